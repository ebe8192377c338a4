import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import css from './forms.module.css'

/** A step that this order does not need, with the reason (R1.7). */
export function NotApplicable({ reason }: { reason: string }) {
  const { t } = useTranslation('orderFile')
  const text = useText()
  return <p className={css.needs}>{t('notApplicable', { reason: text.skipped(reason) })}</p>
}
