import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { ClassBox } from '#renderer/ui/ClassBox.tsx'
import type { Column } from '#renderer/ui/data-table/types.ts'
import { Money } from '#renderer/ui/Figures.tsx'
import { Tag } from '#renderer/ui/Tag.tsx'
import type { CustomerRow } from '#shared/contract/office.ts'
import { CUSTOMER_CLASSES, type CustomerClass } from '#shared/rules/policy.ts'
import { formatMoney, type Money as MoneyValue, NO_MONEY } from '#shared/values/money.ts'
import { isTicked, moneyOf, textOf } from './draft-values.ts'
import { LIST_LIMIT } from './limits.ts'
import css from './Master.module.css'
import type { SectionProps } from './MasterPage.tsx'
import { MasterSection } from './MasterSection.tsx'
import type { Draft, FieldDef, Section } from './section.ts'
import { useSaving } from './useSaving.ts'

const TEXTS = [
  'classReason',
  'phone',
  'fax',
  'contact',
  'deliveryPlace',
  'consignee',
  'consigneePhone',
  'invoiceTitle',
] as const

/** Customers: class, credit, contact, where to deliver and how to invoice. */
export function CustomersSection(props: SectionProps) {
  const { q, call } = useDesk()
  const { may } = useSession()
  const { saving, renew } = useSaving()
  const found = useQuery({
    ...q.office.customers.queryOptions({ input: { text: props.text, limit: LIST_LIMIT } }),
    placeholderData: keepPreviousData,
  })
  const columns = useColumns()
  const fields = useFields()
  const section: Section<CustomerRow> = {
    name: 'customers',
    rows: found.data ?? [],
    isLoaded: found.data !== undefined,
    error: found.error,
    columns,
    titleOf: ({ name }) => name,
    fields,
    draftOf,
    problemsOf: () => [],
    mayEdit: may('office', 'saveCustomer'),
    renew,
    save: (draft, head) =>
      saving(
        call.office.saveCustomer({
          ...head,
          ...(Object.fromEntries(TEXTS.map((key) => [key, textOf(draft, key)])) as Record<
            (typeof TEXTS)[number],
            string
          >),
          name: textOf(draft, 'name'),
          class: (textOf(draft, 'class') || 'C') as CustomerClass,
          creditLimit: moneyOf(draft, 'creditLimit') ?? NO_MONEY,
          salesId: textOf(draft, 'salesId') || null,
          blacklisted: isTicked(draft, 'blacklisted'),
          active: isTicked(draft, 'active'),
        }),
      ),
  }
  return <MasterSection section={section} {...props} />
}

const draftOf = (row: CustomerRow | null): Draft => ({
  ...Object.fromEntries(TEXTS.map((key) => [key, row?.[key] ?? ''])),
  name: row?.name ?? '',
  class: row?.class ?? 'C',
  creditLimit: formatMoney((row?.creditLimit ?? 0) as MoneyValue),
  salesId: row?.salesId ?? '',
  blacklisted: row?.blacklisted ?? false,
  active: row?.active ?? true,
})

function useFields(): readonly FieldDef[] {
  const { t } = useTranslation('master')
  const { q } = useDesk()
  const users = useQuery(q.office.users.queryOptions({ input: {} }))
  const { hasRole } = useSession()
  const decidedBy = (role: 'finance' | 'supervisor') => ({ decidedBy: hasRole(role) ? undefined : role })
  const sales = (users.data ?? []).filter((user) => user.roles.includes('sales'))
  return [
    { key: 'name', kind: 'text', required: true, wide: true },
    {
      key: 'class',
      kind: 'choice',
      required: true,
      options: CUSTOMER_CLASSES.map((value) => ({ value, label: t('class', { value }) })),
      ...decidedBy('supervisor'),
    },
    { key: 'classReason', kind: 'text', ...decidedBy('supervisor') },
    { key: 'creditLimit', kind: 'money', required: true, ...decidedBy('finance') },
    { key: 'salesId', kind: 'choice', options: sales.map(({ id, name }) => ({ value: id, label: name })) },
    { key: 'contact', kind: 'text' },
    { key: 'phone', kind: 'text' },
    { key: 'fax', kind: 'text' },
    { key: 'deliveryPlace', kind: 'text', wide: true },
    { key: 'consignee', kind: 'text' },
    { key: 'consigneePhone', kind: 'text' },
    { key: 'invoiceTitle', kind: 'text', wide: true },
    { key: 'blacklisted', kind: 'check', ...decidedBy('supervisor') },
    { key: 'active', kind: 'check' },
  ]
}

function useColumns(): readonly Column<CustomerRow>[] {
  const { t } = useTranslation('master')
  return [
    { key: 'number', title: t('field.number'), width: '86px', render: (row) => row.number },
    {
      key: 'name',
      title: t('field.name'),
      render: (row) => (
        <span className={row.active ? undefined : css.off}>
          <b>{row.name}</b> <ClassBox value={row.class} />{' '}
          {row.blacklisted && <Tag tone="late">{t('blacklisted')}</Tag>} {!row.active && <Tag>{t('inactive')}</Tag>}
        </span>
      ),
    },
    { key: 'contact', title: t('field.contact'), width: '110px', hideNarrow: true, render: (row) => row.contact },
    { key: 'phone', title: t('field.phone'), width: '130px', render: (row) => row.phone },
    {
      key: 'creditLimit',
      title: t('field.creditLimit'),
      align: 'right',
      width: '120px',
      render: (row) => <Money value={row.creditLimit as MoneyValue} />,
    },
  ]
}
