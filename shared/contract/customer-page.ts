import { z } from 'zod'
import type { CreditPosition } from '#shared/rules/credit.ts'
import type { PaymentTerms } from '#shared/rules/payment-terms.ts'
import type { PlanScope } from '#shared/rules/price-plans.ts'
import type { Ranked } from '#shared/rules/price-ranking.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import type { Money } from '#shared/values/money.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import { answers, procedure } from './base.ts'
import type { OrderRow } from './orders.ts'
import type { NamedPrice } from './prices.ts'
import { id, shortText } from './values.ts'

/** What is owed, by the days since it was to be paid. */
export type OwedByAge = {
  readonly notDue: Money
  readonly upTo30: Money
  readonly upTo60: Money
  readonly over60: Money
}

/** One line of an order of which something has not left yet. */
export type OpenLine = {
  readonly orderId: string
  readonly orderNumber: string
  readonly lineId: string
  readonly productNumber: string
  readonly productName: string
  readonly specification: string
  readonly unit: string
  readonly ordered: Quantity
  readonly left: Quantity
  readonly requested: CivilDate | null
  /** Both with today's postponement (R9.3). */
  readonly scheduled: CivilDate | null
  readonly preDelivery: CivilDate | null
  /** Days since the promised day; 0 while it has not come. */
  readonly lateDays: number
  readonly currentStep: number
}

/** The three answers: what did he order, what does he owe, what is still to be delivered. */
export type CustomerAnswers = {
  readonly ordered: {
    readonly since: CivilDate
    /** Counts and sums stop at a thousand orders: `more` says that there are at least so many. */
    readonly count: number
    readonly amount: Money
    readonly more: boolean
    readonly last: readonly OrderRow[]
  }
  readonly owed: {
    readonly position: CreditPosition
    readonly ages: OwedByAge
    readonly depositsInHand: Money
    readonly balance: Money
  }
  readonly toDeliver: {
    readonly lines: readonly OpenLine[]
    readonly orders: number
    readonly moreOrders: boolean
    /** Lines among these; with `moreOrders` there may be more of them. */
    readonly late: number
    readonly amount: Money
  }
}

/** A memo or a fax of a customer. */
export type Talk = {
  readonly kind: 'memo' | 'fax'
  readonly id: string
  readonly number: string
  readonly at: Instant
  readonly status: string
  readonly text: string
  readonly orderId: string | null
}

/** Where a price in force comes from; `name` is the contract's number or the plan's name. */
export type PriceOrigin = { readonly kind: 'contract' | PlanScope; readonly name: string }

export type CustomerPrices = {
  readonly on: CivilDate
  readonly contracts: readonly {
    readonly id: string
    readonly number: string
    readonly from: CivilDate
    readonly to: CivilDate | null
    readonly payment: PaymentTerms
    readonly signer: string
    readonly active: boolean
    readonly inForce: boolean
  }[]
  /** Every price in force for him today, the prices of one product under each other in the order of their rank (R4.4). */
  readonly prices: readonly (NamedPrice & Ranked<PriceOrigin>)[]
  readonly more: boolean
}

const page = z.object({ id, after: shortText.nullable(), limit: z.number().int().min(1).max(100) })

/** The customer's page, read part by part. */
export const customerPage = {
  customerAnswers: procedure.input(z.object({ id })).output(answers<CustomerAnswers>()),
  customerOrders: procedure
    .input(page)
    .output(answers<{ readonly rows: readonly OrderRow[]; readonly nextAfter: string | null }>()),
  customerOpenLines: procedure
    .input(page)
    .output(answers<{ readonly rows: readonly OpenLine[]; readonly nextAfter: string | null }>()),
  customerTalks: procedure
    .input(page)
    .output(answers<{ readonly rows: readonly Talk[]; readonly nextAfter: string | null }>()),
  customerPrices: procedure.input(z.object({ id })).output(answers<CustomerPrices>()),
}
