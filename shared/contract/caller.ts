import type { ContractFacts, CreditFacts, LinePrices } from '#shared/rules/order-file.ts'
import type { FormLine, OrderForm } from '#shared/rules/order-form.ts'
import type { CustomerClass } from '#shared/rules/policy.ts'
import type { PlanScope } from '#shared/rules/price-plans.ts'
import type { MatchedBy } from '#shared/rules/reading/match.ts'
import type { Stage } from '#shared/rules/step-table.ts'
import type { UsualTerms } from '#shared/rules/usual-terms.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import type { UnitPrice } from '#shared/values/unit-price.ts'
import type { OrderRow } from './orders.ts'

/** Everything that helps while the customer is on the telephone. */
export type CallerFacts = {
  readonly customer: {
    readonly id: string
    readonly name: string
    readonly class: CustomerClass
    readonly blacklisted: boolean
    /** Why; empty where he is not. */
    readonly blacklistReason: string
    readonly phone: string
    readonly fax: string
  }
  readonly contact: string
  /** What the contact does there. */
  readonly duty: string
  readonly credit: CreditFacts
  readonly form: OrderForm
  readonly contract: ContractFacts | null
  /** R2.1 what his last orders said, to be proposed. */
  readonly usual: UsualTerms
  readonly lastOrders: readonly OrderRow[]
  /** Those that are under way, the newest first; the count may be larger than the list, and is itself capped. */
  readonly openOrders: { readonly count: number; readonly more: boolean; readonly rows: readonly OrderRow[] }
  /** When he was last heard of, by whichever way; null where he never was. */
  readonly lastHeard: Instant | null
}

/** R1.4 what looks the same: an earlier order, or a memo that nothing was decided about yet; with its lines to compare. */
export type Duplicate = {
  readonly kind: 'order' | 'memo'
  readonly id: string
  readonly number: string
  /** The order date, or the day on which the memo was taken. */
  readonly day: CivilDate
  /** Who entered it. */
  readonly by: string
  readonly customerPo: string
  readonly deliveryPlace: string
  /** Null for a memo. */
  readonly stage: Stage | null
  readonly lines: readonly FormLine[]
}

/** What is known of a line while it is typed: prices with where they come from (R4.4), free stock (R6.2), its category. */
export type LineFacts = LinePrices & {
  readonly contractNumber: string | null
  readonly category: string
  /** For whom the plan is that counts, and from which quantity its price counts. */
  readonly planOffer: { readonly scope: PlanScope; readonly minimum: Quantity } | null
  /** From which quantity on the next price counts. */
  readonly nextBreak: { readonly minimum: Quantity; readonly price: UnitPrice } | null
  /** Finished, of this very specification, and allocated to nobody. */
  readonly free: Quantity
}

/** A product as it is proposed while its number, name, initials, figures or the customer's own number are typed. */
export type ProductOffer = {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly specification: string
  readonly unit: string
  /** What this customer calls it; null where he has no name of his own for it. */
  readonly article: string | null
}

/** The products that a customer's words may mean, and by what they were found; several are for the clerk to choose from. */
export type ProductMatch = {
  readonly by: MatchedBy
  readonly products: readonly ProductOffer[]
  /** How many more fit than are listed. */
  readonly more: number
}
