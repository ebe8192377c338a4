import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import type { Money } from '#shared/values/money.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import type { UnitPrice } from '#shared/values/unit-price.ts'
import type { OrderForm } from './order-form.ts'
import type { Paper } from './papers.ts'
import type { PaymentTerms } from './payment-terms.ts'
import type { CustomerClass, Policy } from './policy.ts'
import type { PurchaseState } from './purchases.ts'
import type { Person } from './roles.ts'

/** The cover of the folder. Stage and step are not on it: they are derived. */
export type OrderHead = {
  readonly id: string
  readonly number: string
  readonly revision: number
  readonly version: number
  readonly orderedOn: CivilDate
  readonly createdAt: Instant
  readonly clerk: Person
  readonly sales: Person | null
  readonly enteredBy: Person
  readonly currency: string
}

export type MemoFacts = {
  readonly id: string
  readonly number: string
  readonly channel: string
  readonly takenAt: Instant
  readonly takenBy: Person
  readonly promisedUntil: Instant | null
  readonly answeredAt: Instant | null
  readonly answeredBy: Person | null
}

export type CustomerFacts = {
  readonly id: string
  readonly name: string
  readonly class: CustomerClass
  readonly blacklisted: boolean
  readonly phone: string
  readonly fax: string
  readonly contact: string
}

/** The contract in force on the order date (R4.3). */
export type ContractFacts = {
  readonly id: string
  readonly number: string
  readonly payment: PaymentTerms
  readonly signer: string
  readonly deliveryTerms: string
}

/** R4.2 the figures, computed by the store over all of the customer's orders and receipts, this order left out. */
export type CreditFacts = {
  readonly limit: Money
  /** Delivered and unpaid. */
  readonly receivables: Money
  /** Undelivered part of confirmed orders, less deposits in hand. */
  readonly undelivered: Money
  readonly overdue: Money
}

/** R4.4 what a line's price is compared with; `cost` is null where the product's cost is not known. */
export type LinePrices = {
  readonly lineId: string
  readonly contract: UnitPrice | null
  readonly plan: UnitPrice | null
  readonly last: UnitPrice | null
  readonly lastOn: CivilDate | null
  readonly cost: UnitPrice | null
  readonly specificationKnown: boolean
}

/** R5 what technical's master data says about a line today. */
export type LineTechnical = {
  readonly lineId: string
  /** The product's category, by which production lines say what they make (R6.1); empty where it has none. */
  readonly category: string
  readonly formulaId: string | null
  readonly formulaVersion: number | null
  /** A line of the same product and formula was produced before (R5.1 'by rule'). */
  readonly repeat: boolean
}

/** R5.2, R20.2 a purchase that an answer in the file counts on, as it stands now. */
export type ReceiptFacts = {
  readonly purchaseId: string
  readonly state: PurchaseState
  readonly expectedOn: CivilDate | null
  readonly quantity: Quantity
  readonly received: Quantity
}

/** R6.2, R14.1 stock that belongs to a line: allocated and still here, and gone. */
export type LineStock = {
  readonly lineId: string
  readonly allocated: Quantity
  readonly dispatched: Quantity
  /** Free stock of the product, nobody's yet. */
  readonly available: Quantity
}

/** R13.4 receipts allocated to this order; a bounced receipt is no longer in `received` and its id is in `reversed`. */
export type OrderMoney = {
  readonly received: Money
  readonly reversed: readonly string[]
}

/**
 * Everything a decision about one order needs, as plain values: gathered by the store, decided on by the rules.
 *
 * `now` and `today` come in with it, so that the same file gives the same answer always (R9.4).
 */
export type OrderFile = {
  readonly order: OrderHead
  readonly form: OrderForm
  readonly memo: MemoFacts
  readonly customer: CustomerFacts
  readonly contract: ContractFacts | null
  readonly credit: CreditFacts
  readonly prices: readonly LinePrices[]
  readonly technical: readonly LineTechnical[]
  readonly receipts: readonly ReceiptFacts[]
  readonly stock: readonly LineStock[]
  readonly money: OrderMoney
  /** Oldest first. */
  readonly papers: readonly Paper[]
  readonly policy: Policy
  readonly now: Instant
  readonly today: CivilDate
}
