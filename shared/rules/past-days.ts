import type { CivilDate } from '#shared/values/civil-date.ts'
import type { FormLine } from './order-form.ts'

type Dated = Pick<FormLine, 'id' | 'requestedDate'>

/** R2.3 the lines, from 1, that are wanted on a day which is over: most likely it was meant for another year. */
export const pastLines = (lines: readonly Dated[], today: CivilDate): readonly number[] =>
  lines.flatMap(({ requestedDate: day }, at) => (day !== null && day < today ? [at + 1] : []))

/**
 * R19.1 the lines, from 1, whose day a change puts into the past.
 *
 * A day that was agreed earlier and has come and gone since stays as it was: an order that is late must still be changed.
 */
export function newlyPastLines(before: readonly Dated[], after: readonly Dated[], today: CivilDate): readonly number[] {
  const known = new Map(before.map((line) => [line.id, line.requestedDate]))
  return pastLines(after, today).filter((number) => {
    const line = after[number - 1]
    return line !== undefined && known.get(line.id) !== line.requestedDate
  })
}
