import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useSession } from '#renderer/app/session/session-context.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { ClassBox } from '#renderer/ui/ClassBox.tsx'
import { Tag } from '#renderer/ui/Tag.tsx'
import type { CustomerSheet } from '#shared/contract/customers.ts'
import { formatTelephone } from '#shared/values/telephone.ts'
import css from '../Customer.module.css'

/** Who he is: name, class with its standard, black list, the people to talk to, and who looks after him. */
export function CustomerHead({ customer }: { customer: CustomerSheet }) {
  const { t } = useTranslation('customers')
  const { may } = useSession()
  const navigate = useNavigate()
  const people = customer.contacts.filter((one) => one.active)
  return (
    <section className={css.head} aria-label={customer.name}>
      <div className={css.headLine}>
        <h2 className={css.name}>{customer.name}</h2>
        <ClassBox value={customer.class} wordy />
        <span className={css.number}>{customer.number}</span>
        {customer.blacklisted && <Tag tone="late">{t('blacklisted')}</Tag>}
        {!customer.active && <Tag>{t('inactive')}</Tag>}
        <span className={css.quiet}>
          {[
            customer.region,
            customer.salesName && t('head.sales', { name: customer.salesName }),
            customer.clerkName && t('head.clerk', { name: customer.clerkName }),
          ]
            .filter((one) => one !== '')
            .join('　')}
        </span>
        <span className={css.headButtons}>
          {may('intake', 'saveMemo') && customer.active && (
            <ActionButton icon="phone" onClick={() => void navigate(`/intake/call?customer=${customer.id}`)}>
              {t('head.take')}
            </ActionButton>
          )}
        </span>
      </div>
      <p className={css.standard}>
        {t('head.standard', { value: customer.class, why: customer.classReason || t('head.noStandard') })}
        {customer.blacklisted && <b className={css.late}>　{customer.blacklistReason}</b>}
      </p>
      <ul className={css.people} aria-label={t('part.contacts')}>
        {customer.phone !== '' && (
          <li>
            {t('field.phone')} <b>{formatTelephone(customer.phone)}</b>
          </li>
        )}
        {customer.fax !== '' && (
          <li>
            {t('field.fax')} <b>{formatTelephone(customer.fax)}</b>
          </li>
        )}
        {people.map((one) => (
          <li key={one.id}>
            <b>{one.name}</b> {one.duty} {formatTelephone(one.phone)}
            {one.signs && <Tag tone="accent">{t('head.signs')}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  )
}
