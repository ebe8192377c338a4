import type { LoadDay, LoadLine } from '#shared/contract/load-calendar.ts'
import { addDays, type CivilDate } from '#shared/values/civil-date.ts'
import type { Quantity } from '#shared/values/quantity.ts'

/** Days in a row on which a line makes more or less than usual, for one reason: maintenance, half a day, an extra shift. */
export type Stop = {
  readonly from: CivilDate
  readonly until: CivilDate
  readonly reason: string
  readonly capacity: Quantity
}

const goesOn = (stop: Stop, day: LoadDay) =>
  addDays(stop.until, 1) === day.date && stop.reason === day.exception && stop.capacity === day.capacity

/** R6.1 the days of a line that are not as usual, those of one reason together, as they stand on the calendar. */
export function stopsOf(line: LoadLine): readonly Stop[] {
  const stops: Stop[] = []
  for (const day of line.days) {
    if (day.exception === null) continue
    const last = stops.at(-1)
    if (last && goesOn(last, day)) stops[stops.length - 1] = { ...last, until: day.date }
    else stops.push({ from: day.date, until: day.date, reason: day.exception, capacity: day.capacity })
  }
  return stops
}
