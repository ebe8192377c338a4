import { z } from 'zod'
import { FORM_ITEMS, ORDER_TYPES } from '#shared/rules/order-form.ts'
import { CUSTOMER_CLASSES, type Policy } from '#shared/rules/policy.ts'
import { isTimeZone } from '#shared/values/instant.ts'
import { amount, day } from './values.ts'

const basisPoints = z.number().int().min(0).max(10_000)
const days = z.array(day).max(2_000)

const classPolicy = z.object({
  productionBeforeSignBack: z.boolean(),
  depositBeforeProduction: z.boolean(),
  paymentSignOffBeforeDelivery: z.boolean(),
  postponeBySignBackDelay: z.boolean(),
})

const typePolicy = z.object({
  mandatory: z.array(z.enum(FORM_ITEMS)).max(FORM_ITEMS.length),
  answerMinutes: z.number().int().min(1).max(525_600),
  madeToOrder: z.boolean(),
})

/** One entry for each of the names; one left out, or one too many, is refused. */
function each<Name extends string, Shape>(names: readonly Name[], entry: z.ZodType<Shape>) {
  return z.strictObject(Object.fromEntries(names.map((name) => [name, entry])) as Record<Name, z.ZodType<Shape>>)
}

/**
 * The office's written policy. Everything is decided by it, so nothing gets past here that a rule could not work with:
 * no unknown time zone, no week without a working day, no type of order without its settings.
 */
export const policy: z.ZodType<Policy> = z.object({
  classes: each(CUSTOMER_CLASSES, classPolicy),
  types: each(ORDER_TYPES, typePolicy),
  duplicateDays: z.number().int().min(0).max(365),
  priceToleranceBp: basisPoints,
  largeOrder: amount,
  marginFloorBp: basisPoints,
  repeatConfirmationByRule: z.boolean(),
  confirmationReplacesProductionOrder: z.boolean(),
  delayMode: z.enum(['calendar', 'working']),
  emergencyNoticeHours: z.number().int().min(1).max(720),
  calendar: z.object({ weekend: z.array(z.number().int().min(1).max(7)).max(6), holidays: days, workdays: days }),
  timeZone: z.string().max(64).refine(isTimeZone, { error: 'unknown' }),
  officeCloses: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
})
