import { z } from 'zod'
import { MOST_MONEY, MOST_PRICE, MOST_QUANTITY, MOST_TEXT } from '#shared/rules/order-form.ts'
import { type CivilDate, isCivilDate, isOfficeDay } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import type { Money } from '#shared/values/money.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import type { UnitPrice } from '#shared/values/unit-price.ts'

// The page's content policy forbids eval; zod must not try it.
z.config({ jitless: true })

const between = (min: number, max: number) => z.number().int().min(min).max(max)

const END_OF_TIME = Date.UTC(2200, 0, 1)

/** Text that every database keeps as it is: no zero characters, no halves of characters. */
const text = z.string().refine((one) => !one.includes('\u0000') && one.isWellFormed(), { error: 'invalid' })

/** The value types of shared/values as they cross the border: checked once here, trusted behind it. */
export const id = text.min(1).max(64)
/** Chosen by the caller for one save, so that asking again after a lost answer saves nothing twice. */
export const idempotencyKey = text.min(8).max(64)
export const shortText = text.trim().max(MOST_TEXT)
export const longText = text.trim().max(4000)
export const reason = text.trim().min(1).max(2000)
/** What a screen keeps for itself: a draft as JSON. */
export const draftText = text.max(1_000_000)
export const amount = between(0, MOST_MONEY) as unknown as z.ZodType<Money>
export const positiveMoney = between(1, MOST_MONEY) as unknown as z.ZodType<Money>
export const unitPrice = between(0, MOST_PRICE) as unknown as z.ZodType<UnitPrice>
export const quantity = between(0, MOST_QUANTITY) as unknown as z.ZodType<Quantity>
export const positiveQuantity = between(1, MOST_QUANTITY) as unknown as z.ZodType<Quantity>
export const instant = between(0, END_OF_TIME) as unknown as z.ZodType<Instant>
/** Days may be moved on by months without leaving the calendar. */
export const day = z.string().refine((one) => isCivilDate(one) && isOfficeDay(one), {
  error: 'notADate',
}) as unknown as z.ZodType<CivilDate>
/** The head of every edit of master data: a new record has no id and version 0. */
export const edit = { key: idempotencyKey, id: id.nullable(), version: z.number().int().min(0) }
/** What a list of master data is asked with. */
export const listPage = z.object({ text: shortText.default(''), limit: between(1, 500) })
export const pin = z.string().regex(/^\d{4,6}$/)
