import { amountOf, type Money, NO_MONEY, subtractMoney, sumMoney } from '#shared/values/money.ts'
import { quantity } from '#shared/values/quantity.ts'
import { type Blocker, blocker } from '../blockers.ts'
import { freshPaper, stalePaper } from '../find.ts'
import { lineProgress } from '../lines.ts'
import type { OrderFile } from '../order-file.ts'
import { latest } from '../papers.ts'
import { isPaidAfterDelivery, paymentTerms } from '../terms.ts'
import { creditBlockers } from './04-check.ts'
import { type FindStep, finding, newestMark, settled, staleOf } from './finding.ts'

/** R13.3 the amount for what is really there: warehoused and from stock, at the order's prices. */
export function producedAmount(file: OrderFile): Money {
  return sumMoney(
    lineProgress(file).map(({ lineId, fromStock, warehoused }) => {
      const price = file.form.lines.find((line) => line.id === lineId)?.unitPrice
      return price ? amountOf(quantity(fromStock + warehoused), price) : NO_MONEY
    }),
  )
}

export type PaymentFigures = { readonly receivable: Money; readonly received: Money; readonly open: Money }

/** R13.2 what finance sees: receivable for the goods that are there, received, open (never below 0). */
export function paymentFigures(file: OrderFile): PaymentFigures {
  const receivable = producedAmount(file)
  const { received } = file.money
  return { receivable, received, open: received >= receivable ? NO_MONEY : subtractMoney(receivable, received) }
}

/** R13.3 class and terms ask for the balance before the goods leave. */
export function isBalanceDueBeforeDelivery(file: OrderFile): boolean {
  const rules = file.policy.classes[file.customer.class]
  return rules.paymentSignOffBeforeDelivery && !isPaidAfterDelivery(paymentTerms(file))
}

/** R13.3 'agreed' cannot be signed while money that is due before delivery is missing. */
export function agreeBlockers(file: OrderFile): readonly Blocker[] {
  const { open } = paymentFigures(file)
  return isBalanceDueBeforeDelivery(file) && open > 0
    ? [blocker('R13.3', 'balanceMissing', ['customer', 'sales', ['finance', 'recordPayment']], { open })]
    : []
}

/** R4.2 credit once more before the goods leave: none is run where everything that is there has been paid. */
export function creditAtDelivery(file: OrderFile): readonly Blocker[] {
  const { receivable, open } = paymentFigures(file)
  return receivable > 0 && open === 0 ? [] : creditBlockers(file)
}

/** R13 step 13: reviewed, balance asked for where it is due, and signed by finance. */
export const findPayment: FindStep = (file) => {
  const request = latest(file.papers, 'paymentReviewRequest')
  const notice = latest(file.papers, 'balanceNotice')
  const review = freshPaper(file, 'paymentReview')
  const { receivable } = paymentFigures(file)
  // Finance signed figures: goods that were warehoused since are money that it has not seen.
  const outgrown =
    review !== null && isBalanceDueBeforeDelivery(file) && receivable > review.body.receivable ? review : null
  const agreed = review?.body.verdict === 'agreed' && outgrown === null
  return finding({
    mark: agreed ? newestMark([review]) : null,
    open: [
      ...(request ? [] : [blocker('R13.2', 'reviewNotRequested', [['clerk', 'requestPaymentReview']])]),
      ...(isBalanceDueBeforeDelivery(file) && !notice && !agreed
        ? [blocker('R13.3', 'balanceNoticeMissing', [['clerk', 'issueBalanceNotice']])]
        : []),
      ...(agreed ? [] : agreeBlockers(file)),
      ...(review?.body.verdict === 'refused'
        ? [blocker('R13.2', 'paymentRefused', [['finance', 'reviewPayment']], { reason: review.body.reason })]
        : []),
      ...(review === null || (outgrown && review.body.verdict === 'agreed')
        ? [blocker('R13.2', 'paymentUnsigned', [['finance', 'reviewPayment']])]
        : []),
    ],
    settled: agreed ? [settled('R13.2', 'paymentAgreed', review, { received: review.body.received })] : [],
    stale: staleOf([review ? outgrown : stalePaper(file, 'paymentReview')]),
    chased: !file.policy.classes[file.customer.class].paymentSignOffBeforeDelivery,
    since: latest(file.papers, 'warehousing')?.at ?? null,
  })
}
