import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { shortCompany } from '#renderer/app/text/short-company.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import css from './Home.module.css'
import { taskKey, taskPath } from './tasks.ts'

const SHOWN = 5

/** R3.2 what was promised to be answered, by the time that is left. */
export function PromisesPanel() {
  const { t } = useTranslation('home')
  const { q } = useDesk()
  const text = useText()
  const promises = useQuery(q.desk.promises.queryOptions({ input: {} }))
  const rows = (promises.data ?? []).flatMap((row) => (row.dueAt === null ? [] : [{ ...row, dueAt: row.dueAt }]))
  const sorted = rows.toSorted((a, b) => a.dueAt - b.dueAt)
  return (
    <Sheet title={t('promises.title')} aside={<span className={css.quiet}>{t('promises.order')}</span>}>
      <RefusalBar error={promises.error} />
      {promises.data && sorted.length === 0 && <p className={css.calmNote}>{t('promises.none')}</p>}
      <ul className={css.list}>
        {sorted.slice(0, SHOWN).map((row) => {
          const left = text.left(row.dueAt)
          return (
            <li key={taskKey(row)} className={css.promise}>
              <b className={css[left.tone]}>{left.text}</b>
              <Link className={css.subject} to={taskPath(row)}>
                <b title={row.customerName}>{shortCompany(row.customerName)}</b>{' '}
                <span className={css.quiet}>{row.number}</span>
                <span className={css.under}>{t('promises.by', { by: text.moment(row.dueAt) })}</span>
              </Link>
            </li>
          )
        })}
      </ul>
      {sorted.length > SHOWN && <p className={css.quiet}>{t('promises.more', { count: sorted.length - SHOWN })}</p>}
    </Sheet>
  )
}
