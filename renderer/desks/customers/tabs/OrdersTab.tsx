import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import type { Column } from '#renderer/ui/data-table/types.ts'
import { Money, Qty } from '#renderer/ui/Figures.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'
import { LateTag } from '#renderer/ui/Tag.tsx'
import { Ticks } from '#renderer/ui/Ticks.tsx'
import type { OrderRow } from '#shared/contract/orders.ts'
import { statesOf } from '#shared/rules/summary.ts'
import { PagedTable } from './PagedTable.tsx'

const PAGE = 50

/** All his orders, newest first, each with its stage, its steps and what it is stuck at. */
export function OrdersTab({ id }: { id: string }) {
  const { t } = useTranslation('customers')
  const { q } = useDesk()
  const columns = useColumns()
  const pages = useInfiniteQuery(
    q.office.customerOrders.infiniteOptions({
      input: (after: string | null) => ({ id, after, limit: PAGE }),
      initialPageParam: null,
      getNextPageParam: (page) => page.nextAfter,
    }),
  )
  return (
    <PagedTable
      label={t('tab.orders')}
      columns={columns}
      pages={pages}
      rowKey={(row) => row.id}
      orderOf={(row) => row.id}
      none={t('ordered.none')}
    />
  )
}

function useColumns(): readonly Column<OrderRow>[] {
  const { t } = useTranslation('customers')
  const text = useText()
  return [
    { key: 'number', title: t('column.number'), width: '110px', render: (row) => <b>{row.number}</b> },
    { key: 'product', title: t('column.product'), render: (row) => row.productText },
    {
      key: 'quantity',
      title: t('column.quantity'),
      align: 'right',
      width: '96px',
      render: (row) => (
        <>
          <Qty value={row.quantity} /> {row.unit}
        </>
      ),
    },
    {
      key: 'amount',
      title: t('column.amount'),
      align: 'right',
      width: '112px',
      render: (row) => <Money value={row.amount} />,
    },
    { key: 'stage', title: t('column.stage'), width: '84px', render: (row) => <StatusTag stage={row.stage} /> },
    {
      key: 'ticks',
      title: t('column.steps'),
      width: '146px',
      hideNarrow: true,
      render: (row) => <Ticks kinds={statesOf(row.ticks)} late={row.lateDays > 0} />,
    },
    {
      key: 'preDelivery',
      title: t('column.preDelivery'),
      align: 'right',
      width: '76px',
      render: (row) => row.preDeliveryDate && text.day(row.preDeliveryDate),
    },
    {
      key: 'late',
      title: t('column.late'),
      width: '76px',
      render: (row) => row.lateDays > 0 && <LateTag>{text.late(row.lateDays)}</LateTag>,
    },
    {
      key: 'stuck',
      title: t('column.stuck'),
      width: '15%',
      hideNarrow: true,
      render: (row) => text.stuck(row.stuckCode, row.stuckParams),
    },
  ]
}
