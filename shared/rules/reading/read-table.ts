import { isEmptyRow, type ReadRow, saidIn } from './cell.ts'
import type { ReadingContext, TableLayout } from './columns.ts'
import { type HeadItem, headItem } from './headings.ts'
import { type ProposedLine, readLine, type SaidLine } from './read-line.ts'

const TOTAL = /^(合\s*计|总\s*计|小\s*计|共\s*计|合\s*計|總\s*計|小\s*計|total|sub-?total|grand total|sum)\s*[:：]?/i
const EXAMPLE = /^(例|示例|范例|範例|example|e\.g\.)$/i

/** The lines of a table, each row by itself: one bad row leaves the others as they are. Sums, examples and empty rows are no lines. */
export function readTable(
  rows: readonly ReadRow[],
  layout: TableLayout,
  context: ReadingContext,
): readonly ProposedLine[] {
  return rows.flatMap((row, at) => {
    if (at <= layout.headingRow || isEmptyRow(row)) return []
    const first = saidIn(row.find((cell) => saidIn(cell) !== ''))
    if (TOTAL.test(first) || EXAMPLE.test(first)) return []
    const said: SaidLine = {}
    for (const [column, use] of layout.uses.entries()) if (use !== 'none') said[use] = row[column] ?? null
    // A remark under the table fills a cell that nobody reads, or one that cannot be a line by itself.
    if (Object.values(said).every((cell) => saidIn(cell) === '')) return []
    if (layout.headingRow >= 0 && isFoot(row, said)) return []
    const line = readLine(said, at + 1, context, layout.unit)
    return [{ ...line, source: row.map(saidIn).filter(Boolean).join(' · ') }]
  })
}

/** Words in one cell alone, under a table with headings: "制表人：李红" is no line. */
function isFoot(row: ReadRow, said: SaidLine): boolean {
  const filled = row.filter((cell) => saidIn(cell) !== '')
  return filled.length === 1 && saidIn(said.product) === '' && /[:：]/.test(saidIn(filled[0]))
}

/** What the rows above the headings say of the order as a whole: a label, and the value behind it or in the next cell. */
export function readHead(
  rows: readonly ReadRow[],
  { headingRow }: TableLayout,
): ReadonlyMap<HeadItem, string | number> {
  const found = new Map<HeadItem, string | number>()
  const put = (item: HeadItem | null, value: string | number) => {
    if (item !== null && !found.has(item) && String(value) !== '') found.set(item, value)
  }
  for (const row of rows.slice(0, Math.max(0, headingRow))) {
    for (const [at, cell] of row.entries()) {
      if (typeof cell !== 'string') continue
      const [label = '', ...value] = cell.split(/[:：]/)
      const behind = value.join(':').trim()
      const next = row.slice(at + 1).find((one) => saidIn(one) !== '') ?? ''
      const item = headItem(label)
      if (behind !== '') put(item, behind)
      else if (typeof next === 'number') put(item, next)
      else if (headItem(saidIn(next)) === null) put(item, saidIn(next))
    }
  }
  return found
}
