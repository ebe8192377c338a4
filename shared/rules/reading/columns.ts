import type { CivilDate } from '#shared/values/civil-date.ts'
import { isEmptyRow, type ReadCell, type ReadRow, saidIn } from './cell.ts'
import { readWishedDay } from './days.ts'
import { readFigure } from './figures.ts'
import { type ColumnUse, columnUse, headingUnit } from './headings.ts'
import { readQuantity } from './quantities.ts'
import { isUnit } from './units.ts'

/** What is known while a text is read: today in the office, and the units that its products are counted in. */
export type ReadingContext = { readonly today: CivilDate; readonly units: readonly string[] }

/** How a table is to be read; the clerk may change it column by column. */
export type TableLayout = {
  /** Index of the row with the headings; -1 where there is none. */
  readonly headingRow: number
  readonly uses: readonly ColumnUse[]
  /** The unit in the heading of the quantity column; empty where none stands there. */
  readonly unit: string
}

const SEARCHED = 30
const MOST_COLUMNS = 60
const LOOKED_AT = 50
const MOST = 1e15
const ARTICLE = /^(?=.*\d)[a-z0-9][a-z0-9\-_/.#?]{2,}$/i

/** Finds the headings of a table (zh-CN, zh-TW, English), or, where it has none, what its columns are by what they hold. */
export function recogniseTable(rows: readonly ReadRow[], context: ReadingContext): TableLayout {
  const width = Math.min(
    MOST_COLUMNS,
    rows.reduce((most, row) => Math.max(most, row.length), 0),
  )
  const scores = rows.slice(0, SEARCHED).map((row) => headingScore(row))
  const best = Math.max(...scores, 0)
  if (best < 2) return { headingRow: -1, uses: byContent(rows, width, context), unit: '' }
  const headingRow = scores.indexOf(best)
  const headings = Array.from({ length: width }, (_, at) => saidIn(rows[headingRow]?.[at]))
  const uses = once(headings.map((heading) => columnUse(heading) ?? 'none'))
  const unit = headingUnit(headings[uses.indexOf('quantity')] ?? '')
  return { headingRow, uses, unit: isUnit(unit, context.units) ? unit : '' }
}

/** How many different columns a row would name; a row of goods names none. */
function headingScore(row: ReadRow): number {
  const uses = row.slice(0, MOST_COLUMNS).map((cell) => (typeof cell === 'string' ? columnUse(cell) : null))
  return new Set(uses.filter((use) => use !== null)).size
}

/** A field has one column: the first that names it. */
const once = (uses: readonly ColumnUse[]): readonly ColumnUse[] =>
  uses.map((use, at) => (use !== 'none' && uses.indexOf(use) < at ? 'none' : use))

function byContent(rows: readonly ReadRow[], width: number, context: ReadingContext): readonly ColumnUse[] {
  const filled = rows.filter((row) => !isEmptyRow(row)).slice(0, LOOKED_AT)
  const columns = Array.from({ length: width }, (_, at) =>
    filled.map((row) => row[at] ?? null).filter((cell) => saidIn(cell) !== ''),
  )
  const uses: ColumnUse[] = columns.map(() => 'none')
  const take = (use: ColumnUse, fits: (cell: ReadCell) => boolean) => {
    const at = columns.findIndex(
      (cells, at) => uses[at] === 'none' && cells.length > 0 && cells.filter(fits).length >= cells.length * 0.6,
    )
    if (at >= 0) uses[at] = use
  }
  const serial = columns[0]?.every((cell, at) => Number(saidIn(cell)) === at + 1) && width > 2
  const isNumber = (cell: ReadCell) =>
    typeof cell !== 'boolean' && cell !== null && readFigure(cell, 4, MOST).ok && !looksLikeDay(cell, context.today)
  if (serial) uses[0] = 'note'
  take('date', (cell) => looksLikeDay(cell, context.today))
  take('unit', (cell) => typeof cell === 'string' && !/\d/.test(cell) && isUnit(cell, context.units))
  take('quantity', (cell) => typeof cell === 'string' && !isNumber(cell) && readQuantity(cell, context.units).ok)
  take('product', (cell) => typeof cell === 'string' && ARTICLE.test(cell) && /[a-z-]/i.test(cell))
  if (!uses.includes('product')) take('product', (cell) => typeof cell === 'string' && !isNumber(cell))
  if (!uses.includes('quantity')) take('quantity', isNumber)
  take('price', isNumber)
  take('name', (cell) => typeof cell === 'string' && !isNumber(cell))
  take('specification', (cell) => typeof cell === 'string' && !isNumber(cell))
  take('note', (cell) => typeof cell === 'string' && !isNumber(cell))
  return serial ? uses.map((use, at) => (at === 0 ? 'none' : use)) : uses
}

const looksLikeDay = (cell: ReadCell, today: CivilDate): boolean =>
  typeof cell === 'string' && !/^\d{1,4}([.,]\d+)?$/.test(cell.trim()) && readWishedDay(cell, today) !== null
