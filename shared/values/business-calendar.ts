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

/**
 * Working days after `from`, up to and including `to`; 0 where `to` is not later.
 *
 * Whole weeks are multiplied, then the days that the calendar takes and gives are counted: every row of a list asks.
 */
export function workingDaysBetween(from: CivilDate, to: CivilDate, calendar: BusinessCalendar): number {
  const days = daysBetween(from, to)
  if (days <= 0) return 0
  const { weekend, given, taken } = indexOf(calendar)
  const first = weekdayOf(from)
  let count = Math.floor(days / 7) * (7 - weekend.size)
  for (let after = 1; after <= days % 7; after += 1) if (!weekend.has(((first - 1 + after) % 7) + 1)) count += 1
  const within = (dates: readonly CivilDate[]) => dates.filter((date) => date > from && date <= to).length
  return count + within(given) - within(taken)
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

type CalendarIndex = {
  readonly weekend: ReadonlySet<number>
  readonly holidays: ReadonlySet<CivilDate>
  readonly workdays: ReadonlySet<CivilDate>
  /** Days of a weekend that are worked, and days of the week that are not. */
  readonly given: readonly CivilDate[]
  readonly taken: readonly CivilDate[]
}

// The lists are JSON; every order on every list asks them. One index per calendar object, gone with it.
const indexes = new WeakMap<BusinessCalendar, CalendarIndex>()

function indexOf(calendar: BusinessCalendar): CalendarIndex {
  const known = indexes.get(calendar)
  if (known) return known
  const [holidays, workdays] = [new Set(calendar.holidays), new Set(calendar.workdays)]
  const weekend = new Set(calendar.weekend.filter((weekday) => weekday >= 1 && weekday <= 7))
  const isOff = (date: CivilDate) => weekend.has(weekdayOf(date))
  const given = [...workdays].filter(isOff)
  const taken = [...holidays].filter((date) => !workdays.has(date) && !isOff(date))
  const made = { weekend, holidays, workdays, given, taken }
  indexes.set(calendar, made)
  return made
}
