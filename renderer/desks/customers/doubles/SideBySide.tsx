import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { ClassBox } from '#renderer/ui/ClassBox.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { Tag } from '#renderer/ui/Tag.tsx'
import type { CustomerSheet, MergePreview } from '#shared/contract/customers.ts'
import { MERGE_FIELDS, type MergeField } from '#shared/rules/customer-merge.ts'
import { formatMoney } from '#shared/values/money.ts'
import css from './Merge.module.css'

type Props = {
  readonly preview: MergePreview
  readonly take: readonly MergeField[]
  readonly onTake: (take: readonly MergeField[]) => void
  readonly onSwap: () => void
  readonly onNotSame: () => void
}

/** Field by field: where the two differ one chooses, where they agree or one may not choose it says which stays. */
export function SideBySide({ preview, take, onTake, onSwap, onNotSame }: Props) {
  const { t } = useTranslation('customers')
  const { keep, double, fields } = preview
  const choose = (field: MergeField, isTaken: boolean) =>
    onTake(isTaken ? [...take, field] : take.filter((one) => one !== field))
  const said = (one: CustomerSheet, field: MergeField): string => {
    if (field === 'salesId') return one.salesName
    if (field === 'clerkId') return one.clerkName
    if (field === 'class') return `${one.class} · ${one.classReason}`
    return one[field]
  }
  const head = (one: CustomerSheet, role: 'keeps' | 'double') => (
    <th scope="col">
      <span className={css.role}>{t(`merge.${role}`)}</span>
      <Link to={`/customers/${one.id}`}>{one.number}</Link> <ClassBox value={one.class} />{' '}
      {one.blacklisted && <Tag tone="late">{t('blacklisted')}</Tag>}
    </th>
  )
  return (
    <Sheet
      title={t('merge.title')}
      aside={
        <span className={css.actions}>
          <ActionButton size="small" keyHint="N" onClick={onNotSame}>
            {t('doubles.notSame')}
          </ActionButton>
          <ActionButton size="small" onClick={onSwap}>
            {t('merge.swap')}
          </ActionButton>
        </span>
      }
      flush
      grow
    >
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('merge.field')}</th>
            {head(keep, 'keeps')}
            {head(double, 'double')}
          </tr>
        </thead>
        <tbody>
          {MERGE_FIELDS.map((field) => {
            const differs = fields.includes(field)
            const isTaken = take.includes(field)
            const choice = (one: CustomerSheet, taken: boolean) =>
              differs ? (
                <Radio
                  checked={isTaken === taken}
                  onChange={() => choose(field, taken)}
                  aria-label={`${t(`field.${field}`)} ${one.number}`}
                >
                  {said(one, field) || <i className={css.blank}>{t('merge.blank')}</i>}
                </Radio>
              ) : (
                said(one, field)
              )
            return (
              <tr key={field} className={differs ? css.differs : undefined}>
                <th scope="row">{t(`field.${field}`)}</th>
                <td>{choice(keep, false)}</td>
                <td>{choice(double, true)}</td>
              </tr>
            )
          })}
          <tr>
            <th scope="row">{t('field.creditLimit')}</th>
            <td>
              {formatMoney(keep.creditLimit)} <span className={css.blank}>{t('merge.limitStays')}</span>
            </td>
            <td>{formatMoney(double.creditLimit)}</td>
          </tr>
          {(['contacts', 'addresses', 'articles'] as const).map((part) => (
            <tr key={part}>
              <th scope="row">{t(`part.${part}`)}</th>
              <td>{namesOf(keep, part)}</td>
              <td>
                {namesOf(double, part)}{' '}
                <span className={css.blank}>{double[part].length > 0 && t('merge.joined')}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}

function namesOf(one: CustomerSheet, part: 'contacts' | 'addresses' | 'articles'): string {
  const names =
    part === 'contacts'
      ? one.contacts.map((row) => row.name)
      : part === 'addresses'
        ? one.addresses.map((row) => row.place)
        : one.articles.map((row) => row.article)
  return names.join(' · ')
}
