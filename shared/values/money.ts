import type { Brand } from './brand.ts'
import {
  compareNumbers,
  divideHalfUp,
  formatDecimal,
  type NumberRefusal,
  parseDecimal,
  safeInteger,
  safeSum,
  scaleByBasisPoints,
} from './decimal.ts'
import type { Quantity } from './quantity.ts'
import type { Result } from './result.ts'
import type { UnitPrice } from './unit-price.ts'

/** An amount in minor units (240,200.00 yuan = 24020000 fen): integer, exact, may be negative. */
export type Money = Brand<number, 'Money'>

const SCALE = 2

// 1/1000 unit × 1/10000 yuan = 1/10^7 yuan = 1/10^5 fen.
const LINE_PRODUCTS_PER_MINOR_UNIT = 100_000n

/** Takes an integer number of minor units; throws a `RangeError` for anything else. */
export const money = (minorUnits: number): Money => safeInteger(minorUnits, 'amount') as Money

/** Nothing owed. */
export const NO_MONEY = money(0)

/**
 * The amount of a line: quantity × unit price, rounded once, half up (`divideHalfUp`).
 *
 * Exact through BigInt; throws a `RangeError` where the amount itself leaves the safe integers (90 billion yuan).
 */
export function amountOf(quantity: Quantity, price: UnitPrice): Money {
  const product = BigInt(quantity) * BigInt(price)
  return money(Number(divideHalfUp(product, LINE_PRODUCTS_PER_MINOR_UNIT)))
}

/** A share of an amount, half up; 3,000 basis points are 30 %. */
export const percentOf = (amount: Money, basisPoints: number): Money => scaleByBasisPoints(amount, basisPoints) as Money

/** The sum; of nothing it is zero. */
export const sumMoney = (amounts: readonly Money[]): Money => safeSum(amounts) as Money

/** `a` - `b`; may be negative. */
export const subtractMoney = (a: Money, b: Money): Money => money(a - b)

/** What of `part` can be taken off `whole`: nothing of a negative part, and never more than there is. */
export const takenOff = (whole: Money, part: Money): Money => money(Math.max(0, Math.min(part, whole)))

/** Order for `sort`: smaller first. */
export const compareMoney = (a: Money, b: Money): -1 | 0 | 1 => compareNumbers(a, b)

/** Typed text as an amount, at most 2 decimals. */
export const parseMoney = (text: string): Result<Money, NumberRefusal> =>
  parseDecimal(text, SCALE) as Result<Money, NumberRefusal>

/** `240,200.00`: always two decimals, without currency sign. */
export const formatMoney = (amount: Money): string => formatDecimal(amount, SCALE, SCALE)
