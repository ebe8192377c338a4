import { addDays, type CivilDate, compareDates, maxDate } from '#shared/values/civil-date.ts'
import { NO_QUANTITY, type Quantity, quantity } from '#shared/values/quantity.ts'
import { linesToProduce, productionAnswerOf } from './lines.ts'
import { type CapacityOf, type DayQuantity, type LaidPlans, type Proposal, proposePlan } from './load-calendar.ts'
import { isUnpromised, materialDayOf, movedMaterial } from './material-moved.ts'
import type { OrderFile } from './order-file.ts'
import { categoryOf, countsIn, type MakingLine, makesCategory } from './production-line.ts'

/** A line of an order that production has still to answer: how much, and since when its material is there (R5.2). */
export type LineToPlan = {
  readonly lineId: string
  readonly quantity: Quantity
  readonly unit: string
  readonly category: string
  /** Null where technical named no day: the material is there. */
  readonly materialOn: CivilDate | null
}

/** A production line with what it can make and what is promised on it to other orders. */
export type LoadedLine = MakingLine & {
  readonly capacityOf: CapacityOf
  readonly load: LaidPlans['load']
}

/** Where a line of an order fits on one of the production lines. */
export type LineProposal = Proposal & {
  readonly lineId: string
  readonly productionLine: string
  /** The production line makes goods of that category; where not, it is only there to be chosen knowingly. */
  readonly makes: boolean
}

/**
 * R6.1 the lines of an order that something must be produced for and that production has not answered.
 *
 * R5.2 one whose material nobody has promised is left out: there is no day on which it could begin.
 */
export const linesToPlan = (file: OrderFile): readonly LineToPlan[] =>
  linesToProduce(file).flatMap(({ lineId, toProduce }): readonly LineToPlan[] => {
    const isWaiting = productionAnswerOf(file, lineId) === null && !isUnpromised(movedMaterial(file, lineId))
    const line = file.form.lines.find((one) => one.id === lineId)
    if (!line || !isWaiting) return []
    const category = categoryOf(file, lineId)
    const materialOn = materialDayOf(file, lineId)
    return [{ lineId, quantity: toProduce, unit: line.unit, category, materialOn }]
  })

/**
 * R6.1, R5.2 for each line of an order the earliest days on every production line of its unit, its best first.
 *
 * The lines that make such goods come before the others, however early those are free: the first is what is proposed,
 * unless nothing makes it. Production decides. Nothing begins before tomorrow or before its material is there. The lines of
 * one order do not get the same free day twice: each is laid on what the best of the ones before it leave.
 */
export function proposeOrder(
  lines: readonly LineToPlan[],
  machines: readonly LoadedLine[],
  today: CivilDate,
): readonly LineProposal[] {
  const tomorrow = addDays(today, 1)
  const best: LineProposal[] = []
  return lines.flatMap(({ lineId, quantity: amount, unit, category, materialOn }) => {
    const fits = machines.flatMap((machine) => {
      const { name, capacityOf, load } = machine
      if (!countsIn(machine, unit)) return []
      const taken = best.filter((one) => one.productionLine === name).flatMap((one) => one.days)
      const plan = proposePlan(amount, maxDate(tomorrow, materialOn ?? tomorrow), capacityOf, withDays(load, taken))
      return plan ? [{ ...plan, lineId, productionLine: name, makes: makesCategory(machine, category) }] : []
    })
    const sorted = fits.toSorted(
      (a, b) => Number(b.makes) - Number(a.makes) || compareDates(a.scheduledDate, b.scheduledDate),
    )
    best.push(...sorted.slice(0, 1).filter((one) => one.makes))
    return sorted
  })
}

/** A load with some more days on it. */
function withDays(load: LaidPlans['load'], more: readonly DayQuantity[]): LaidPlans['load'] {
  const sum = new Map(load)
  for (const { date, quantity: part } of more) sum.set(date, quantity((sum.get(date) ?? NO_QUANTITY) + part))
  return sum
}
