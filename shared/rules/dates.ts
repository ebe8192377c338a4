import { addWorkingDays, delayDays } from '#shared/values/business-calendar.ts'
import { addDays, type CivilDate, maxDate, minDate } from '#shared/values/civil-date.ts'
import { civilDateOf } from '#shared/values/instant.ts'
import { freshPaper } from './find.ts'
import { productionAnswerOf } from './lines.ts'
import type { OrderFile } from './order-file.ts'
import { latest, papersOf } from './papers.ts'
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

/** The postponement's facts as they stand in the file: first sending of today's content, checked sign-back, issue. */
export function postponementFacts(file: OrderFile): PostponementFacts {
  const zone = file.policy.timeZone
  const rules = file.policy.classes[file.customer.class]
  const sending = papersOf(file.papers, 'sending').find(
    (paper) =>
      paper.body.subject === 'sheet' &&
      paper.body.result === 'sent' &&
      freshPaper(file, 'sending', (one) => one === paper),
  )
  // The newest check decides, as at step 9: one that was taken back leaves the customer without a sign-back.
  const check = freshPaper(file, 'signBackCheck')
  const passed = check !== null && Object.values(check.body.checks).every(Boolean)
  const signBack = passed ? papersOf(file.papers, 'signBack').find((one) => one.id === check.body.signBackId) : null
  // The first one issued, stale or not: once it is being made, the clock moves nothing, whatever changes.
  const issued = rules.productionBeforeSignBack ? papersOf(file.papers, 'productionOrder').at(0) : null
  return {
    sentOn: sending && rules.postponeBySignBackDelay ? civilDateOf(sending.at, zone) : null,
    signedBackOn: signBack?.body.receivedOn ?? null,
    inProductionSince: issued ? civilDateOf(issued.at, zone) : null,
  }
}

/** R9.3 the postponement of an order file today. */
export function postponement(file: OrderFile): Postponement | null {
  return postponementOf(postponementFacts(file), file.policy, file.today)
}

/** A date moved by `days` in the policy's way of counting. */
export function moveDate(date: CivilDate, days: number, policy: Policy): CivilDate {
  return policy.delayMode === 'working' ? addWorkingDays(date, days, policy.calendar) : addDays(date, days)
}

/** A commitment before and after postponement; both equal when nothing moved it. */
export type MovedDate = { readonly original: CivilDate; readonly current: CivilDate }

/** R6.4 the dates of a line: never mixed up, each with where it came from. */
export type LineDates = {
  readonly lineId: string
  readonly requested: CivilDate | null
  readonly scheduled: MovedDate | null
  readonly preDelivery: MovedDate | null
  readonly delivered: CivilDate | null
}

/**
 * R6.4, R9.3 production's commitment for a line, before today's postponement.
 *
 * A new sheet starts the counting of days anew; the days that were lost before it stay lost: they are in the scheduled
 * date that the sheet was made with. A newer written answer of production replaces both.
 */
export function scheduledDateOf(file: OrderFile, lineId: string): CivilDate | null {
  const answer = productionAnswerOf(file, lineId)
  if (!answer) return null
  const sheet = latest(file.papers, 'sheet')
  const known = sheet && sheet.at >= answer.at ? sheet.body.lines.find((one) => one.lineId === lineId) : undefined
  return maxDate(answer.body.scheduledDate, known?.scheduledDate ?? answer.body.scheduledDate)
}

/** R6.4, R9.3 each line's requested, scheduled, pre-delivery and delivery date today. */
export function lineDates(file: OrderFile): readonly LineDates[] {
  const days = postponement(file)?.days ?? 0
  const sheet = latest(file.papers, 'sheet')
  const moved = (original: CivilDate | null | undefined): MovedDate | null =>
    original ? { original, current: days === 0 ? original : moveDate(original, days, file.policy) } : null
  return file.form.lines.map((line) => {
    const dispatch = papersOf(file.papers, 'dispatch').findLast(({ body }) =>
      body.batches.some((batch) => batch.lineId === line.id),
    )
    return {
      lineId: line.id,
      requested: line.requestedDate,
      scheduled: moved(scheduledDateOf(file, line.id)),
      preDelivery: moved(sheet?.body.lines.find((one) => one.lineId === line.id)?.preDeliveryDate),
      delivered: dispatch ? civilDateOf(dispatch.at, file.policy.timeZone) : null,
    }
  })
}

/** The scheduled date of a line as it stands today, postponement included. */
export const scheduledToday = (file: OrderFile, lineId: string): CivilDate | null =>
  lineDates(file).find((line) => line.lineId === lineId)?.scheduled?.current ?? null

/** R6.4 the order shows the latest of its lines. */
export function orderDates(file: OrderFile): Omit<LineDates, 'lineId'> {
  const lines = lineDates(file)
  const latestOf = (dates: readonly (CivilDate | null)[]): CivilDate | null => {
    const [first, ...others] = dates.filter((date) => date !== null)
    return first ? maxDate(first, ...others) : null
  }
  const latestMoved = (pick: (line: LineDates) => MovedDate | null): MovedDate | null => {
    const original = latestOf(lines.map((line) => pick(line)?.original ?? null))
    const current = latestOf(lines.map((line) => pick(line)?.current ?? null))
    return original && current ? { original, current } : null
  }
  return {
    requested: latestOf(lines.map((line) => line.requested)),
    scheduled: latestMoved((line) => line.scheduled),
    preDelivery: latestMoved((line) => line.preDelivery),
    delivered: latestOf(lines.map((line) => line.delivered)),
  }
}
