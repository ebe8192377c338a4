import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import type { HistoryRow } from '#shared/contract/orders.ts'
import { useChangeText } from '../data/change-text.ts'
import { useEntryText } from '../data/entry-text.ts'
import { useOrder } from '../data/order-view.ts'
import { usePaperKind } from '../data/paper-kind.ts'
import css from './panel.module.css'

/** What happened, newest first, with the fields that changed. */
export function HistoryList({ rows }: { rows: readonly HistoryRow[] }) {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const changeText = useChangeText()
  const entry = useEntryText()
  const kindOf = usePaperKind()
  const saidOf = (paperId: string | null): string => {
    const paper = file.papers.find((one) => one.id === paperId)
    return paper ? entry(paper).said : ''
  }
  return (
    <ol aria-label={t('history.title')}>
      {rows.map((row, index) => (
        <li key={row.paperId ?? index} className={css.entry}>
          <p className={css.entryHead}>
            {text.moment(row.at)}　<b>{row.by}</b>　{kindOf({ kind: row.kind, id: row.paperId })}
          </p>
          {saidOf(row.paperId) !== '' && <p>{saidOf(row.paperId)}</p>}
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
