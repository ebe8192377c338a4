import { isEmptyCell, readCell, saidIn } from './cells.ts'
import { blankOf, type Cell, type ImportColumn, type RowValues, type Value } from './column.ts'
import { isKeyColumn, keyOf, nameOf, planKeyOf } from './keys.ts'
import type { MasterKind } from './kinds.ts'
import { plainKey } from './plain.ts'
import { problemsOf, settled } from './row-rules.ts'
import type { FieldChange, Known, Rights, RowProblem, RowVerdict } from './table.ts'

/** A row on its way to a verdict: what was read of it, and what is wrong with it so far. */
type Read = { readonly said: RowValues; readonly problems: readonly RowProblem[] }
/** The natural key is null where the cells that make it cannot be read. */
export type ReadRow = { readonly key: string | null; readonly verdict: RowVerdict }

/** Reads one row by itself; what it shares with others of the file (doubles, periods) is judged after all are read. */
export function readRow(
  kind: MasterKind,
  columns: readonly ImportColumn[],
  { row, cells }: { readonly row: number; readonly cells: ReadonlyMap<string, Cell> },
  { known, rights }: { readonly known: Known; readonly rights: Rights },
): ReadRow {
  const read = readCells(columns, cells, known, rights)
  const name = nameOf(kind, {
    ...Object.fromEntries([...cells].map(([key, cell]) => [key, saidIn(cell)])),
    ...read.said,
  })
  const unread = read.problems.some(({ column }) => column !== null && isKeyColumn(kind, column))
  const key = unread ? null : keyOf(kind, read.said)
  const bad = (problems: readonly RowProblem[]): ReadRow => ({ key, verdict: { row, name, state: 'bad', problems } })
  const found = key === null ? null : (known.records.get(key) ?? null)
  if (typeof found === 'string') return bad([...read.problems, { column: null, code: found, said: name }])

  const parent = kind === 'planRows' ? known.parents.get(planKeyOf(read.said)) : undefined
  if (parent === 'ambiguous') return bad([...read.problems, { column: 'plan', code: 'ambiguous', said: name }])

  const kept = found?.values ?? parent ?? {}
  const unsaid = columns
    .filter((column) => isUnsaid(column, read.said[column.key], kept[column.key], found !== null))
    .filter((column) => !read.problems.some((problem) => problem.column === column.key))
    .map((column): RowProblem => ({ column: column.key, code: 'required', said: '' }))
  const said = { ...read.said, ...(found && ownSpelling(kind, found.values)) }
  const values = settled(kind, merged(columns, said, kept), said, known)
  // What follows from several cells is judged once each of them is right.
  const single = [...read.problems.filter((one) => !isAsItWas(one, kept)), ...unsaid]
  const problems = single.length > 0 ? single : problemsOf(kind, { values, found, known, rights })
  if (problems.length > 0) return bad(problems)

  const changes = found === null ? [] : changesOf(columns, found.values, values)
  const state = found === null ? 'new' : changes.length > 0 ? 'changed' : 'unchanged'
  return { key, verdict: { row, name, state, known: found, values, changes } }
}

function readCells(
  columns: readonly ImportColumn[],
  cells: ReadonlyMap<string, Cell>,
  known: Known,
  rights: Rights,
): Read {
  const said: Record<string, Value> = {}
  const problems: RowProblem[] = []
  for (const column of columns) {
    const cell = cells.get(column.key)
    if (cell === undefined || column.kind === 'info') continue
    if (isEmptyCell(cell)) {
      // A yes or no and a choice cannot be emptied: an empty cell says nothing about them.
      if (column.kind !== 'yesNo' && column.kind !== 'choice') said[column.key] = column.kind === 'text' ? '' : null
      continue
    }
    if (column.secret && !rights.seesCost) {
      problems.push({ column: column.key, code: 'costHidden', said: '' })
      continue
    }
    const value = readCell(column, cell)
    if (!value.ok) problems.push({ column: column.key, code: value.reason, said: saidIn(cell) })
    else {
      const named = referred(column, value.value, known)
      if (typeof named === 'object' && named !== null) problems.push(named)
      else said[column.key] = named
    }
  }
  return { said, problems }
}

/** A reference under the name that the office has for it, or what is wrong with it. */
function referred(column: ImportColumn, value: Value, known: Known): Value | RowProblem {
  const { key, refers } = column
  if (refers === undefined || typeof value !== 'string') return value
  const named = known.references[refers]?.get(plainKey(value))
  if (named === undefined) return { column: key, code: 'unknownReference', said: value }
  return named ?? { column: key, code: 'ambiguousReference', said: value }
}

const isBlank = (value: Value | undefined): boolean => value === undefined || value === null || value === ''

/** Whether a field that must be there is not: emptied, or never said and nothing that a new record begins with. */
function isUnsaid(column: ImportColumn, said: Value | undefined, kept: Value | undefined, isKnown: boolean): boolean {
  if (!column.required) return false
  const hasBeginning = !isBlank(blankOf(column))
  if (said === undefined) return isBlank(kept) && !hasBeginning
  return isBlank(said) && (isKnown || !hasBeginning)
}

/** Two colleagues of one name, and a category out of use, are no trouble where the file says what is there already. */
const isAsItWas = ({ column, code, said }: RowProblem, kept: RowValues): boolean =>
  (code === 'ambiguousReference' || code === 'unknownReference') && column !== null && kept[column] === said

/** A record keeps its number as the office wrote it, whatever a file makes of its letters. */
const ownSpelling = (kind: MasterKind, values: RowValues): RowValues =>
  Object.fromEntries(Object.entries(values).filter(([column]) => isKeyColumn(kind, column)))

/** What was said over what is there, over what a new record begins with; an emptied cell empties the field. */
function merged(columns: readonly ImportColumn[], said: RowValues, kept: RowValues): RowValues {
  const valueOf = (column: ImportColumn): Value => {
    const value = said[column.key] === undefined ? kept[column.key] : said[column.key]
    return value === undefined || (column.required && isBlank(value)) ? blankOf(column) : value
  }
  return Object.fromEntries(
    columns.filter(({ kind }) => kind !== 'info').map((column) => [column.key, valueOf(column)]),
  )
}

const changesOf = (columns: readonly ImportColumn[], before: RowValues, after: RowValues): readonly FieldChange[] =>
  columns
    .filter(({ key, kind }) => kind !== 'info' && !same(before[key] ?? null, after[key] ?? null))
    .map(({ key }) => ({ column: key, before: before[key] ?? null, after: after[key] ?? null }))

const same = (a: Value, b: Value): boolean => a === b || (isBlank(a) && isBlank(b))
