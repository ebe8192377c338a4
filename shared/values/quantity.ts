import type { Brand } from './brand.ts'
import { compareNumbers, formatDecimal, type NumberRefusal, parseDecimal, safeInteger, safeSum } from './decimal.ts'
import type { Result } from './result.ts'

/** A quantity in thousandths of the line's unit (12.000 t = 12000): integer, exact, below zero only as a difference. */
export type Quantity = Brand<number, 'Quantity'>

const SCALE = 3

/** Takes an integer number of thousandths; throws a `RangeError` for anything else. */
export const quantity = (thousandths: number): Quantity => safeInteger(thousandths, 'quantity') as Quantity

/** No goods. */
export const NO_QUANTITY = quantity(0)

/** The sum; of nothing it is zero. */
export const sumQuantities = (quantities: readonly Quantity[]): Quantity => safeSum(quantities) as Quantity

/** `a` - `b`; below zero when more was taken than there was. */
export const subtractQuantity = (a: Quantity, b: Quantity): Quantity => quantity(a - b)

/** Order for `sort`: smaller first. */
export const compareQuantities = (a: Quantity, b: Quantity): -1 | 0 | 1 => compareNumbers(a, b)

/** Typed text as quantity, at most 3 decimals. */
export const parseQuantity = (text: string): Result<Quantity, NumberRefusal> =>
  parseDecimal(text, SCALE) as Result<Quantity, NumberRefusal>

/** `12.000`: always three decimals, so that columns of figures stand under each other. */
export const formatQuantity = (value: Quantity): string => formatDecimal(value, SCALE, SCALE)
