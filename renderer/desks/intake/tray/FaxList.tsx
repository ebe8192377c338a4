import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import type { FaxRow } from '#shared/contract/memos.ts'
import { formatTelephone } from '#shared/values/telephone.ts'
import { SmallPicture } from '../viewer/SmallPicture.tsx'
import css from './FaxList.module.css'

interface Props {
  rows: readonly FaxRow[]
  selected: string | null
  onSelect: (id: string) => void
}

/** The faxes of the tray, newest first: from whom, when, how long, and what is wrong with them. */
export function FaxList({ rows, selected, onSelect }: Props) {
  const { t } = useTranslation('intake')
  return (
    <ol className={css.list} aria-label={t('tray.list')}>
      {rows.map((fax) => (
        <li key={fax.id}>
          <button
            type="button"
            className={joinClasses(css.fax, fax.id === selected && css.selected)}
            aria-current={fax.id === selected || undefined}
            onClick={() => onSelect(fax.id)}
          >
            <Thumbnail fax={fax} />
            <FaxLines fax={fax} />
          </button>
        </li>
      ))}
    </ol>
  )
}

/** The first page; lines stand for it while it is drawn, and for one that cannot be. */
function Thumbnail({ fax }: { fax: FaxRow }) {
  const { fileUrl } = useDesk()
  return (
    <span className={joinClasses(css.paper, fax.problem !== null && css.broken)} aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
      {fax.fileId !== null && fax.problem === null && (
        <SmallPicture className={css.picture} url={fileUrl(fax.fileId)} mime={fax.mime} page={1} width={34} />
      )}
    </span>
  )
}

function FaxLines({ fax }: { fax: FaxRow }) {
  const { t } = useTranslation('intake')
  const text = useText()
  const number = formatTelephone(fax.senderNumber)
  return (
    <span className={css.lines}>
      <b className={css.name}>{fax.customerName ?? (number || t('tray.noNumber'))}</b>
      <span className={css.number}>{fax.customerName ? number : number ? t('tray.stranger') : fax.name}</span>
      <span className={css.meta}>
        <span>{text.moment(fax.arrivedAt)}</span>
        {fax.pages > 0 && <span>{t('tray.pages', { count: fax.pages })}</span>}
        {fax.problem !== null && <b className={css.problem}>{t(`tray.problem.${fax.problem}`)}</b>}
        {fax.repeatedAt !== null && (
          <b className={css.again}>
            {t(fax.repeats > 1 ? 'tray.againMany' : 'tray.again', {
              count: fax.repeats,
              at: text.moment(fax.repeatedAt),
            })}
          </b>
        )}
        {fax.status === 'notOrder' && <span className={css.reason}>{fax.reason}</span>}
        {fax.status === 'filed' && (
          <span>{fax.orderId ? t('tray.joined') : t('tray.inMemo', { number: fax.memoNumber })}</span>
        )}
      </span>
    </span>
  )
}
