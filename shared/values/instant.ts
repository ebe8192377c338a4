import type { Brand } from './brand.ts'
import { type CivilDate, civilDate } from './civil-date.ts'

/** A moment: whole milliseconds since 1970 in UTC. The wall clock is only ever derived from it, with a time zone. */
export type Instant = Brand<number, 'Instant'>

const MINUTE = 60_000
const DAY = 86_400_000
const LAST = 8_640_000_000_000_000

/** Takes milliseconds since 1970 in UTC; throws a `RangeError` for fractions and for what no calendar reaches. */
export function instant(epochMs: number): Instant {
  if (!Number.isInteger(epochMs) || Math.abs(epochMs) > LAST) throw new RangeError(`not a moment: ${epochMs}`)
  return (epochMs + 0) as Instant
}

/** The moment `minutes` later; promises and time limits run by the clock, also through the night. */
export const addMinutes = (at: Instant, minutes: number): Instant => instant(at + minutes * MINUTE)

/** Whole minutes from `from` to `to`, rounded down: 59 seconds are 0 left, one second late is -1. */
export const minutesBetween = (from: Instant, to: Instant): number => Math.floor((to - from) / MINUTE)

/** The business day of a moment in the office's time zone (IANA name); throws a `RangeError` for an unknown zone. */
export const civilDateOf = (at: Instant, timeZone: string): CivilDate => civilDate(wallClock(at, timeZone).slice(0, 10))

/** `HH:mm` of a moment in the office's time zone, 00:00 to 23:59. */
export const clockTimeOf = (at: Instant, timeZone: string): string => wallClock(at, timeZone).slice(11, 16)

/** `YYYY-MM-DD HH:mm` in the office's time zone, for papers and history. */
export const formatInstant = (at: Instant, timeZone: string): string =>
  `${civilDateOf(at, timeZone)} ${clockTimeOf(at, timeZone)}`

/**
 * The moment at which the office's clock shows `HH:mm` on a day.
 *
 * Where the clock is put forward and never shows that time, the moment that it would have been by the old clock (02:30
 * becomes 03:30); where it is put back and shows it twice, the first. Throws a `RangeError` for a time that is not one.
 */
export function instantOf(date: CivilDate, clockTime: string, timeZone: string): Instant {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(clockTime)) throw new RangeError(`not a time of day: ${clockTime}`)
  const shown = Date.parse(`${date}T${clockTime}:00Z`)
  const byOldClock = shown - offsetAt(shown - DAY, timeZone)
  const byNewClock = shown - offsetAt(shown + DAY, timeZone)
  const reads = (ms: number) => ms + offsetAt(ms, timeZone) === shown
  return instant(!reads(byOldClock) && reads(byNewClock) ? byNewClock : byOldClock)
}

/** Whether this machine knows the time zone (IANA name), to check a setting before it is saved. */
export function isTimeZone(name: string): boolean {
  try {
    return formatterOf(name) !== undefined
  } catch {
    return false
  }
}

/** How far the wall clock is ahead of UTC, in milliseconds. */
const offsetAt = (ms: number, timeZone: string): number =>
  Date.parse(`${wallClock(ms, timeZone)}Z`) - Math.floor(ms / 1000) * 1000

// One save asks for the day of its own moment, and for the offset on the days around it, a dozen times.
const REMEMBERED = 200
const clocks = new Map<string, string>()

/** `YYYY-MM-DDTHH:mm:ss` as the wall clock shows it. */
function wallClock(ms: number, timeZone: string): string {
  const key = `${ms} ${timeZone}`
  const known = clocks.get(key)
  if (known !== undefined) return known
  const shown = readClock(ms, timeZone)
  if (clocks.size >= REMEMBERED) clocks.clear()
  clocks.set(key, shown)
  return shown
}

function readClock(ms: number, timeZone: string): string {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const { type, value } of formatterOf(timeZone).formatToParts(ms)) parts[type] = value
  return `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}`
}

// Making a formatter costs a hundred times as much as using it, and lists show hundreds of times.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formatters.set(timeZone, made)
  return made
}
