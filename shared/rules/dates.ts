import { type CivilDate, maxDate } from '#shared/values/civil-date.ts'
import { civilDateOf, type Instant } from '#shared/values/instant.ts'
import { paperById } from './find.ts'
import { lineProgress, productionAnswerOf } from './lines.ts'
import type { OrderFile } from './order-file.ts'
import { latest, type PaperOf, papersOf } from './papers.ts'
import { daysLostOn, moveDate, postponement, standingSending } from './postponement.ts'

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

/** The sheet whose dates are the customer's: the one that he was sent and that holds, else the newest. */
function datedSheet(file: OrderFile): PaperOf<'sheet'> | null {
  const sending = standingSending(file)
  return (sending && paperById(file, 'sheet', sending.body.subjectId)) ?? latest(file.papers, 'sheet')
}

type ToldDates = { readonly at: Instant; readonly scheduled: CivilDate | null; readonly preDelivery: CivilDate }

/** R9.3 what the customer's sheet says of its lines, with the days that were lost before it was put out of force. */
function toldDates(file: OrderFile): ReadonlyMap<string, ToldDates> {
  const sheet = datedSheet(file)
  if (!sheet) return new Map()
  const lost = daysLostOn(file, sheet)
  const moved = (date: CivilDate): CivilDate => (lost === 0 ? date : moveDate(date, lost, file.policy))
  const lines = sheet.body.lines.map(({ lineId, scheduledDate, preDeliveryDate }) => {
    const scheduled = scheduledDate && moved(scheduledDate)
    return [lineId, { at: sheet.at, scheduled, preDelivery: moved(preDeliveryDate) }] as const
  })
  return new Map(lines)
}

type OfLine<T> = (lineId: string) => T

function scheduledOf(file: OrderFile, told: ReadonlyMap<string, ToldDates>): OfLine<CivilDate | null> {
  return (lineId) => {
    const answer = productionAnswerOf(file, lineId)
    if (!answer) return null
    const line = told.get(lineId)
    const known = line && line.at >= answer.at ? line.scheduled : null
    return maxDate(answer.body.scheduledDate, known ?? answer.body.scheduledDate)
  }
}

/**
 * R6.4, R9.3 production's commitment for each line, before today's postponement.
 *
 * A new sheet starts the counting of days anew; the days that were lost before it stay lost: they are in the scheduled
 * date that the sheet was made with. A newer written answer of production replaces both.
 */
export const scheduledDates = (file: OrderFile): OfLine<CivilDate | null> => scheduledOf(file, toldDates(file))

/** R6.4, R9.3 each line's requested, scheduled, pre-delivery and delivery date today. */
export function lineDates(file: OrderFile): readonly LineDates[] {
  const days = postponement(file)?.days ?? 0
  const moved = (original: CivilDate | null | undefined): MovedDate | null =>
    original ? { original, current: days === 0 ? original : moveDate(original, days, file.policy) } : null
  const told = toldDates(file)
  const scheduled = scheduledOf(file, told)
  return file.form.lines.map((line) => {
    const dispatch = papersOf(file.papers, 'dispatch').findLast(({ body }) =>
      body.batches.some((batch) => batch.lineId === line.id),
    )
    return {
      lineId: line.id,
      requested: line.requestedDate,
      scheduled: moved(scheduled(line.id)),
      preDelivery: moved(told.get(line.id)?.preDelivery),
      delivered: dispatch ? civilDateOf(dispatch.at, file.policy.timeZone) : null,
    }
  })
}

/** The scheduled date of each line as it stands today, postponement included. */
export function scheduledToday(file: OrderFile): OfLine<CivilDate | null> {
  const current = new Map(lineDates(file).map((line) => [line.lineId, line.scheduled?.current ?? null]))
  return (lineId) => current.get(lineId) ?? null
}

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

/**
 * R6.4 the days for which the customer wants what has not left yet, the next one first: the latest, which the order shows,
 * must not hide it.
 *
 * Once everything has left they are all that he wanted; none where he named no day.
 */
export function requestedDays(file: OrderFile): readonly CivilDate[] {
  const gone = new Set(lineProgress(file).flatMap((line) => (line.dispatched < line.ordered ? [] : line.lineId)))
  const { lines } = file.form
  const open = lines.filter((line) => !gone.has(line.id))
  const days = (open.length > 0 ? open : lines).flatMap((line) => line.requestedDate ?? [])
  return [...new Set(days)].toSorted()
}
