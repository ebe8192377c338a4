import { z } from 'zod'
import type { CreditPosition } from '#shared/rules/credit.ts'
import { CREDIT_FIGURES, type CreditFigure } from '#shared/rules/credit-figures.ts'
import type { PlanScope } from '#shared/rules/price-plans.ts'
import type { Stage } from '#shared/rules/step-table.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Money } from '#shared/values/money.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import type { UnitPrice } from '#shared/values/unit-price.ts'
import { answers, procedure, records, signs } from './base.ts'
import { orderForm, paymentTerms } from './forms.ts'
import { id, longText, reason, shortText, unitPrice } from './values.ts'

/** One order with its part of a figure. */
export type CreditOrder = {
  readonly orderId: string
  readonly number: string
  readonly orderedOn: CivilDate
  readonly productText: string
  readonly stage: Stage
  /** The order's part of the figure. */
  readonly part: Money
  /** The order's whole amount, what was delivered of it and what was paid on it. */
  readonly amount: Money
  readonly delivered: Money
  readonly received: Money
  /** The day by which what was delivered is to be paid; null while nothing is. */
  readonly payableOn: CivilDate | null
  /** Days after that day with money still open; 0 when not overdue. */
  readonly overdueDays: number
}

/** Orders of one figure, oldest first; `nextAfter` is the key of the following page, null on the last one. */
export type CreditOrders = { readonly rows: readonly CreditOrder[]; readonly nextAfter: string | null }

/** One figure: its sum over all its orders, how many they are, and the first of them. */
export type CreditPart = CreditOrders & { readonly total: Money; readonly count: number }

/** R4.2 the credit figures of a customer opened to the orders that they are made of. */
export type CreditDetail = {
  readonly customer: { readonly id: string; readonly name: string }
  /** The arithmetic with this order in it, exactly as the rule computes it; without one `thisOrder` is 0. */
  readonly position: CreditPosition
  /** `overdue` is part of `receivables`; `undelivered` is before deposits, `deposits` is what they take off it. */
  readonly figures: { readonly [Figure in CreditFigure]: CreditPart }
  /** Receipts that belong to no order yet: counted with the deposits in hand. */
  readonly balance: Money
  /** What deposits and balance really take off: never more than there is undelivered. */
  readonly depositsCounted: Money
  /** Open orders that are not confirmed: they take nothing off the limit yet. With `more` there are more than were counted. */
  readonly unconfirmed: { readonly count: number; readonly amount: Money; readonly more: boolean }
  /** The order at hand: null where the customer alone is looked at. Without a number it is still being typed. */
  readonly thisOrder: { readonly number: string | null; readonly amount: Money; readonly received: Money } | null
}

/** R4.4 where a line's plan price comes from: for whom the plan is, and from which quantity its price counts. */
export type PlanOffer = {
  readonly lineId: string
  readonly plan: { readonly scope: PlanScope; readonly minimum: Quantity } | null
  /** From which quantity on the next price counts. */
  readonly nextBreak: { readonly minimum: Quantity; readonly price: UnitPrice } | null
}

const figure = z.enum(CREDIT_FIGURES)

/** Step 4: customer, payment, price and specification (R4). */
export const check = {
  /** Of an order that exists, of one that is being typed (`form`), or of the customer alone. */
  creditDetail: procedure
    .input(z.object({ customerId: id, orderId: id.nullable(), form: orderForm.optional() }))
    .output(answers<CreditDetail>()),
  /** What follows the orders that `creditDetail` gave of a figure. */
  creditOrders: procedure
    .input(
      z.object({
        customerId: id,
        orderId: id.nullable(),
        figure,
        after: shortText.nullable(),
        limit: z.number().int().min(1).max(200),
      }),
    )
    .output(answers<CreditOrders>()),
  /** R4.4 which plan and which quantity break each line's plan price is, on the order date. */
  planOffers: procedure.input(z.object({ orderId: id })).output(answers<readonly PlanOffer[]>()),
  checkCustomer: records(z.object({ note: longText })),
  clearPrice: signs(
    z.object({ lineId: id, tier: z.enum(['sales', 'supervisor', 'director']), unitPrice, note: longText }),
  ),
  clearBlacklist: signs(z.object({ tier: z.enum(['supervisor', 'director']), reason })),
  /** The figures that finance signs are computed by the core, never sent (R4.2). */
  clearCredit: signs(z.object({ reason })),
  decideContract: signs(z.object({ payment: paymentTerms, reason })),
  reviewOrder: signs(
    z.discriminatedUnion('verdict', [
      z.object({ verdict: z.literal('approved'), reason: longText }),
      z.object({ verdict: z.literal('sentBack'), reason }),
    ]),
  ),
  clearMargin: signs(z.object({ reason })),
}
