import { crowded, differingPlans, overlapping, type Problems } from './across.ts'
import { COLUMNS } from './columns.ts'
import type { MasterKind } from './kinds.ts'
import { type ReadRow, readRow } from './row.ts'
import type { GoodRow, ImportTable, Known, Rights, RowProblem, RowVerdict } from './table.ts'

/** How the rows of a sheet are read, each by itself: `judgedTogether` says what follows from all of them. */
export function rowReader(kind: MasterKind, { columns }: Pick<ImportTable, 'columns'>, known: Known, rights: Rights) {
  return ({ row, cells }: ImportTable['rows'][number]): ReadRow => {
    const byKey = new Map(columns.map((key, at) => [key, cells[at] ?? null] as const))
    return readRow(kind, COLUMNS[kind], { row, cells: byKey }, { known, rights })
  }
}

/**
 * What importing a sheet would do, row by row: new, changed (field by field), unchanged, or bad, with every reason.
 *
 * Nothing is rounded, guessed or taken from another row. Of two rows that mean the same record neither is taken: which
 * one is right only the office can say. Columns that the sheet does not have leave their fields as they are.
 */
export const readRows = (kind: MasterKind, table: ImportTable, known: Known, rights: Rights): readonly RowVerdict[] =>
  judgedTogether(kind, table.rows.map(rowReader(kind, table, known, rights)), known)

/** The verdicts on rows that were read, with what they share: doubles, periods, room. */
export function judgedTogether(kind: MasterKind, read: readonly ReadRow[], known: Known): readonly RowVerdict[] {
  const sameKey = Map.groupBy(read, ({ key, verdict }) => key ?? verdict.row)
  const single = read.map(({ key, verdict }) => {
    const other = sameKey.get(key ?? verdict.row)?.find((one) => one.verdict.row !== verdict.row)
    const double: RowProblem = { column: null, code: 'double', said: verdict.name, other: String(other?.verdict.row) }
    return other ? worse(verdict, [double]) : verdict
  })
  const agreeing = kind === 'planRows' ? marked(single, differingPlans(goodOf(single), known)) : single
  const apart = marked(agreeing, overlapping(kind, goodOf(agreeing), known))
  return marked(apart, crowded(kind, goodOf(apart), known))
}

/** The rows that could be taken. */
export const goodOf = (verdicts: readonly RowVerdict[]): readonly GoodRow[] =>
  verdicts.filter((one): one is GoodRow => one.state !== 'bad')

const worse = (verdict: RowVerdict, problems: readonly RowProblem[]): RowVerdict => ({
  row: verdict.row,
  name: verdict.name,
  state: 'bad',
  problems: [...(verdict.state === 'bad' ? verdict.problems : []), ...problems],
})

/** The verdicts with some rows bad for more reasons. */
export const marked = (verdicts: readonly RowVerdict[], problems: Problems): readonly RowVerdict[] =>
  verdicts.map((one) => {
    const own = problems.get(one.row)
    return own ? worse(one, own) : one
  })
