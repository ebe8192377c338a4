import { useTranslation } from 'react-i18next'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { HistoryEntity, HistoryEntry } from '#shared/contract/history.ts'
import css from './History.module.css'
import { useHistory } from './use-history.ts'

type Value = HistoryEntry['changes'][number]['before']
/** How a record's fields are called and written on the page that shows its history. */
export type HistoryWords = {
  /** `contacts.phone` → 联系人 电话 */
  readonly fieldOf: (path: string) => string
  /** A value as the field writes it; undefined where it says itself. */
  readonly valueOf?: (path: string, value: NonNullable<Value>) => string | undefined
}
type Props = { readonly entity: HistoryEntity; readonly id: string; readonly words: HistoryWords }

/** The history of every field of a record: who, when, through which door, what it was and what it became. */
export function HistoryPanel({ entity, id, words }: Props) {
  const { t } = useTranslation('history')
  const { entries, names, isLoaded, error, more, isReading } = useHistory(entity, id)
  return (
    <>
      <RefusalBar error={error} />
      {isLoaded && entries.length === 0 && <EmptyState sentence={t('empty')} />}
      <ol className={css.entries} aria-label={t('title')}>
        {entries.map((entry) => (
          <Entry key={entry.seq} entry={entry} names={names} words={words} />
        ))}
      </ol>
      {more && (
        <p className={css.more}>
          <ActionButton size="small" busy={isReading} onClick={more}>
            {t('earlier')}
          </ActionButton>
        </p>
      )}
    </>
  )
}

type EntryProps = {
  readonly entry: HistoryEntry
  readonly names: Readonly<Record<string, string>>
  readonly words: HistoryWords
}

function Entry({ entry, names, words }: EntryProps) {
  const { t } = useTranslation('history')
  const text = useText()
  const said = (path: string, value: Value): string => {
    if (value === null || value === '') return ''
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    return words.valueOf?.(path, value) ?? names[value] ?? String(value)
  }
  return (
    <li className={css.entry}>
      <p className={css.head}>
        <b>{text.moment(entry.at)}</b>
        <span>{entry.by}</span>
        <span>{t(`action.${entry.isFirst ? 'first' : entry.action}`, { defaultValue: t('action.changed') })}</span>
        <span className={css.door}>{t(`door.${entry.door}`, { defaultValue: entry.door })}</span>
      </p>
      <table className={css.changes}>
        <tbody>
          {entry.changes.map((change) => (
            <tr key={`${change.path} ${change.item} ${String(change.before)}`}>
              <th scope="row">
                {words.fieldOf(change.path)}
                {change.item !== '' && <i>{names[change.item] ?? change.item}</i>}
              </th>
              <td>
                {said(change.path, change.before) !== '' && (
                  <>
                    <s>{said(change.path, change.before)}</s>{' '}
                  </>
                )}
                {!entry.isFirst && <span aria-hidden="true">→ </span>}
                <b>{said(change.path, change.after) || t('blank')}</b>
                {change.because !== '' && <span className={css.because}>{t('because', { why: change.because })}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </li>
  )
}
