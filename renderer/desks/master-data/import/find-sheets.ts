import type { Cell, Sheet } from '#renderer/app/spreadsheet/sheet.ts'
import { COLUMNS } from '#shared/rules/master-import/columns.ts'
import { likelyKind, recogniseColumns } from '#shared/rules/master-import/headings.ts'
import { isKeyColumn } from '#shared/rules/master-import/keys.ts'
import type { MasterKind } from '#shared/rules/master-import/kinds.ts'
import type { ImportTable } from '#shared/rules/master-import/table.ts'
import { codeOf, HEADINGS, PROBLEM_COLUMN } from './all-languages.ts'

/** A sheet of the file that is some kind of master data. */
export type FoundSheet = {
  readonly name: string
  readonly kind: MasterKind
  readonly table: ImportTable
  /** As they stand in the file, for the bad rows that go back into a sheet. */
  readonly headings: readonly string[]
  readonly cells: ReadonlyMap<number, readonly Cell[]>
  readonly unknown: readonly string[]
  /** Keys of columns that are there twice, or that a row cannot be found without. */
  readonly doubled: readonly string[]
  readonly missing: readonly string[]
}

/** Titles and notes may stand above the headings, but not more than a screenful. */
const HEAD_WITHIN = 20
/** Longer than any field; the rule then says that it is too long. */
const MOST_CHARACTERS = 4_900

/** The sheets that are recognised by their headings, those of the wanted kinds before others that know as many. */
export function findSheets(sheets: readonly Sheet[], wanted: readonly MasterKind[]): readonly FoundSheet[] {
  const inOrder = [...HEADINGS].toSorted(([a], [b]) => Number(wanted.includes(b)) - Number(wanted.includes(a)))
  return sheets.flatMap((sheet) => found(sheet, new Map(inOrder)) ?? [])
}

function found({ name, rows }: Sheet, kinds: typeof HEADINGS): FoundSheet | null {
  const heads = rows.slice(0, HEAD_WITHIN).map((row) => row.map((cell) => String(cell ?? '')))
  const candidates = heads.flatMap((headings, at) => {
    // One word alone is a title, not a row of headings.
    const kind = headings.filter((one) => one.trim() !== '').length > 1 ? likelyKind(headings, kinds) : null
    return kind === null ? [] : [{ at, kind, headings }]
  })
  const [first] = candidates
  if (!first) return null
  const { at, kind, headings } = first
  const { columns, unknown, doubled } = recogniseColumns(headings, kinds.get(kind) ?? new Map())
  const keys = columns.map((key) => (key === PROBLEM_COLUMN ? null : key))
  const taken = keys.flatMap((key, index) => (key === null ? [] : [{ key, index }]))
  const choices = new Set(COLUMNS[kind].filter((column) => column.kind === 'choice').map(({ key }) => key))
  const body = rows
    .slice(at + 1)
    .map((cells, below) => ({ row: at + below + 2, cells }))
    .filter(({ cells }) => taken.some(({ index }) => String(cells[index] ?? '').trim() !== ''))
  return {
    name,
    kind,
    headings,
    cells: new Map(body.map(({ row, cells }) => [row, cells])),
    table: {
      columns: taken.map(({ key }) => key),
      rows: body.map(({ row, cells }) => ({
        row,
        cells: taken.map(({ key, index }) => sent(cells[index] ?? null, choices.has(key) ? key : null)),
      })),
    },
    unknown,
    doubled: doubled.filter((key) => key !== PROBLEM_COLUMN),
    missing: COLUMNS[kind].flatMap(({ key, required }) =>
      required && isKeyColumn(kind, key) && !columns.includes(key) ? [key] : [],
    ),
  }
}

const sent = (cell: Cell, choice: string | null): Cell => {
  if (typeof cell !== 'string') return cell
  return choice === null ? cell.slice(0, MOST_CHARACTERS) : codeOf(choice, cell)
}
