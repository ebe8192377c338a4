import { addWorkingDays, type BusinessCalendar, isWorkingDay } from '#shared/values/business-calendar.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { civilDateOf, type Instant, instant, instantOf } from '#shared/values/instant.ts'

/** Waits until the sample's own clock stands at the moment. */
export type Until = (at: Instant) => Promise<void>

/**
 * Plays several stories at once on one clock that jumps: whoever waits for the earliest moment goes on.
 *
 * So the orders of three weeks are entered in the order in which an office would have entered them, and numbers, stock and
 * the audit trail grow as they would have. One story moves at a time; the first that fails ends the play.
 */
export async function playTogether(
  setClock: (at: Instant) => void,
  stories: readonly ((until: Until) => Promise<void>)[],
): Promise<void> {
  const waiting: { readonly at: Instant; readonly goOn: () => void }[] = []
  let moving = stories.length
  const rest = (): void => {
    moving -= 1
    if (moving > 0) return
    const [next] = waiting.toSorted((a, b) => a.at - b.at)
    if (!next) return
    waiting.splice(waiting.indexOf(next), 1)
    moving = 1
    setClock(next.at)
    next.goOn()
  }
  const until: Until = (at) =>
    new Promise((goOn) => {
      waiting.push({ at, goOn })
      rest()
    })
  await Promise.all(stories.map((story) => story(until).then(rest)))
}

/** Working days of the office, counted from the last one that is not after now. */
export type Days = {
  readonly dayOf: (workingDaysAgo: number) => CivilDate
  /** The moment on that day, or now where it would lie ahead: nobody signs tomorrow's papers. */
  readonly at: (workingDaysAgo: number, clockTime: string) => Instant
  /** The moment on that day, ahead or not: what somebody plans. */
  readonly planned: (workingDaysAgo: number, clockTime: string) => Instant
}

/** The sample's days, counted back from the office's today; a story that begins on a weekend counts from Friday. */
export function daysBefore(now: Instant, calendar: BusinessCalendar, timeZone: string): Days {
  const today = civilDateOf(now, timeZone)
  const last = isWorkingDay(today, calendar) ? today : addWorkingDays(today, -1, calendar)
  const dayOf = (ago: number): CivilDate => addWorkingDays(last, -ago, calendar)
  const planned = (ago: number, time: string): Instant => instantOf(dayOf(ago), time, timeZone)
  return { dayOf, planned, at: (ago, time) => instant(Math.min(planned(ago, time), now)) }
}
