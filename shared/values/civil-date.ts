import type { Brand } from './brand.ts'
import { compareNumbers } from './decimal.ts'

/** A day on the wall calendar, `YYYY-MM-DD`, years 1000 to 9999: no time, no time zone. Sorts as text. */
export type CivilDate = Brand<string, 'CivilDate'>

const DAY = 86_400_000
const SHAPE = /^[1-9]\d{3}-\d{2}-\d{2}$/
// Every row of every list counts days: the parts are read off by their places, which costs a fraction of parsing a date.
const midnightOf = (text: string): number =>
  Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8)))
const FIRST = midnightOf('1000-01-01')
const LAST = midnightOf('9999-12-31')

/** Whether the text is a day that exists. */
export function isCivilDate(text: string): text is CivilDate {
  if (!SHAPE.test(text)) return false
  const date = new Date(midnightOf(text))
  // JavaScript reads February 30 as March 2: only a day that comes back as written exists.
  return date.getUTCDate() === Number(text.slice(8)) && date.getUTCMonth() + 1 === Number(text.slice(5, 7))
}

/** Whether a day is one that an office writes down: every other year is a slip of the finger. Leaves room to move by months. */
export const isOfficeDay = (date: CivilDate): boolean => date >= '2000-01-01' && date <= '2199-12-31'

/** Takes `YYYY-MM-DD`; throws a `RangeError` for anything that is not an existing day. */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`not a date: ${text}`)
  return text
}

/** The day `days` later (earlier where negative); throws a `RangeError` for part days and outside of 1000 to 9999. */
export function addDays(date: CivilDate, days: number): CivilDate {
  const ms = midnightOf(date) + days * DAY
  if (!Number.isInteger(days) || ms < FIRST || ms > LAST) throw new RangeError(`cannot add ${days} days to ${date}`)
  return new Date(ms).toISOString().slice(0, 10) as CivilDate
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => (midnightOf(to) - midnightOf(from)) / DAY

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: CivilDate): number => new Date(midnightOf(date)).getUTCDay() || 7

/** Order for `sort`: earlier first. */
export const compareDates = (a: CivilDate, b: CivilDate): -1 | 0 | 1 => compareNumbers(midnightOf(a), midnightOf(b))

/** The latest of the days. */
export const maxDate = (first: CivilDate, ...others: readonly CivilDate[]): CivilDate =>
  others.reduce((latest, date) => (date > latest ? date : latest), first)

/** The earliest of the days. */
export const minDate = (first: CivilDate, ...others: readonly CivilDate[]): CivilDate =>
  others.reduce((earliest, date) => (date < earliest ? date : earliest), first)

/** `MM-DD`, as on screens; papers carry the whole date. */
export const formatShort = (date: CivilDate): string => date.slice(5)
