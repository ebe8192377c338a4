import { formatDecimal } from '#shared/values/decimal.ts'
import type { Cell, ColumnKind, ImportColumn, Value } from './column.ts'

const SCALES: Partial<Record<ColumnKind, number>> = { amount: 2, unitPrice: 4, quantity: 3 }

/**
 * A value as its cell is written, so that reading the cell gives the value again.
 *
 * Figures are numbers, with which one can go on calculating: their shortest spelling has the decimals of the value. A share
 * is text with its sign, since a number of 0.3 could mean two things. A choice is its code; the screen writes the label.
 */
export function cellFor({ kind }: ImportColumn, value: Value): Cell {
  if (typeof value !== 'number') return value
  if (kind === 'percent') return `${formatDecimal(value, 2, 0)}%`
  return value / 10 ** (SCALES[kind] ?? 0)
}
