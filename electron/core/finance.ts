import { lineProgress } from '#shared/rules/lines.ts'
import { paymentFigures } from '#shared/rules/steps/13-payment.ts'
import { quantity, sumQuantities } from '#shared/values/quantity.ts'
import { act } from './kit/act.ts'
import { os } from './kit/implementer.ts'
import { holders } from './kit/papers.ts'
import { receipts } from './receipts.ts'

/** Step 13: completion, payment review, money. */
export const finance = {
  requestPaymentReview: os.finance.requestPaymentReview.handler(
    act({
      action: 'requestPaymentReview',
      kind: 'paymentReviewRequest',
      body: (input) => input,
      async also(_, { db, file, save }) {
        const { number, id } = file.order
        await save.notify(await holders(db, 'finance'), { kind: 'paymentReview', params: { number }, orderId: id })
      },
    }),
  ),
  issueBalanceNotice: os.finance.issueBalanceNotice.handler(
    act({
      action: 'issueBalanceNotice',
      kind: 'balanceNotice',
      async body(_: object, { file, save }) {
        const { receivable, received, open } = paymentFigures(file)
        const produced = sumQuantities(lineProgress(file).map((line) => quantity(line.fromStock + line.warehoused)))
        return { number: await save.nextNumber('YK'), produced, amount: receivable, received, balance: open }
      },
      async also({ body }, { file, save }) {
        const { number, id, sales } = file.order
        const params = { number, balance: body.balance }
        await save.notify([sales?.id ?? null], { kind: 'balanceNotice', params, orderId: id })
      },
    }),
  ),
  reviewPayment: os.finance.reviewPayment.handler(
    act({
      action: 'reviewPayment',
      kind: 'paymentReview',
      body: ({ verdict, reason }: { verdict: 'agreed' | 'refused'; reason: string }, { file }) => ({
        verdict,
        reason,
        ...paymentFigures(file),
      }),
      async also({ body }, { file, save }) {
        const { number, id, clerk, sales } = file.order
        await save.notify([clerk.id, sales?.id ?? null], {
          kind: `payment.${body.verdict}`,
          params: { number, reason: body.reason },
          orderId: id,
        })
      },
    }),
  ),
  ...receipts,
}
