import type { ClassPolicy } from '#shared/rules/policy.ts'

/** The rules that differ by class, in the order of the office's work, with the rule of the workflow that each is. */
export const CLASS_RULES = [
  ['productionBeforeSignBack', 'R9.2'],
  ['depositBeforeProduction', 'R9.2'],
  ['paymentSignOffBeforeDelivery', 'R13.3'],
  ['postponeBySignBackDelay', 'R9.3'],
] as const satisfies readonly (readonly [keyof ClassPolicy, string])[]

/** The limits that hold for everybody, with the unit that stands behind the figure. */
export const LIMITS = [
  ['duplicateDays', 'duplicateDays'],
  ['priceToleranceBp', null],
  ['largeOrder', 'largeOrder'],
  ['marginFloorBp', null],
  ['emergencyNoticeHours', 'emergencyNoticeHours'],
  ['delayMode', null],
  ['repeatConfirmationByRule', null],
  ['confirmationReplacesProductionOrder', null],
] as const
