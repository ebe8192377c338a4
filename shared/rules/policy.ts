import type { BusinessCalendar, DelayMode } from '#shared/values/business-calendar.ts'
import type { Money } from '#shared/values/money.ts'
import type { FormItem, OrderType } from './order-form.ts'

export const CUSTOMER_CLASSES = ['A', 'B', 'C'] as const
export type CustomerClass = (typeof CUSTOMER_CLASSES)[number]

/** What a class of customers may do before its papers are complete (R9.2, R9.3, R13.3). */
export type ClassPolicy = {
  readonly productionBeforeSignBack: boolean
  readonly depositBeforeProduction: boolean
  readonly paymentSignOffBeforeDelivery: boolean
  readonly postponeBySignBackDelay: boolean
}

/** R1.7 what an order type asks for. */
export type TypePolicy = {
  readonly mandatory: readonly FormItem[]
  /** R3.1 minutes until the promised answer. */
  readonly answerMinutes: number
  /** R5–R6: from-stock orders need neither; such a step says so. */
  readonly madeToOrder: boolean
}

/** The office's written policy: everything about the rules that an office may set. */
export type Policy = {
  readonly classes: { readonly [C in CustomerClass]: ClassPolicy }
  readonly types: { readonly [T in OrderType]: TypePolicy }
  readonly duplicateDays: number
  readonly priceToleranceBp: number
  readonly largeOrder: Money
  readonly marginFloorBp: number
  readonly repeatConfirmationByRule: boolean
  readonly confirmationReplacesProductionOrder: boolean
  readonly delayMode: DelayMode
  readonly emergencyNoticeHours: number
  readonly calendar: BusinessCalendar
  readonly timeZone: string
  /** Close of business, the hour that 'by today' means. */
  readonly officeCloses: string
}
