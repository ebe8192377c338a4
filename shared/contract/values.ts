import { z } from 'zod'
import { type CivilDate, isCivilDate } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import type { Money } from '#shared/values/money.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import type { UnitPrice } from '#shared/values/unit-price.ts'

// The page's content policy forbids eval; zod must not try it.
z.config({ jitless: true })

const integer = z.number().int().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER)

/** The value types of shared/values as they cross the border: checked once here, trusted behind it. */
export const id = z.string().min(1).max(64)
/** Chosen by the caller for one save, so that asking again after a lost answer saves nothing twice. */
export const idempotencyKey = z.string().min(8).max(64)
export const shortText = z.string().trim().max(200)
export const longText = z.string().trim().max(4000)
export const reason = z.string().trim().min(1).max(2000)
export const money = integer as unknown as z.ZodType<Money>
export const amount = integer.min(0) as unknown as z.ZodType<Money>
export const positiveMoney = integer.min(1) as unknown as z.ZodType<Money>
export const unitPrice = integer.min(0) as unknown as z.ZodType<UnitPrice>
export const quantity = integer.min(0) as unknown as z.ZodType<Quantity>
export const positiveQuantity = integer.min(1) as unknown as z.ZodType<Quantity>
export const instant = integer.min(0) as unknown as z.ZodType<Instant>
export const day = z.string().refine(isCivilDate, { error: 'notADate' }) as unknown as z.ZodType<CivilDate>
export const pin = z.string().regex(/^\d{4,6}$/)
