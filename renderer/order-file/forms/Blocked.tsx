import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import type { Blocker } from '#shared/rules/blockers.ts'
import { contactOf } from '#shared/rules/contact.ts'
import { formatTelephone } from '#shared/values/telephone.ts'
import { useOrder } from '../data/order-view.ts'
import { peopleOf } from '../data/people.ts'
import css from './forms.module.css'

/** What must stand first, in the place of a button that would only be grey: what, why, rule, who. */
export function Blocked({ blockers }: { blockers: readonly Blocker[] }) {
  const { answer } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const { name, phone } = contactOf(answer.file)
  const whoOf = (blocker: Blocker) =>
    blocker.unblock
      .map(({ who }) =>
        who === 'customer'
          ? t('who.customer', { name, phone: formatTelephone(phone) })
          : `${text.role(who)} ${peopleOf(answer, who)
              .map((person) => person.name)
              .join(t('list.comma'))}`,
      )
      .join(t('list.semicolon'))
  return (
    <NoteBar tone="late" sign>
      <ul className={css.blocked} aria-label={t('blocked.label')}>
        {blockers.map((blocker, index) => {
          const { what, why } = text.blocker(blocker)
          return (
            <li key={`${blocker.code}${index}`}>
              <b>
                {what} <span className={css.rule}>{blocker.rule}</span>
              </b>
              {why}
              {blocker.unblock.length > 0 && <span className={css.small}>　{whoOf(blocker)}</span>}
            </li>
          )
        })}
      </ul>
    </NoteBar>
  )
}
