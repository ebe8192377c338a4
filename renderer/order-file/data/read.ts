import { type CivilDate, isCivilDate } from '#shared/values/civil-date.ts'
import { type Money, parseMoney } from '#shared/values/money.ts'
import { parseQuantity, type Quantity } from '#shared/values/quantity.ts'
import type { Result } from '#shared/values/result.ts'
import { parseUnitPrice, type UnitPrice } from '#shared/values/unit-price.ts'

const valueOf = <Value>(result: Result<Value, string>): Value | null => (result.ok ? result.value : null)

/** The day that a field holds; null while it is none. */
export const readDay = (text: string): CivilDate | null => (isCivilDate(text) ? text : null)
/** The quantity that a field holds; null while it is none. */
export const readQuantity = (text: string): Quantity | null => valueOf(parseQuantity(text))
/** The amount that a field holds; null while it is none. */
export const readMoney = (text: string): Money | null => valueOf(parseMoney(text))
/** The unit price that a field holds; null while it is none. */
export const readPrice = (text: string): UnitPrice | null => valueOf(parseUnitPrice(text))
