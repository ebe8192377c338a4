import { addDays, type CivilDate, daysBetween, weekdayOf } from './civil-date.ts'

/**
 * Which days the office works; plain data, edited by the admin, stored and sent as JSON.
 *
 * `workdays` are the make-up days that China works on a weekend before or after a holiday; they win over both others.
 */
export type BusinessCalendar = {
  /** 1 = Monday … 7 = Sunday. */
  readonly weekend: readonly number[]
  readonly holidays: readonly CivilDate[]
  readonly workdays: readonly CivilDate[]
}

/** How days of delay are counted (setting of R9.3). */
export type DelayMode = 'calendar' | 'working'

// No office closes for a year on end: a calendar that does is a mistake, and must not hang the program.
const LONGEST_CLOSURE = 366

/** Whether the office works on the day. */
export function isWorkingDay(date: CivilDate, calendar: BusinessCalendar): boolean {
  const { holidays, workdays } = indexOf(calendar)
  if (workdays.has(date)) return true
  return !holidays.has(date) && !calendar.weekend.includes(weekdayOf(date))
}

/** The first working day after `date`; throws a `RangeError` for a calendar without any. */
export const nextWorkingDay = (date: CivilDate, calendar: BusinessCalendar): CivilDate =>
  stepToWorkingDay(date, 1, calendar)

/**
 * The `count`th working day after `date`, before it where negative; 0 leaves the day, working or not.
 *
 * Throws a `RangeError` for a calendar without working days.
 */
export function addWorkingDays(date: CivilDate, count: number, calendar: BusinessCalendar): CivilDate {
  const direction = count < 0 ? -1 : 1
  let day = date
  for (let left = Math.abs(count); left > 0; left -= 1) day = stepToWorkingDay(day, direction, calendar)
  return day
}

/** Working days after `from`, up to and including `to`; 0 where `to` is not later. */
export function workingDaysBetween(from: CivilDate, to: CivilDate, calendar: BusinessCalendar): number {
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, calendar)) count += 1
  }
  return count
}

/**
 * Days of delay from the day something was due to the day it came (R9.3); never negative.
 *
 * In working mode only days on which the office works count: a sheet sent on Friday and back on Monday is one day late.
 */
export function delayDays(from: CivilDate, to: CivilDate, mode: DelayMode, calendar: BusinessCalendar): number {
  return mode === 'working' ? workingDaysBetween(from, to, calendar) : Math.max(0, daysBetween(from, to))
}

function stepToWorkingDay(date: CivilDate, direction: 1 | -1, calendar: BusinessCalendar): CivilDate {
  for (let step = 1; step <= LONGEST_CLOSURE; step += 1) {
    const day = addDays(date, step * direction)
    if (isWorkingDay(day, calendar)) return day
  }
  throw new RangeError(`the calendar has no working day within ${LONGEST_CLOSURE} days of ${date}`)
}

type CalendarIndex = { readonly holidays: ReadonlySet<CivilDate>; readonly workdays: ReadonlySet<CivilDate> }

// The lists are JSON; every order on every list asks them. One index per calendar object, gone with it.
const indexes = new WeakMap<BusinessCalendar, CalendarIndex>()

function indexOf(calendar: BusinessCalendar): CalendarIndex {
  const known = indexes.get(calendar)
  if (known) return known
  const made = { holidays: new Set(calendar.holidays), workdays: new Set(calendar.workdays) }
  indexes.set(calendar, made)
  return made
}
