import type { CancelledParts } from '#shared/rules/cancelling.ts'
import type { OrderForm } from '#shared/rules/order-form.ts'
import { readQuantity } from '../data/read.ts'

/** What is typed when a cancelling is asked for; quantities are text until they are saved, by line. */
export type CancelDraft = {
  readonly reason: string
  readonly decidedBy: string
  readonly scope: 'whole' | 'part'
  readonly amounts: Readonly<Record<string, string>>
}

/** The lines and quantities that were typed; null where the whole order is meant. */
export function partsIn({ scope, amounts }: CancelDraft, { lines }: OrderForm): CancelledParts {
  if (scope === 'whole') return null
  return lines.flatMap(({ id }) => {
    const quantity = readQuantity(amounts[id] ?? '')
    return quantity === null || quantity <= 0 ? [] : [{ lineId: id, quantity }]
  })
}
