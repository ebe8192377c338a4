import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { MemoRow } from '#shared/contract/memos.ts'
import { formatTelephone } from '#shared/values/telephone.ts'
import css from './Memo.module.css'

interface Props {
  rows: readonly MemoRow[]
  selected: string
  onSelect: (id: string) => void
}

/** The memos that are still open, the next promise first (R3.2). */
export function MemoList({ rows, selected, onSelect }: Props) {
  const { t } = useTranslation('intake')
  const sorted = rows.toSorted((a, b) => (a.promisedUntil ?? Infinity) - (b.promisedUntil ?? Infinity))
  const at = sorted.findIndex((row) => row.id === selected)
  const step = (by: number) => {
    const next = sorted[Math.max(0, Math.min(at + by, sorted.length - 1))]
    if (next) onSelect(next.id)
  }
  const isMany = sorted.length > 1
  useKeys([
    { keys: 'ArrowDown', cap: '↑ ↓', label: t('keys.memos'), run: () => step(1), enabled: isMany },
    { keys: 'ArrowUp', label: t('keys.previous'), run: () => step(-1), enabled: isMany, strip: false },
  ])
  return (
    <Sheet title={t('memos.title', { count: sorted.length })} flush grow>
      {sorted.length === 0 && <EmptyState sentence={t('memos.none')} />}
      <ol aria-label={t('memos.title', { count: sorted.length })}>
        {sorted.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className={joinClasses(css.entry, row.id === selected && css.selected)}
              aria-current={row.id === selected || undefined}
              onClick={() => onSelect(row.id)}
            >
              <b className={css.who}>{row.customerName || row.contact || formatTelephone(row.phone)}</b>
              <EntryLine row={row} />
            </button>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}

function EntryLine({ row }: { row: MemoRow }) {
  const { t } = useTranslation('intake')
  const text = useText()
  const due = row.answeredAt === null && row.promisedUntil !== null ? text.left(row.promisedUntil) : null
  return (
    <>
      <span className={css.meta}>
        {row.number} {text.channel(row.channel)}
      </span>
      <span className={css.meta}>
        {due === null ? t('answer.done') : <b className={css[due.tone]}>{due.text}</b>}
        {row.callbacks.some((one) => one.doneAt === null) && <span>{t('callback.open')}</span>}
      </span>
    </>
  )
}
