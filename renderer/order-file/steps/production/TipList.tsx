import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import css from '#renderer/order-file/forms/forms.module.css'
import type { SupervisionTip } from '#shared/rules/paper-bodies.ts'

/** The supervision tips as they stand on the production order. */
export function TipList({ tips }: { tips: readonly SupervisionTip[] }) {
  const { t } = useTranslation('orderFile')
  const text = useText()
  return (
    <ul aria-label={t('tips.title')}>
      {tips.map((tip) => (
        <li key={tip.id}>
          <span className={css.quiet}>{text.day(tip.due)}</span>　{t(`tips.aspects.${tip.aspect}`)}　{tip.text}
        </li>
      ))}
    </ul>
  )
}
