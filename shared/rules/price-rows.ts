import { divideHalfUp } from '#shared/values/decimal.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import { type UnitPrice, unitPrice } from '#shared/values/unit-price.ts'

/** One price of a plan or a contract: it counts from `minimum` of the product on, in thousandths of its unit. */
export type PriceRow = { readonly productId: string; readonly minimum: Quantity; readonly price: UnitPrice }

export type PriceRowProblem = { readonly index: number; readonly code: 'sameBreak' | 'notPositive' }

/**
 * R4.4 which rows cannot stand: two for one product from the same quantity on, and a price that is not above zero.
 *
 * Of two rows with the same product and quantity the later is named.
 */
export function priceRowProblems(rows: readonly PriceRow[]): readonly PriceRowProblem[] {
  const taken = new Set<string>()
  return rows.flatMap((row, index): readonly PriceRowProblem[] => {
    const place = placeOf(row)
    const isTaken = taken.has(place)
    taken.add(place)
    if (isTaken) return [{ index, code: 'sameBreak' }]
    return row.price > 0 ? [] : [{ index, code: 'notPositive' }]
  })
}

/** Which rows ask more for a larger quantity than the break before them: allowed, but most often a slip of the finger. */
export function dearerBreaks(rows: readonly PriceRow[]): readonly number[] {
  return rows.flatMap((row, index) => {
    const smaller = rows.filter((one) => one.productId === row.productId && one.minimum < row.minimum)
    const before = smaller.toSorted((a, b) => b.minimum - a.minimum)[0]
    return before && row.price > before.price ? [index] : []
  })
}

/** What raised prices may be rounded to, in 1/10000: a yuan, a dime, a cent, or as fine as prices are kept. */
export const PRICE_STEPS = [10_000, 1_000, 100, 1] as const
export type PriceStep = (typeof PRICE_STEPS)[number]

/** The coarsest step on which all the prices stand already: a list in whole yuan stays one. */
export const stepOf = (prices: readonly UnitPrice[]): PriceStep =>
  PRICE_STEPS.find((step) => prices.every((price) => price % step === 0)) ?? 1

/**
 * A price raised by basis points (300 = 3 %), or lowered where they are negative; rounded once, to whole steps, half up.
 *
 * A price never falls to zero by it: the least is one step.
 */
export const raisedBy = (price: UnitPrice, basisPoints: number, step: PriceStep): UnitPrice => {
  const steps = divideHalfUp(BigInt(price) * BigInt(10_000 + basisPoints), 10_000n * BigInt(step))
  return unitPrice(Math.max(1, Number(steps)) * step)
}

/** Whether two lists say the same prices, in whatever order. */
export function samePrices(a: readonly PriceRow[], b: readonly PriceRow[]): boolean {
  const prices = new Map(a.map((row) => [placeOf(row), row.price]))
  return a.length === b.length && b.every((row) => prices.get(placeOf(row)) === row.price)
}

const placeOf = ({ productId, minimum }: PriceRow): string => `${productId} ${minimum}`
