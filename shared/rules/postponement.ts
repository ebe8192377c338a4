import { addWorkingDays, delayDays } from '#shared/values/business-calendar.ts'
import { addDays, type CivilDate, maxDate, minDate } from '#shared/values/civil-date.ts'
import { civilDateOf } from '#shared/values/instant.ts'
import { isFresh } from './coverage.ts'
import { freshPaper, paperById } from './find.ts'
import type { OrderFile } from './order-file.ts'
import { type PaperOf, papersOf } from './papers.ts'
import type { Policy } from './policy.ts'

/** R9.3 how far, and since when, a late sign-back moves the dates. Days are calendar or working days by policy. */
export type Postponement = {
  readonly days: number
  readonly sentOn: CivilDate
  readonly until: CivilDate
  /** Today it is still growing: neither signed back nor, for class A, in production. */
  readonly running: boolean
}

export type PostponementFacts = {
  readonly sentOn: CivilDate | null
  readonly signedBackOn: CivilDate | null
  /** Class A alone: the day its production order was issued before the sign-back. */
  readonly inProductionSince: CivilDate | null
}

/**
 * R9.3, R9.4 the postponement that follows from the dates alone, so that a PC that was off for a week is right at once.
 *
 * Counted from the day of sending (that day is still in time) to the day of the sign-back that passed its check, else
 * to today. An order whose production began before the sign-back (class A) is not moved any further from that day on.
 */
export function postponementOf(facts: PostponementFacts, policy: Policy, today: CivilDate): Postponement | null {
  const { sentOn } = facts
  if (sentOn === null) return null
  const ends = [facts.signedBackOn, facts.inProductionSince].filter((date) => date !== null)
  const until = ends.reduce((a, b) => minDate(a, b), maxDate(today, sentOn))
  const running = ends.length === 0
  return { days: Math.max(0, delayDays(sentOn, until, policy.delayMode, policy.calendar)), sentOn, until, running }
}

/** R9.3 the first time that the customer was sent what the order says today. */
export const standingSending = (file: OrderFile): PaperOf<'sending'> | null =>
  sheetSendings(file).find((paper) => isFresh(file, paper)) ?? null

const sheetSendings = (file: OrderFile): readonly PaperOf<'sending'>[] =>
  papersOf(file.papers, 'sending').filter(({ body }) => body.subject === 'sheet' && body.result === 'sent')

/** R9.3 the day on which the sheet of a check came back signed; null where the check found something, or there is none. */
function signedOn(file: OrderFile, check: PaperOf<'signBackCheck'> | null): CivilDate | null {
  if (check === null || !Object.values(check.body.checks).every(Boolean)) return null
  return paperById(file, 'signBack', check.body.signBackId)?.body.receivedOn ?? null
}

/** R9.3 the day of the first production order, stale or not: once it is being made, the clock moves nothing for class A. */
function inProductionSince(file: OrderFile): CivilDate | null {
  const [issued] = papersOf(file.papers, 'productionOrder')
  const isMadeFirst = file.policy.classes[file.customer.class].productionBeforeSignBack
  return issued && isMadeFirst ? civilDateOf(issued.at, file.policy.timeZone) : null
}

/** Since when the clock of a sending runs, if this class is postponed at all. */
const clockFrom = (file: OrderFile, sending: PaperOf<'sending'> | null): CivilDate | null =>
  sending && file.policy.classes[file.customer.class].postponeBySignBackDelay
    ? civilDateOf(sending.at, file.policy.timeZone)
    : null

/** The postponement's facts as they stand in the file: first sending of today's content, checked sign-back, issue. */
export const postponementFacts = (file: OrderFile): PostponementFacts => ({
  sentOn: clockFrom(file, standingSending(file)),
  // The newest check decides, as at step 9: one that was taken back leaves the customer without a sign-back.
  signedBackOn: signedOn(file, freshPaper(file, 'signBackCheck')),
  inProductionSince: inProductionSince(file),
})

/** R9.3 the postponement of an order file today. */
export function postponement(file: OrderFile): Postponement | null {
  return postponementOf(postponementFacts(file), file.policy, file.today)
}

/** A date moved by `days` in the policy's way of counting. */
export function moveDate(date: CivilDate, days: number, policy: Policy): CivilDate {
  return policy.delayMode === 'working' ? addWorkingDays(date, days, policy.calendar) : addDays(date, days)
}

/** R19.1 the day from which a sheet no longer said what the order says: the first change after its sending that it speaks of. */
function outdatedOn(file: OrderFile, sending: PaperOf<'sending'>): CivilDate {
  const change = papersOf(file.papers, 'changeOrder').find(
    ({ at, body }) => at >= sending.at && body.changes.some(({ path }) => ON_THE_SHEET.test(path)),
  )
  return change ? civilDateOf(change.at, file.policy.timeZone) : file.today
}

// What the customer signs for, as a change order names its fields; the rest of the terms is his address and his people.
const ON_THE_SHEET =
  /^(lines\.|terms\.(packaging|label|transport|payment|invoiceKind|invoiceTitle|special|toleranceBp)$)/

/**
 * R9.3 the days that were lost on a sheet before a change order put it out of force: nobody gets them back.
 *
 * Only until the next sheet is made: that one is made with them, and counts anew.
 */
export function daysLostOn(file: OrderFile, sheet: PaperOf<'sheet'>): number {
  const sending = sheetSendings(file).find(({ body }) => body.subjectId === sheet.id)
  if (!sending || isFresh(file, sending)) return 0
  const signBacks = papersOf(file.papers, 'signBack').filter(({ body }) => body.sheetId === sheet.id)
  const check = papersOf(file.papers, 'signBackCheck').findLast(({ body }) =>
    signBacks.some(({ id }) => id === body.signBackId),
  )
  const facts = {
    sentOn: clockFrom(file, sending),
    signedBackOn: signedOn(file, check ?? null),
    inProductionSince: inProductionSince(file),
  }
  return postponementOf(facts, file.policy, outdatedOn(file, sending))?.days ?? 0
}
