import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { MergePreview } from '#shared/contract/customers.ts'
import css from './Merge.module.css'

/** What moves to the one who stays, and what still stands in the way. */
export function MergeFacts({ preview: { moves, blockers } }: { preview: MergePreview }) {
  const { t } = useTranslation('customers')
  const text = useText()
  return (
    <>
      <Sheet title={t('merge.moves')}>
        <dl className={css.moves}>
          {(['orders', 'openOrders', 'memos', 'faxes', 'contracts', 'pricePlans'] as const).map((one) => (
            <div key={one}>
              <dt>{t(`merge.move.${one}`)}</dt>
              <dd>{moves[one]}</dd>
            </div>
          ))}
        </dl>
        <p className={css.note}>{t('merge.stays')}</p>
      </Sheet>
      {blockers.length > 0 && (
        <Sheet title={t('merge.blocked', { count: blockers.length })} edge="late">
          <ul className={css.blockers}>
            {blockers.map((one) => (
              <li key={`${one.code} ${String(one.params.number ?? '')}`}>
                <b>{text.blocker(one).what}</b>
                <span>{text.blocker(one).why}</span>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </>
  )
}
