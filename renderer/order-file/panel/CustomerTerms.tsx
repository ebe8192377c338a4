import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { paymentTerms } from '#shared/rules/terms.ts'
import { useOrder } from '../data/order-view.ts'
import { Facts } from '../forms/Facts.tsx'

/** The customer and his terms, for those who have room for them. */
export function CustomerTerms() {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const { terms } = file.form
  const payment = paymentTerms(file)
  return (
    <Sheet title={t('terms.title')}>
      <Facts
        rows={[
          [t('terms.contract'), file.contract?.number],
          [t('terms.payment'), payment ? text.paymentTerms(payment) : terms.payment],
          [t('terms.contact'), `${terms.contact} ${terms.contactPhone}`.trim()],
          [t('terms.fax'), file.customer.fax],
          [t('terms.place'), terms.deliveryPlace],
          [t('terms.consignee'), `${terms.consignee} ${terms.consigneePhone}`.trim()],
          [t('terms.invoice'), `${terms.invoiceKind} ${terms.invoiceTitle}`.trim()],
          [t('terms.tolerance'), terms.toleranceBp === null ? '' : `± ${text.percent(terms.toleranceBp)}`],
          [t('terms.special'), terms.special],
        ]}
      />
    </Sheet>
  )
}
