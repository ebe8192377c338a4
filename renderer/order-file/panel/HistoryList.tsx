import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import type { HistoryRow } from '#shared/contract/orders.ts'
import { useChangeText } from '../data/change-text.ts'
import css from './panel.module.css'

/** What happened, newest first, with the fields that changed. */
export function HistoryList({ rows }: { rows: readonly HistoryRow[] }) {
  const { t } = useTranslation('orderFile')
  const text = useText()
  const changeText = useChangeText()
  return (
    <ol aria-label={t('history.title')}>
      {rows.map((row, index) => (
        <li key={row.paperId ?? index} className={css.entry}>
          <p className={css.entryHead}>
            {text.moment(row.at)}　<b>{row.by}</b>　{t(`paper.kind.${row.kind}`)}
          </p>
          {row.changes.map((change) => {
            const { name, before, after } = changeText(change)
            return (
              <p key={change.path}>
                {name}　<s>{before}</s> → <b>{after}</b>
              </p>
            )
          })}
        </li>
      ))}
    </ol>
  )
}
