import type { Brand } from './brand.ts'
import { compareNumbers, formatDecimal, type NumberRefusal, parseDecimal, safeInteger } from './decimal.ts'
import type { Result } from './result.ts'

/** The price of one unit in 1/10000 of the major currency unit (9,850.00 yuan = 98500000): integer, exact. */
export type UnitPrice = Brand<number, 'UnitPrice'>

const SCALE = 4

/** Takes an integer number of ten-thousandths; throws a `RangeError` for anything else. */
export const unitPrice = (tenThousandths: number): UnitPrice => safeInteger(tenThousandths, 'unit price') as UnitPrice

/** Order for `sort`: cheaper first. */
export const compareUnitPrices = (a: UnitPrice, b: UnitPrice): -1 | 0 | 1 => compareNumbers(a, b)

/** Typed text as unit price, at most 4 decimals. */
export const parseUnitPrice = (text: string): Result<UnitPrice, NumberRefusal> =>
  parseDecimal(text, SCALE) as Result<UnitPrice, NumberRefusal>

/** `9,850.00`, `0.1234`: two decimals, up to four where the price has them. */
export const formatUnitPrice = (price: UnitPrice): string => formatDecimal(price, SCALE, 2)
