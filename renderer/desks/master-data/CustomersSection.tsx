import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Input, type InputRef, Segmented } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { usePage } from '#renderer/app/page/usePage.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { ClassBox } from '#renderer/ui/ClassBox.tsx'
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx'
import type { Column } from '#renderer/ui/data-table/types.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Money } from '#renderer/ui/Figures.tsx'
import { Icon } from '#renderer/ui/icons/Icon.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { Tag } from '#renderer/ui/Tag.tsx'
import type { CustomerRow } from '#shared/contract/office.ts'
import type { Money as MoneyValue } from '#shared/values/money.ts'
import { formatTelephone } from '#shared/values/telephone.ts'
import { ExcelButtons } from './import/ExcelButtons.tsx'
import css from './Master.module.css'
import type { SectionProps } from './MasterPage.tsx'

const PAGE = 100
const WHICH = ['active', 'inactive', 'all'] as const
type Which = (typeof WHICH)[number]

/** The customers by number; Enter opens one's page, where he is answered for and edited. */
export function CustomersSection({ text, onText, tabs }: SectionProps) {
  const { t } = useTranslation('customers')
  const { may } = useSession()
  const navigate = useNavigate()
  const [which, setWhich] = useState<Which>('active')
  const [picked, setPicked] = useState<string>()
  const search = useRef<InputRef>(null)
  const { rows, isLoaded, error, more } = useCustomers(text, which)
  const selected = rows.find((row) => row.id === picked)?.id ?? rows[0]?.id
  const mayEdit = may('office', 'saveCustomer')
  const mayMerge = may('office', 'likelyDoubles')
  const open = (id: string | undefined) => id !== undefined && void navigate(`/customers/${id}`)
  const startNew = () => void navigate('/customers/new')
  const findDoubles = () => void navigate('/customers/doubles')
  usePage({
    title: t('list.title'),
    fact: isLoaded ? t('list.fact', { count: rows.length, more: more ? '+' : '' }) : undefined,
    keys: [
      { keys: '/', label: t('keys.search'), run: () => search.current?.focus() },
      { keys: 'Alt+N', label: t('list.new'), enabled: mayEdit, run: startNew },
      { keys: 'Alt+D', label: t('list.doubles'), enabled: mayMerge, run: findDoubles },
    ],
  })
  return (
    <>
      <div className={css.top}>
        {tabs}
        <Input
          ref={search}
          className={css.search}
          aria-label={t('list.search')}
          placeholder={t('list.search')}
          prefix={<Icon name="search" size={16} />}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onPressEnter={() => open(selected)}
        />
        <Segmented<Which>
          aria-label={t('list.which')}
          value={which}
          options={WHICH.map((value) => ({ value, label: t(`which.${value}`) }))}
          onChange={setWhich}
        />
        <ExcelButtons list="customers" text={text} which={which} />
        {mayMerge && (
          <ActionButton keyHint="Alt D" onClick={findDoubles}>
            {t('list.doubles')}
          </ActionButton>
        )}
        {mayEdit && (
          <ActionButton icon="plus" kind="primary" keyHint="Alt N" onClick={startNew}>
            {t('list.new')}
          </ActionButton>
        )}
      </div>
      <RefusalBar error={error} />
      <Sheet label={t('list.title')} flush grow>
        <DataTable
          label={t('list.title')}
          columns={useColumns()}
          rows={rows}
          rowKey={(row) => row.id}
          selected={selected}
          onSelect={setPicked}
          onOpen={open}
          onNearEnd={more}
          empty={isLoaded && <EmptyState sentence={t(text === '' ? `list.none.${which}` : 'list.notFound')} />}
        />
      </Sheet>
    </>
  )
}

function useCustomers(text: string, which: Which) {
  const { q } = useDesk()
  const found = useInfiniteQuery(
    q.office.customers.infiniteOptions({
      input: (after: string | null) => ({ text: text.trim(), which, after, limit: PAGE }),
      initialPageParam: null,
      // With words the best are found at once; without, the list goes on behind the last number.
      getNextPageParam: (page) => (text.trim() === '' && page.length === PAGE ? (page.at(-1)?.number ?? null) : null),
      placeholderData: keepPreviousData,
    }),
  )
  return {
    rows: found.data?.pages.flat() ?? [],
    isLoaded: found.data !== undefined,
    error: found.error,
    more: found.hasNextPage ? () => !found.isFetchingNextPage && void found.fetchNextPage() : undefined,
  }
}

function useColumns(): readonly Column<CustomerRow>[] {
  const { t } = useTranslation('customers')
  return [
    { key: 'number', title: t('field.number'), width: '84px', render: (row) => row.number },
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
    { key: 'contact', title: t('field.contact'), width: '110px', render: (row) => row.contact },
    { key: 'phone', title: t('field.phone'), width: '140px', render: (row) => formatTelephone(row.phone) },
    { key: 'region', title: t('field.region'), width: '84px', hideNarrow: true, render: (row) => row.region },
    { key: 'sales', title: t('field.salesId'), width: '84px', hideNarrow: true, render: (row) => row.salesName },
    {
      key: 'creditLimit',
      title: t('field.creditLimit'),
      align: 'right',
      width: '130px',
      render: (row) => <Money value={row.creditLimit as MoneyValue} />,
    },
  ]
}
