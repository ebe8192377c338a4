import { useTranslation } from 'react-i18next'
import { CreditDetail } from '#renderer/app/credit/CreditDetail.tsx'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { Sums } from '#renderer/order-file/forms/Sums.tsx'
import { orderAmount } from '#shared/rules/amounts.ts'
import { creditPosition } from '#shared/rules/credit.ts'
import type { CreditFigure } from '#shared/rules/credit-figures.ts'

/** The credit arithmetic: what is out, what is underway, this order, against the limit (R4.2). Computed, never typed. */
export function CreditFigures() {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const position = creditPosition(file.credit, orderAmount(file.form), file.money.received)
  const opens = (figure: CreditFigure) => (
    <CreditDetail customerId={file.customer.id} orderId={file.order.id} figure={figure}>
      {t(`credit.${figure}`)}
    </CreditDetail>
  )
  return (
    <Sums
      label={t('credit.figures')}
      rows={[
        { name: opens('receivables'), amount: position.receivables },
        { name: opens('undelivered'), amount: position.undelivered },
        { name: t('credit.thisOrder'), amount: position.thisOrder },
        { name: t('credit.exposure'), amount: position.exposure, total: true },
        { name: t('credit.limit'), amount: position.limit },
        { name: t('credit.headRoom'), amount: position.headRoom, late: position.headRoom < 0 },
        { name: opens('overdue'), amount: position.overdue, late: position.overdue > 0 },
      ]}
    />
  )
}
