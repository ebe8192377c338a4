import { parseDecimal } from '#shared/values/decimal.ts'
import { accepted, type Result, refused } from '#shared/values/result.ts'
import { MOST_MONEY, MOST_PRICE, MOST_QUANTITY, MOST_TEXT } from '../order-form.ts'
import { isFormulaError } from '../reading/cell.ts'
import { halfWidth } from '../reading/half-width.ts'
import { type Cell, type ColumnKind, type ImportColumn, type Value } from './column.ts'
import { readDay } from './days.ts'
import { plainHeading } from './plain.ts'

/** Why a cell cannot be taken. */
export type CellRefusal =
  | 'notANumber'
  | 'tooManyDecimals'
  | 'tooLarge'
  | 'negative'
  | 'notWhole'
  | 'shareOrPercent'
  | 'notADay'
  | 'dayOutOfRange'
  | 'notYesNo'
  | 'unknownChoice'
  | 'tooLong'
  | 'digitsLost'
  | 'notText'
  | 'unreadable'
  | 'formulaError'

/** Decimals that each kind keeps exactly; more are refused, never rounded. */
const DECIMALS: Partial<Record<ColumnKind, number>> = { amount: 2, unitPrice: 4, quantity: 3, percent: 2, whole: 0 }
/** The same figures as when they are typed into a form. */
const LARGEST: Partial<Record<ColumnKind, number>> = {
  amount: MOST_MONEY,
  unitPrice: MOST_PRICE,
  quantity: MOST_QUANTITY,
  percent: 10_000,
  whole: 1_000_000,
}
const YES = new Set(['是', '有', 'y', 'yes', 'true', '1', '√', '✓', '✔'])
const NO = new Set(['否', '无', '無', 'n', 'no', 'false', '0', '×', 'x', '✗'])

/** Whether nothing was said: an empty cell, or one with spaces alone. */
export const isEmptyCell = (cell: Cell): boolean => cell === null || (typeof cell === 'string' && cell.trim() === '')

/** A cell as it is shown to whoever has to mend it. */
export const saidIn = (cell: Cell): string => (cell === null ? '' : String(cell)).slice(0, MOST_TEXT)

/** A cell that is not empty, read as its column demands; nothing is rounded and nothing is guessed. */
export function readCell(column: ImportColumn, cell: Cell): Result<Value, CellRefusal> {
  const { kind } = column
  if (typeof cell === 'string' && isFormulaError(cell.trim())) return refused('formulaError')
  if (kind === 'text' || kind === 'info') return readText(column, cell)
  if (kind === 'yesNo') return readYesNo(cell)
  if (kind === 'day') return readDay(cell)
  if (kind === 'choice') return readChoice(column, cell)
  return readFigure(column, cell)
}

function readText({ most = MOST_TEXT }: ImportColumn, cell: Cell): Result<Value, CellRefusal> {
  if (typeof cell === 'boolean') return refused('notText')
  // Excel keeps fifteen digits: a tax number typed as a figure has lost the others before it came here.
  if (typeof cell === 'number' && (!Number.isFinite(cell) || Math.abs(cell) >= 1e15)) return refused('digitsLost')
  const text = String(cell).trim()
  if (text.includes('\u0000') || !text.isWellFormed()) return refused('unreadable')
  return text.length > most ? refused('tooLong') : accepted(text)
}

function readYesNo(cell: Cell): Result<Value, CellRefusal> {
  if (typeof cell === 'boolean') return accepted(cell)
  const said = halfWidth(String(cell)).trim().toLowerCase()
  if (YES.has(said)) return accepted(true)
  return NO.has(said) ? accepted(false) : refused('notYesNo')
}

/** The screen has put the code in the place of its label already; what is left is no choice. */
function readChoice({ choices = [] }: ImportColumn, cell: Cell): Result<Value, CellRefusal> {
  const said = plainHeading(String(cell))
  const choice = choices.find((one) => plainHeading(one) === said)
  return choice === undefined ? refused('unknownChoice') : accepted(choice)
}

function readFigure({ kind, largest }: ImportColumn, cell: Cell): Result<Value, CellRefusal> {
  if (typeof cell === 'boolean') return refused('notANumber')
  if (typeof cell === 'number' && Math.abs(cell) >= 1e15) return refused('tooLarge')
  let typed = typeof cell === 'number' ? plainNumber(cell) : String(cell).trim()
  if (kind === 'percent') {
    // A cell formatted as percent holds 0.3 for 30 %, and 0.3 may mean 0.3 % as well: a deposit is not guessed.
    if (typeof cell === 'number' && cell > 0 && cell <= 1) return refused('shareOrPercent')
    typed = typed.replace(/\s*[%％]$/, '')
  }
  const read = parseDecimal(typed, DECIMALS[kind] ?? 0)
  if (!read.ok) return refused(kind === 'whole' && read.reason === 'tooManyDecimals' ? 'notWhole' : saying(read.reason))
  return read.value > (largest ?? LARGEST[kind] ?? 0) ? refused('tooLarge') : accepted(read.value)
}

const saying = (reason: 'empty' | CellRefusal): CellRefusal => (reason === 'empty' ? 'notANumber' : reason)

/** The figure that Excel shows: its shortest spelling, without the exponent that JavaScript writes for very small ones. */
function plainNumber(value: number): string {
  const text = String(value)
  return text.includes('e-') ? value.toFixed(20) : text
}
