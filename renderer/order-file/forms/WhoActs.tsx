import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { ACTIONS, type ActionName } from '#shared/rules/actions.ts'
import type { Role } from '#shared/rules/roles.ts'
import { useOrder } from '../data/order-view.ts'
import { peopleOf } from '../data/people.ts'
import css from './forms.module.css'

/** Says who must act, by name and telephone, where the person at the desk cannot. */
export function WhoActs({ action, roles = ACTIONS[action].roles }: { action: ActionName; roles?: readonly Role[] }) {
  const { answer } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  return (
    <p className={css.who}>
      <span>{t('who.waits')}</span>
      {roles.map((role) => {
        const people = peopleOf(answer, role)
        return (
          <span key={role}>
            <b>{people.map((person) => person.name).join(t('list.comma')) || t('who.nobody')}</b> {text.role(role)}{' '}
            {people[0]?.phone}
          </span>
        )
      })}
    </p>
  )
}
