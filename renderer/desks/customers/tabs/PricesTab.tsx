import { useQuery } from '@tanstack/react-query'
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

/** What was agreed with him: his contracts, and the price of each product that counts for him today, with where it comes from. */
export function PricesTab({ customer }: { customer: CustomerSheet }) {
  const { t } = useTranslation('customers')
  const { q } = useDesk()
  const text = useText()
  const found = useQuery(q.office.customerPrices.queryOptions({ input: { id: customer.id } }))
  const columns = useColumns(customer)
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
        rows={found.data?.prices ?? []}
        rowKey={(row) => `${row.productId} ${row.minimum}`}
        empty={found.data && <EmptyState sentence={t('prices.none')} />}
      />
      {found.data?.more && <p className={css.more}>{t('prices.more')}</p>}
    </>
  )
}

function useColumns({ articles }: CustomerSheet): readonly Column<PriceRow>[] {
  const { t } = useTranslation('customers')
  const ownNumber = (productId: string) =>
    articles
      .filter((one) => one.active && one.productId === productId)
      .map((one) => one.article)
      .join(' ')
  return [
    { key: 'number', title: t('column.productNumber'), width: '120px', render: (row) => <b>{row.productNumber}</b> },
    { key: 'article', title: t('column.article'), width: '130px', render: (row) => ownNumber(row.productId) },
    { key: 'name', title: t('column.product'), render: (row) => `${row.productName} ${row.specification}` },
    {
      key: 'minimum',
      title: t('column.minimum'),
      align: 'right',
      width: '100px',
      render: (row) => (row.minimum > 0 ? `≥ ${formatQuantity(row.minimum)}` : ''),
    },
    {
      key: 'price',
      title: t('column.price'),
      align: 'right',
      width: '120px',
      render: (row) => (
        <>
          <Price value={row.price} /> /{row.unit}
        </>
      ),
    },
    {
      key: 'source',
      title: t('column.source'),
      width: '200px',
      render: (row) => `${t(`prices.source.${row.source}`)} ${row.sourceName}`,
    },
  ]
}
