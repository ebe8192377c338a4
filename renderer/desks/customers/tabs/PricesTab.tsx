import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx'
import type { Column } from '#renderer/ui/data-table/types.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Price } from '#renderer/ui/Figures.tsx'
import { Tag } from '#renderer/ui/Tag.tsx'
import type { CustomerPrices } from '#shared/contract/customer-page.ts'
import type { CustomerSheet } from '#shared/contract/customers.ts'
import { formatQuantity } from '#shared/values/quantity.ts'
import css from '../Customer.module.css'

type PriceRow = CustomerPrices['prices'][number]

/** What was agreed with him: his contracts, and every price in force for him today, with which one counts and why (R4.4). */
export function PricesTab({ customer }: { customer: CustomerSheet }) {
  const { t } = useTranslation('customers')
  const { q } = useDesk()
  const text = useText()
  const found = useQuery(q.office.customerPrices.queryOptions({ input: { id: customer.id } }))
  const prices = found.data?.prices ?? []
  const columns = useColumns(customer, prices)
  return (
    <>
      <RefusalBar error={found.error} />
      {found.data && (
        <ul className={css.contracts} aria-label={t('prices.contracts')}>
          {found.data.contracts.map((one) => (
            <li key={one.id} className={one.inForce ? undefined : css.quietRow}>
              <b>{one.number}</b>
              <span>
                {one.from} – {one.to ?? t('prices.open')}
              </span>
              <span>{text.paymentTerms(one.payment)}</span>
              <span>{t('prices.signer', { name: one.signer })}</span>
              {one.inForce && <Tag tone="ok">{t('prices.inForce')}</Tag>}
              {!one.active && <Tag>{t('inactive')}</Tag>}
            </li>
          ))}
          {found.data.contracts.length === 0 && <li className={css.none}>{t('prices.noContract')}</li>}
        </ul>
      )}
      <DataTable
        label={t('tab.prices')}
        columns={columns}
        rows={prices}
        rowKey={(row) => `${row.productId} ${row.source.kind} ${row.source.name} ${row.minimum}`}
        empty={found.data && <EmptyState sentence={t('prices.none')} />}
      />
      {found.data?.more && <p className={css.more}>{t('prices.more')}</p>}
    </>
  )
}

/** A product is named once; its prices stand under each other in the order in which they are looked through. */
function useColumns({ articles }: CustomerSheet, rows: readonly PriceRow[]): readonly Column<PriceRow>[] {
  const { t } = useTranslation('customers')
  const firsts = new Set(rows.filter((row, index) => rows[index - 1]?.productId !== row.productId))
  const ofProduct = (said: (row: PriceRow) => ReactNode) => (row: PriceRow) => (firsts.has(row) ? said(row) : null)
  const ownNumber = (productId: string) =>
    articles
      .filter((one) => one.active && one.productId === productId)
      .map((one) => one.article)
      .join(' ')
  return [
    {
      key: 'number',
      title: t('column.productNumber'),
      width: '110px',
      render: ofProduct((row) => <b>{row.productNumber}</b>),
    },
    {
      key: 'article',
      title: t('column.article'),
      width: '110px',
      hideNarrow: true,
      render: ofProduct((row) => ownNumber(row.productId)),
    },
    {
      key: 'name',
      title: t('column.product'),
      render: ofProduct((row) => `${row.productName} ${row.specification}`),
    },
    {
      key: 'source',
      title: t('column.source'),
      width: '190px',
      render: (row) => (
        <span className={quiet(row)}>{`${t(`prices.source.${row.source.kind}`)} ${row.source.name}`}</span>
      ),
    },
    {
      key: 'minimum',
      title: t('column.minimum'),
      align: 'right',
      width: '90px',
      render: (row) => <span className={quiet(row)}>{row.minimum > 0 && `≥ ${formatQuantity(row.minimum)}`}</span>,
    },
    {
      key: 'price',
      title: t('column.price'),
      align: 'right',
      width: '120px',
      render: (row) => (
        <span className={row.counts ? css.counts : css.quietRow}>
          <Price value={row.price} /> /{row.unit}
        </span>
      ),
    },
    { key: 'counts', title: t('column.counts'), width: '230px', render: (row) => <Counts row={row} /> },
  ]
}

const quiet = (row: PriceRow): string | undefined => (row.counts ? undefined : css.quietRow)

/** Whether this price wins, for which quantities, and what stands before it. */
function Counts({ row }: { readonly row: PriceRow }) {
  const { t } = useTranslation('customers')
  const by = row.by ? t(`prices.source.${row.by.kind}`) : ''
  if (!row.counts) return <span className={css.quietRow}>{t('prices.notCounting', { by })}</span>
  if (row.below === null) return <Tag tone="ok">{t('prices.counting')}</Tag>
  const below = formatQuantity(row.below)
  return (
    <>
      <Tag tone="ok">{t('prices.countingBelow', { below })}</Tag>{' '}
      {row.by && <span className={css.quietRow}>{t('prices.then', { by })}</span>}
    </>
  )
}
