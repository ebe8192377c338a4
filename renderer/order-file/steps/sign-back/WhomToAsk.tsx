import { useTranslation } from 'react-i18next'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import css from '#renderer/order-file/forms/forms.module.css'
import { formatTelephone } from '#shared/values/telephone.ts'

/** Whom to ring about the sheet, and at which number: beside the button that writes down what he said. */
export function WhomToAsk() {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const { terms } = file.form
  const name = terms.contact || file.customer.contact
  const phone = formatTelephone(terms.contactPhone || file.customer.phone)
  return <b className={css.small}>{t('signBack.whom', { name, phone })}</b>
}
