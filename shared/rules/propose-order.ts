import { addDays, type CivilDate, compareDates, maxDate } from '#shared/values/civil-date.ts'
import { NO_QUANTITY, type Quantity, quantity } from '#shared/values/quantity.ts'
import { linesToProduce, productionAnswerOf } from './lines.ts'
import { type CapacityOf, type DayQuantity, type LaidPlans, type Proposal, proposePlan } from './load-calendar.ts'
import { materialDayOf } from './material-moved.ts'
import type { OrderFile } from './order-file.ts'

/** A line of an order that production has still to answer: how much, and since when its material is there (R5.2). */
export type LineToPlan = {
  readonly lineId: string
  readonly quantity: Quantity
  /** Null where technical named no day: the material is there. */
  readonly materialOn: CivilDate | null
}

/** A production line with what it can make and what is promised on it to other orders. */
export type LoadedLine = {
  readonly name: string
  readonly capacityOf: CapacityOf
  readonly load: LaidPlans['load']
}

/** Where a line of an order fits on one of the production lines. */
export type LineProposal = Proposal & { readonly lineId: string; readonly productionLine: string }

/** R6.1 the lines of an order that something must be produced for and that production has not answered. */
export const linesToPlan = (file: OrderFile): readonly LineToPlan[] =>
  linesToProduce(file)
    .filter(({ lineId }) => productionAnswerOf(file, lineId) === null)
    .map(({ lineId, toProduce }) => ({
      lineId,
      quantity: toProduce,
      materialOn: materialDayOf(file, lineId),
    }))

/**
 * R6.1, R5.2 for each line of an order the earliest days on every production line, its best first; production decides.
 *
 * Nothing begins before tomorrow or before its material is there. The lines of one order do not get the same free day
 * twice: each is laid on what the best of the ones before it leave.
 */
export function proposeOrder(
  lines: readonly LineToPlan[],
  machines: readonly LoadedLine[],
  today: CivilDate,
): readonly LineProposal[] {
  const tomorrow = addDays(today, 1)
  const best: LineProposal[] = []
  return lines.flatMap(({ lineId, quantity: amount, materialOn }) => {
    const fits = machines.flatMap(({ name, capacityOf, load }) => {
      const taken = best.filter((one) => one.productionLine === name).flatMap((one) => one.days)
      const plan = proposePlan(amount, maxDate(tomorrow, materialOn ?? tomorrow), capacityOf, withDays(load, taken))
      return plan ? [{ ...plan, lineId, productionLine: name }] : []
    })
    const sorted = fits.toSorted((a, b) => compareDates(a.scheduledDate, b.scheduledDate))
    best.push(...sorted.slice(0, 1))
    return sorted
  })
}

/** A load with some more days on it. */
function withDays(load: LaidPlans['load'], more: readonly DayQuantity[]): LaidPlans['load'] {
  const sum = new Map(load)
  for (const { date, quantity: part } of more) sum.set(date, quantity((sum.get(date) ?? NO_QUANTITY) + part))
  return sum
}
