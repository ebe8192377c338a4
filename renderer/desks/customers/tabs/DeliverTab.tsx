import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import type { Column } from '#renderer/ui/data-table/types.ts'
import { Qty } from '#renderer/ui/Figures.tsx'
import { LateTag } from '#renderer/ui/Tag.tsx'
import type { OpenLine } from '#shared/contract/customer-page.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { PagedTable } from './PagedTable.tsx'

const ORDERS_AT_ONCE = 20

/** Every line of which something has not left yet, with its dates; what is due first stands first. */
export function DeliverTab({ id }: { id: string }) {
  const { t } = useTranslation('customers')
  const { q } = useDesk()
  const columns = useColumns()
  const pages = useInfiniteQuery(
    q.office.customerOpenLines.infiniteOptions({
      input: (after: string | null) => ({ id, after, limit: ORDERS_AT_ONCE }),
      initialPageParam: null,
      getNextPageParam: (page) => page.nextAfter,
    }),
  )
  return (
    <PagedTable
      label={t('tab.deliver')}
      columns={columns}
      pages={pages}
      rowKey={(row) => row.lineId}
      orderOf={(row) => row.orderId}
      none={t('deliver.none')}
    />
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
