import type { OrderFile } from '#shared/rules/order-file.ts'
import { isCivilDate } from '#shared/values/civil-date.ts'
import { civilDateOf, clockTimeOf, type Instant, instantOf } from '#shared/values/instant.ts'

/** What a `datetime-local` field holds, in office time; empty for none. */
export const momentToField = (at: Instant | null, timeZone: string): string =>
  at === null ? '' : `${civilDateOf(at, timeZone)}T${clockTimeOf(at, timeZone)}`

/** The moment that a `datetime-local` field names in office time; null while it is not complete. */
export function fieldToMoment(text: string, timeZone: string): Instant | null {
  const [day = '', time = ''] = text.split('T')
  if (!isCivilDate(day) || !/^\d{2}:\d{2}/.test(time)) return null
  return instantOf(day, time.slice(0, 5), timeZone)
}

/** The line's number on paper, from 1. */
export const lineNumber = (file: OrderFile, lineId: string): number =>
  file.form.lines.findIndex((line) => line.id === lineId) + 1
