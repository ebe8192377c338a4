import { z } from 'zod'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import type { Money } from '#shared/values/money.ts'
import { answers, procedure, records, signs } from './base.ts'
import { day, id, idempotencyKey, longText, positiveMoney, reason, shortText } from './values.ts'

/** A receipt with what of it went to which order; the rest is the customer's balance (R13.4). */
export type ReceiptRow = {
  readonly id: string
  readonly receivedOn: CivilDate
  readonly amount: Money
  readonly reference: string
  readonly allocated: readonly { readonly orderId: string; readonly orderNumber: string; readonly amount: Money }[]
  readonly balance: Money
  readonly reversedAt: Instant | null
}

/** Step 13: review, balance notice, receipts, payment sign-off (R13). */
export const finance = {
  requestPaymentReview: records(z.object({ deliveryTerms: shortText, paymentTerms: shortText, settlement: shortText })),
  issueBalanceNotice: records(z.object({})),
  /** The figures that finance signs are computed by the core. */
  reviewPayment: signs(
    z.discriminatedUnion('verdict', [
      z.object({ verdict: z.literal('agreed'), reason: longText }),
      z.object({ verdict: z.literal('refused'), reason }),
    ]),
  ),
  /** Books money that came in, to one order as far as that still wants any; the rest stays the customer's balance. */
  recordPayment: procedure
    .input(
      z.object({
        key: idempotencyKey,
        orderId: id,
        amount: positiveMoney,
        receivedOn: day,
        reference: shortText.min(1),
      }),
    )
    .output(answers<{ readonly receiptId: string; readonly allocated: Money; readonly balance: Money }>()),
  reverseReceipt: procedure
    .input(z.object({ key: idempotencyKey, receiptId: id, reason }))
    .output(answers<{ readonly orders: readonly string[] }>()),
  receipts: procedure.input(z.object({ orderId: id })).output(answers<readonly ReceiptRow[]>()),
}
