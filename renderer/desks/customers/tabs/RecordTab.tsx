import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '#renderer/app/session/session-context.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Tag } from '#renderer/ui/Tag.tsx'
import type { CustomerSheet } from '#shared/contract/customers.ts'
import { formatMoney } from '#shared/values/money.ts'
import { formatTelephone } from '#shared/values/telephone.ts'
import css from '../Customer.module.css'

/** The record as it is: fields, people, places, article numbers, and the doubles that were merged into it. */
export function RecordTab({ customer, onEdit }: { customer: CustomerSheet; onEdit: () => void }) {
  const { t } = useTranslation('customers')
  const { may } = useSession()
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['number', customer.number],
    ['shortName', customer.shortName],
    ['pinyin', customer.pinyin],
    ['region', customer.region],
    ['taxNumber', customer.taxNumber],
    ['invoiceTitle', customer.invoiceTitle],
    ['salesId', customer.salesName],
    ['clerkId', customer.clerkName],
    ['creditLimit', formatMoney(customer.creditLimit)],
    ['remark', customer.remark],
  ]
  return (
    <div className={css.record}>
      <div>
        <dl className={css.facts}>
          {facts.map(([key, value]) => (
            <div key={key}>
              <dt>{t(`field.${key}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {customer.doubles.length > 0 && (
          <p className={css.none}>
            {t('merged.from', { names: customer.doubles.map((one) => `${one.number} ${one.name}`).join('、') })}
          </p>
        )}
        {may('office', 'saveCustomer') && customer.mergedInto === null && (
          <ActionButton keyHint="E" onClick={onEdit}>
            {t('keys.edit')}
          </ActionButton>
        )}
      </div>
      <Part title={t('part.contacts')}>
        {customer.contacts.map((one) => (
          <li key={one.id} className={one.active ? undefined : css.quietRow}>
            <b>{one.name}</b> {one.duty} {formatTelephone(one.phone)} {one.email} {one.wechat}
            {one.signs && <Tag tone="accent">{t('head.signs')}</Tag>} {!one.active && <Tag>{t('inactive')}</Tag>}
          </li>
        ))}
      </Part>
      <Part title={t('part.addresses')}>
        {customer.addresses.map((one) => (
          <li key={one.id} className={one.active ? undefined : css.quietRow}>
            <b>{one.place}</b> {one.consignee} {formatTelephone(one.phone)} {!one.active && <Tag>{t('inactive')}</Tag>}
          </li>
        ))}
      </Part>
      <Part title={t('part.articles')}>
        {customer.articles.map((one) => (
          <li key={one.id} className={one.active ? undefined : css.quietRow}>
            <b>{one.article}</b> {customer.products[one.productId]?.number} {customer.products[one.productId]?.name}{' '}
            {one.specification} {!one.active && <Tag>{t('inactive')}</Tag>}
          </li>
        ))}
      </Part>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation('customers')
  return (
    <section aria-label={title}>
      <h3 className={css.partTitle}>{title}</h3>
      <ul className={css.partRows}>
        {Array.isArray(children) && children.length === 0 ? <li className={css.none}>{t('part.none')}</li> : children}
      </ul>
    </section>
  )
}
