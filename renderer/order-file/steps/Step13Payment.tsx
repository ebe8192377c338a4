import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { depositMissing } from '#shared/rules/credit.ts'
import { freshPaper } from '#shared/rules/find.ts'
import { latest } from '#shared/rules/papers.ts'
import { isBalanceDueBeforeDelivery, paymentFigures } from '#shared/rules/steps/13-payment.ts'
import { useOrder } from '../data/order-view.ts'
import { sealOf, useDone } from '../data/paper-mark.ts'
import { type Part, Parts } from '../forms/Parts.tsx'
import { BalanceNotice } from './payment/BalanceNotice.tsx'
import { RecordPayment } from './payment/RecordPayment.tsx'
import { RequestReview } from './payment/RequestReview.tsx'
import { ReviewPayment } from './payment/ReviewPayment.tsx'

/** Step 13: review asked for, balance notice, money booked, finance's signature (R13). */
export function Step13Payment() {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const done = useDone()
  const request = latest(file.papers, 'paymentReviewRequest')
  const notice = latest(file.papers, 'balanceNotice')
  const review = freshPaper(file, 'paymentReview')
  const agreed = review?.body.verdict === 'agreed' ? review : null
  const { open, received } = paymentFigures(file)
  const parts: Part[] = [
    {
      key: 'request',
      title: t('payment.request'),
      action: 'requestPaymentReview',
      done: done(request),
      content: <RequestReview />,
    },
    {
      key: 'notice',
      title: t('payment.notice'),
      action: 'issueBalanceNotice',
      optional: !isBalanceDueBeforeDelivery(file),
      done: done(notice, notice?.body.number),
      content: <BalanceNotice />,
    },
    {
      key: 'receipts',
      title: t('payment.receipts'),
      action: 'recordPayment',
      optional: open === 0 && depositMissing(file) === 0,
      note: t('payment.receivedSoFar', { amount: text.money(received) }),
      content: <RecordPayment />,
    },
    {
      key: 'review',
      title: t('payment.review'),
      action: 'reviewPayment',
      done: done(agreed),
      seal: sealOf(agreed),
      content: <ReviewPayment />,
    },
  ]
  return <Parts parts={parts} />
}
