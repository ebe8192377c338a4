import type { ShownBlock } from '#renderer/desks/production/calendar/shown-blocks.ts'
import type { LoadLine } from '#shared/contract/load-calendar.ts'
import { type CapacityOf, capacityBy, freeOf, proposePlan, spread } from '#shared/rules/load-calendar.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { countsIn } from '#shared/rules/production-line.ts'
import { addDays, type CivilDate, daysBetween, maxDate } from '#shared/values/civil-date.ts'
import { answerOf, type LinePlan, type TypedPlan } from './line-plans.ts'

/** The line's capacity: as the calendar shows it, and beyond its last day by the office's working days. */
const capacityOf = (line: LoadLine, { policy }: OrderFile): CapacityOf =>
  capacityBy(line.capacityPerDay, line.days, policy.calendar)

/** What is free on a line beside what is promised, as far as the calendar shows it. */
function freeOn(line: LoadLine, file: OrderFile): CapacityOf {
  const load = new Map(line.days.map((day) => [day.date, day.load]))
  const capacity = capacityOf(line, file)
  return (date) => freeOf(capacity(date), load.get(date))
}

/** What is typed for the order at hand, as blocks that nobody signed yet. */
export const proposedBlocks = (file: OrderFile, plans: readonly LinePlan[], line: LoadLine): readonly ShownBlock[] =>
  plans.flatMap((plan): ShownBlock[] => {
    const answer = answerOf(plan)
    if (!answer || answer.productionLine !== line.name) return []
    const { lineId, quantity, productionDate: from, scheduledDate: until } = answer
    // What lies wholly outside of the period has no place on its days.
    if (!line.days.some(({ date }) => date >= from && date <= until)) return []
    return [
      {
        orderId: file.order.id,
        lineId,
        number: file.order.number,
        customerName: file.customer.name,
        productNumber: plan.line.productNumber,
        unit: plan.line.unit,
        quantity,
        from,
        until,
        days: spread({ quantity, from, until }, freeOn(line, file)),
        state: 'proposed',
        lateUntil: null,
      },
    ]
  })

/**
 * A proposal drawn to another day: it begins there, and ends when it fits beside what is promised on that line.
 *
 * R5.2 nothing crosses the day from which its material is there, and nothing begins in the past. R6.1 on a line that counts in
 * another unit it is not laid down: it stays where it was.
 */
export function movedTo(file: OrderFile, plan: LinePlan, line: LoadLine, wanted: CivilDate): Partial<TypedPlan> {
  if (!countsIn(line, plan.line.unit)) return {}
  const date = maxDate(wanted, file.today, plan.material ?? file.today)
  const answer = answerOf(plan)
  const load = new Map(line.days.map((day) => [day.date, day.load]))
  const fits = answer && proposePlan(answer.quantity, date, capacityOf(line, file), load)
  const length = answer ? daysBetween(answer.productionDate, answer.scheduledDate) : 0
  return {
    productionLine: line.name,
    productionDate: String(date),
    scheduledDate: String(fits?.scheduledDate ?? addDays(date, length)),
  }
}
