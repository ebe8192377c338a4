import { useTranslation } from 'react-i18next'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import css from '#renderer/order-file/forms/forms.module.css'
import { contactOf } from '#shared/rules/contact.ts'
import { formatTelephone } from '#shared/values/telephone.ts'

/** Whom to ring about the sheet, and at which number: beside the button that writes down what he said. */
export function WhomToAsk() {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const { name, phone } = contactOf(file)
  return <b className={css.small}>{t('signBack.whom', { name, phone: formatTelephone(phone) })}</b>
}
