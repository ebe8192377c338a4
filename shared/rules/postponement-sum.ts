import type { DelayMode } from '#shared/values/business-calendar.ts'
import { type CivilDate, daysBetween, maxDate } from '#shared/values/civil-date.ts'
import { type MovedDate, orderDates } from './dates.ts'
import type { OrderFile } from './order-file.ts'
import { type Postponement, postponementFacts, postponementOf } from './postponement.ts'

/**
 * R9.3 the postponement with its arithmetic, so that nobody has to ask why a sheet is six days late and its date has moved
 * by two.
 *
 * Lateness is of the sheet: every day since it was sent, until it is back. Postponement is of the goods: it leaves out
 * the days that do not count, and ends where production begins before the sign-back.
 */
export type PostponementSum = Postponement & {
  /** Days since the sheet was sent, all of them, until it came back or until today. */
  readonly late: number
  /** Of the days that moved the dates, how many did not count because the office is closed; 0 in calendar days. */
  readonly skipped: number
  readonly mode: DelayMode
  readonly stoppedBy: 'signedBack' | 'inProduction' | null
  readonly scheduled: MovedDate | null
  readonly preDelivery: MovedDate | null
}

/** R9.3 how far the dates of an order file have moved, and why; null before the sheet is sent, and for classes that wait. */
export function postponementSum(file: OrderFile): PostponementSum | null {
  const facts = postponementFacts(file)
  const found = postponementOf(facts, file.policy, file.today)
  if (!found) return null
  const { signedBackOn, inProductionSince } = facts
  const lateUntil: CivilDate = signedBackOn ?? maxDate(file.today, found.sentOn)
  const { scheduled, preDelivery } = orderDates(file)
  const stoppedBy =
    signedBackOn !== null && found.until === signedBackOn
      ? 'signedBack'
      : inProductionSince !== null
        ? 'inProduction'
        : null
  return {
    ...found,
    late: Math.max(0, daysBetween(found.sentOn, lateUntil)),
    skipped: Math.max(0, daysBetween(found.sentOn, found.until)) - found.days,
    mode: file.policy.delayMode,
    stoppedBy,
    scheduled,
    preDelivery,
  }
}
