import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import type { UnitPrice } from '#shared/values/unit-price.ts'

/** R1.7 the order types; settings say what each of them asks for. */
export const ORDER_TYPES = ['standard', 'rush', 'custom', 'sample', 'proofing', 'fromStock', 'webShop'] as const
export type OrderType = (typeof ORDER_TYPES)[number]

/** R2.1 the items of the customer order confirmation form, in the order in which a clerk asks for them. */
export const FORM_ITEMS = [
  'customer',
  'contact',
  'product',
  'specification',
  'quantity',
  'price',
  'requestedDate',
  'delivery',
  'packaging',
  'label',
  'transport',
  'payment',
  'invoice',
  'tolerance',
  'special',
] as const
export type FormItem = (typeof FORM_ITEMS)[number]

// Far above any office's figures: what is larger is a slip of the finger.
export const MOST_QUANTITY = 10_000_000_000
export const MOST_PRICE = 100_000_000_000
// And low enough that every sum over all orders stays exact.
export const MOST_MONEY = 10_000_000_000_000
/** Longest text of an item that is no remark, in characters. */
export const MOST_TEXT = 200

/** A quantity that can be ordered: more than nothing, at most ten million units. */
export const isOrderable = (quantity: Quantity): boolean => quantity > 0 && quantity <= MOST_QUANTITY

/** A unit price that can be asked: nothing is given as a present by it, but not less; at most ten million yuan. */
export const isAskable = (price: UnitPrice): boolean => price >= 0 && price <= MOST_PRICE

/** One wished-for line, as far as it is known yet. `id` stays the same from the memo to the delivery notice. */
export type FormLine = {
  readonly id: string
  readonly productId: string | null
  readonly productNumber: string
  readonly productName: string
  readonly specification: string
  readonly unit: string
  readonly quantity: Quantity | null
  readonly unitPrice: UnitPrice | null
  readonly requestedDate: CivilDate | null
  /** Made to order, or could be served from stock (R5.1, R6.2). */
  readonly note: string
  /** What the customer said of this very line and nobody understood yet (R2.2); absent where everything is clear. */
  readonly unclear?: readonly FormItem[]
  /** What was said for a figure or a day and is none (`八九吨`), by item: kept as it was heard until it is understood. */
  readonly heard?: Readonly<Partial<Record<FormItem, string>>>
}

/** Everything the form asks besides customer and lines. Empty text means: not said yet. */
export type OrderTerms = {
  readonly contact: string
  readonly contactPhone: string
  readonly signer: string
  readonly customerPo: string
  readonly deliveryPlace: string
  readonly consignee: string
  readonly consigneePhone: string
  readonly packaging: string
  readonly label: string
  readonly transport: string
  readonly payment: string
  readonly invoiceKind: string
  readonly invoiceTitle: string
  /** Allowed error of the quantity in basis points: 500 is ± 5 %. */
  readonly toleranceBp: number | null
  readonly special: string
}

/**
 * The customer order confirmation form as it fills up.
 *
 * A memo holds it in any state of completeness (R1.2), an order only with every mandatory item (R2.3).
 * `unclear` are items that the customer mentioned but nobody understood yet (R2.2).
 */
export type OrderForm = {
  readonly customerId: string | null
  readonly orderType: OrderType
  readonly terms: OrderTerms
  readonly lines: readonly FormLine[]
  readonly unclear: readonly FormItem[]
}
