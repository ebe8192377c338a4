import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { Sums } from '#renderer/order-file/forms/Sums.tsx'
import { orderAmount } from '#shared/rules/amounts.ts'
import { paymentFigures } from '#shared/rules/steps/13-payment.ts'
import { NO_MONEY, subtractMoney } from '#shared/values/money.ts'

/** The order's account as on paper: ordered, adjusted to what is really there, received, open (R13.2). */
export function PaymentSums() {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const ordered = orderAmount(file.form)
  const { receivable, received, open } = paymentFigures(file)
  const over = received > receivable ? subtractMoney(received, receivable) : null
  return (
    <>
      <Sums
        label={t('payment.figures')}
        rows={[
          { name: t('payment.ordered'), amount: ordered },
          { name: t('payment.adjusted'), amount: subtractMoney(receivable, ordered) },
          { name: t('payment.receivable'), amount: receivable, total: true },
          { name: t('payment.received'), amount: subtractMoney(NO_MONEY, received) },
          { name: t('payment.open'), amount: open, total: true, late: open > 0 },
        ]}
      />
      {over && <p>{t('payment.over', { amount: text.money(over) })}</p>}
    </>
  )
}
