import { addDays, type CivilDate, civilDate, daysBetween, weekdayOf } from '#shared/values/civil-date.ts'

export const SPANS = ['week', 'twoWeeks', 'month'] as const
export type Span = (typeof SPANS)[number]

const DAYS: Readonly<Record<Span, number>> = { week: 7, twoWeeks: 14, month: 35 }

export const daysOf = (span: Span): number => DAYS[span]

/** The Monday of the week of a day: every period begins with one. */
export const mondayOf = (date: CivilDate): CivilDate => addDays(date, 1 - weekdayOf(date))

/** All days of a period. */
export const datesOf = (from: CivilDate, span: Span): readonly CivilDate[] =>
  Array.from({ length: DAYS[span] }, (_, index) => addDays(from, index))

/** The week of the year by ISO 8601, as calendars on the wall count them: week 1 holds the first Thursday. */
export function weekOf(date: CivilDate): number {
  const thursday = addDays(mondayOf(date), 3)
  return Math.floor(daysBetween(civilDate(`${thursday.slice(0, 4)}-01-01`), thursday) / 7) + 1
}
