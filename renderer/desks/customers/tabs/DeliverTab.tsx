import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx'
import type { Column } from '#renderer/ui/data-table/types.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Qty } from '#renderer/ui/Figures.tsx'
import { LateTag } from '#renderer/ui/Tag.tsx'
import type { OpenLine } from '#shared/contract/customer-page.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { MoreButton } from './MoreButton.tsx'

const ORDERS_AT_ONCE = 20

/** Every line of which something has not left yet, with its dates; what is due first stands first. */
export function DeliverTab({ id }: { id: string }) {
  const { t } = useTranslation('customers')
  const { q } = useDesk()
  const navigate = useNavigate()
  const [picked, setPicked] = useState<string>()
  const columns = useColumns()
  const pages = useInfiniteQuery(
    q.office.customerOpenLines.infiniteOptions({
      input: (after: string | null) => ({ id, after, limit: ORDERS_AT_ONCE }),
      initialPageParam: null,
      getNextPageParam: (page) => page.nextAfter,
    }),
  )
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      <RefusalBar error={pages.error} />
      <DataTable
        label={t('tab.deliver')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.lineId}
        selected={picked}
        onSelect={setPicked}
        onOpen={(lineId) => {
          const line = rows.find((row) => row.lineId === lineId)
          if (line) void navigate(`/orders/${line.orderId}`)
        }}
        empty={pages.data && <EmptyState sentence={t('deliver.none')} />}
      />
      <MoreButton pages={pages} />
    </>
  )
}

function useColumns(): readonly Column<OpenLine>[] {
  const { t } = useTranslation('customers')
  const text = useText()
  const day = (key: 'requested' | 'scheduled' | 'preDelivery', pick: (line: OpenLine) => CivilDate | null) => ({
    key,
    title: t(`column.${key}`),
    align: 'right' as const,
    width: '88px',
    render: (line: OpenLine) => {
      const date = pick(line)
      return date === null ? '' : text.day(date)
    },
  })
  return [
    { key: 'number', title: t('column.number'), width: '110px', render: (row) => <b>{row.orderNumber}</b> },
    {
      key: 'product',
      title: t('column.product'),
      render: (row) => (
        <>
          <b>{row.productNumber}</b> {row.productName} {row.specification}
        </>
      ),
    },
    {
      key: 'left',
      title: t('column.left'),
      align: 'right',
      width: '104px',
      render: (row) => (
        <>
          <b>
            <Qty value={row.left} />
          </b>{' '}
          {row.unit}
        </>
      ),
    },
    {
      key: 'ordered',
      title: t('column.ordered'),
      align: 'right',
      width: '92px',
      render: (row) => <Qty value={row.ordered} />,
    },
    {
      key: 'step',
      title: t('column.step'),
      width: '130px',
      hideNarrow: true,
      render: (row) => row.currentStep > 0 && text.step(row.currentStep),
    },
    day('requested', (line) => line.requested),
    day('scheduled', (line) => line.scheduled),
    day('preDelivery', (line) => line.preDelivery),
    {
      key: 'late',
      title: t('column.late'),
      width: '76px',
      render: (row) => row.lateDays > 0 && <LateTag>{text.late(row.lateDays)}</LateTag>,
    },
  ]
}
