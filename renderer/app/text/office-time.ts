import { addDays, daysBetween, formatShort } from '#shared/values/civil-date.ts'
import { civilDateOf, clockTimeOf, type Instant, instantOf, minutesBetween } from '#shared/values/instant.ts'

/** What relative times are measured against: the office's now, its zone and its closing hour. */
export type OfficeClock = { readonly now: Instant; readonly timeZone: string; readonly officeCloses: string }

/** How long something has left, as code and figures of a text (`time.<code>` in the app's locales). */
export type TimeLeft = {
  readonly tone: 'late' | 'soon' | 'calm'
  readonly code: 'lateDays' | 'lateHours' | 'lateMinutes' | 'minutes' | 'clock' | 'closing' | 'tomorrow' | 'day'
  readonly params: Readonly<Record<string, string | number>>
}

const HOUR = 60

/**
 * Relative time for lists: late by days, hours or minutes; what is left today to the minute; else the day.
 *
 * Hours and minutes are whole and rounded down. Days are turns of the calendar in the office's zone, as everywhere else
 * (R9.3): what was due on Friday is three days late on Monday, at eight as at five.
 */
export function timeLeft(due: Instant, { now, timeZone, officeCloses }: OfficeClock): TimeLeft {
  const minutes = minutesBetween(now, due)
  const today = civilDateOf(now, timeZone)
  const day = civilDateOf(due, timeZone)
  if (due < now) return late(minutesBetween(due, now), daysBetween(day, today))
  if (day === addDays(today, 1)) return { tone: 'calm', code: 'tomorrow', params: {} }
  if (day !== today) return { tone: 'calm', code: 'day', params: { day: formatShort(day) } }
  if (minutes < HOUR) return { tone: 'soon', code: 'minutes', params: { count: minutes } }
  const untilClosing = minutesBetween(due, instantOf(today, officeCloses, timeZone))
  if (untilClosing === 0 && minutes > 2 * HOUR) return { tone: 'soon', code: 'closing', params: {} }
  const clock = `${Math.floor(minutes / HOUR)}:${String(minutes % HOUR).padStart(2, '0')}`
  return { tone: 'soon', code: 'clock', params: { clock } }
}

function late(minutes: number, days: number): TimeLeft {
  if (minutes < HOUR) return { tone: 'late', code: 'lateMinutes', params: { count: minutes } }
  if (days === 0) return { tone: 'late', code: 'lateHours', params: { count: Math.floor(minutes / HOUR) } }
  return { tone: 'late', code: 'lateDays', params: { count: days } }
}

/** A moment as one says it on the day: today's clock time, yesterday, tomorrow, else the day before it. */
export function momentOf(at: Instant, { now, timeZone }: Pick<OfficeClock, 'now' | 'timeZone'>) {
  const day = civilDateOf(at, timeZone)
  const away = daysBetween(civilDateOf(now, timeZone), day)
  const code = away === 0 ? 'today' : away === 1 ? 'tomorrow' : away === -1 ? 'yesterday' : 'other'
  return { code, clock: clockTimeOf(at, timeZone), day: formatShort(day) } as const
}
