import type { LoadDay, LoadLine } from '#shared/contract/load-calendar.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { NO_QUANTITY, type Quantity, quantity } from '#shared/values/quantity.ts'
import type { ShownBlock } from './shown-blocks.ts'

/** What lies on a day, the blocks that are only proposed included. */
export const loadOn = (day: LoadDay, blocks: readonly ShownBlock[]): Quantity =>
  blocks
    .filter((one) => one.state === 'proposed')
    .flatMap((one) => one.days)
    .reduce((sum, one) => (one.date === day.date ? quantity(sum + one.quantity) : sum), day.load)

/** How much more lies on a day than can be made on it; nothing where it fits. */
const excessOn = (day: LoadDay, blocks: readonly ShownBlock[]): Quantity =>
  quantity(Math.max(NO_QUANTITY, loadOn(day, blocks) - day.capacity))

/** A production line of which more is asked than it can make, or that will not keep a promise. */
export type Overload = {
  readonly line: LoadLine
  /** The days on which more lies than can be made, from today on. */
  readonly days: readonly CivilDate[]
  readonly excess: Quantity
  /** The promise that will be broken, where one is. */
  readonly late: ShownBlock | null
}

/** R6.1, R12.1 what does not fit, line by line, those first on which most lies too much; the past is not planned any more. */
export function overloadsOf(
  lines: readonly LoadLine[],
  blocksOf: (line: LoadLine) => readonly ShownBlock[],
  today: CivilDate,
): readonly Overload[] {
  return lines
    .flatMap((line): Overload[] => {
      const blocks = blocksOf(line)
      const over = line.days.filter((day) => day.date >= today && excessOn(day, blocks) > 0)
      const late = blocks.find((one) => one.state === 'late') ?? null
      if (over.length === 0 && late === null) return []
      const excess = over.reduce((sum, day) => quantity(sum + excessOn(day, blocks)), NO_QUANTITY)
      return [{ line, days: over.map((day) => day.date), excess, late }]
    })
    .toSorted((a, b) => b.excess - a.excess)
}
