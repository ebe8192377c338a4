import type { QuestionFacts } from '#shared/contract/technical-desk.ts'
import type { MaterialCover } from '#shared/rules/materials.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { minDate } from '#shared/values/civil-date.ts'
import type { Wanted } from './RequestDialog.tsx'

/** R20.2 what a shortage asks for: what lacks, for this order, by the day on which the customer wants the first line. */
export function wantedOf(cover: MaterialCover, facts: QuestionFacts, file: OrderFile): Wanted | null {
  const material = facts.materials.find((one) => one.id === cover.materialId)
  if (!material) return null
  const days = file.form.lines.flatMap((line) => (line.requestedDate === null ? [] : [line.requestedDate]))
  const [first = facts.today, ...others] = days.filter((day) => day >= facts.today)
  return {
    material,
    quantity: cover.toAsk,
    neededBy: minDate(first, ...others),
    orders: [{ orderId: file.order.id, number: file.order.number }],
  }
}
