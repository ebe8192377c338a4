import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Quantity } from '#shared/values/quantity.ts'

/** R20.2 where a purchase request stands; the last two are its end. */
export const PURCHASE_STATES = ['requested', 'ordered', 'received', 'dropped'] as const
export type PurchaseState = (typeof PURCHASE_STATES)[number]

/** An order for which a material is bought, as it was when it was asked for. */
export type AskingOrder = { readonly orderId: string; readonly number: string }

export type PurchaseStep = 'order' | 'receive' | 'drop'

/**
 * R20.2 the life of a purchase request as a table: what may be done in which state, and nothing else.
 *
 * Ordering again moves the expected day or the supplier; what is requested may arrive without having been written as
 * ordered, since the lorry at the gate does not wait for the office.
 */
const STEPS: Readonly<Record<PurchaseState, readonly PurchaseStep[]>> = {
  requested: ['order', 'receive', 'drop'],
  ordered: ['order', 'receive', 'drop'],
  received: [],
  dropped: [],
}

export const mayStep = (state: PurchaseState, step: PurchaseStep): boolean => STEPS[state].includes(step)

export const isOpenPurchase = (state: PurchaseState): boolean => STEPS[state].length > 0

/** R20.2 what of a request is still to come; nothing where more came than was asked for. */
export const stillToCome = ({ quantity, received }: { readonly quantity: Quantity; readonly received: Quantity }) =>
  Math.max(0, quantity - received) as Quantity

/** R20.2 the state after a delivery: the rest is still expected unless somebody says that nothing more comes. */
export function afterReceipt(
  request: { readonly state: PurchaseState; readonly quantity: Quantity; readonly received: Quantity },
  came: Quantity,
  isLast: boolean,
): PurchaseState {
  return isLast || request.received + came >= request.quantity ? 'received' : request.state
}

/** R20.2 the day on which it should have been here is over, and it is not. */
export const isOverdue = (
  { state, expectedOn }: { readonly state: PurchaseState; readonly expectedOn: CivilDate | null },
  today: CivilDate,
): boolean => isOpenPurchase(state) && expectedOn !== null && expectedOn < today
