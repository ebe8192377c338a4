import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { shortCompany } from '#renderer/app/text/short-company.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { ClassBox } from '#renderer/ui/ClassBox.tsx'
import type { Column } from '#renderer/ui/data-table/types.ts'
import { Money, Qty } from '#renderer/ui/Figures.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'
import { LateTag } from '#renderer/ui/Tag.tsx'
import { Ticks } from '#renderer/ui/Ticks.tsx'
import type { OrderFilter, OrderRow } from '#shared/contract/orders.ts'
import { statesOf } from '#shared/rules/summary.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import css from './Orders.module.css'

type Columns = readonly Column<OrderRow>[]
type Text = ReturnType<typeof useText>

/** The columns of the order list, in their one order. */
export function useOrderColumns(filter: OrderFilter, onFilter: (filter: OrderFilter) => void): Columns {
  const { t } = useTranslation('orders')
  const text = useText()
  const sortBy = (sort: OrderFilter['sort']) => ({
    sorted: filter.sort === sort ? ('ascending' as const) : undefined,
    onSort: () => onFilter({ ...filter, sort }),
  })
  return [
    {
      key: 'number',
      title: t('column.number'),
      width: '108px',
      ...sortBy('number'),
      render: (row) => <b>{row.number}</b>,
    },
    {
      key: 'customer',
      title: t('column.customer'),
      width: '12%',
      ...sortBy('customer'),
      render: (row) => (
        <span className={css.customer}>
          <span className={css.name} title={row.customerName}>
            {/* The row is walked and opened as an order; who points at the customer gets the customer. */}
            <Link to={`/customers/${row.customerId}`} tabIndex={-1} onClick={(event) => event.stopPropagation()}>
              {shortCompany(row.customerName)}
            </Link>
          </span>
          <ClassBox value={row.class} />
        </span>
      ),
    },
    {
      key: 'product',
      title: t('column.product'),
      hideNarrow: true,
      render: (row) => <span title={row.productText}>{row.productText}</span>,
    },
    ...figureColumns(t),
    ...dateColumns(t, text),
    {
      key: 'late',
      title: t('column.late'),
      width: '74px',
      ...sortBy('due'),
      render: (row) => row.lateDays > 0 && <LateTag>{text.late(row.lateDays)}</LateTag>,
    },
    {
      key: 'stuck',
      title: t('column.stuck'),
      render: (row) => {
        const words = text.stuck(row.stuckCode, row.stuckParams)
        return <span title={words}>{words}</span>
      },
    },
    { key: 'clerk', title: t('column.clerk'), width: '52px', hideNarrow: true, render: (row) => row.clerk.name },
    { key: 'sales', title: t('column.sales'), width: '52px', hideNarrow: true, render: (row) => row.sales?.name },
  ]
}

const figureColumns = (t: TFunction<'orders'>): Columns => [
  {
    key: 'quantity',
    title: t('column.quantity'),
    align: 'right',
    width: '84px',
    render: (row) => (
      <>
        <Qty value={row.quantity} /> <span className={css.unit}>{row.unit}</span>
      </>
    ),
  },
  {
    key: 'amount',
    title: t('column.amount'),
    align: 'right',
    width: '94px',
    hideNarrow: true,
    render: (row) => <Money value={row.amount} />,
  },
  { key: 'stage', title: t('column.stage'), width: '68px', render: (row) => <StatusTag stage={row.stage} /> },
  {
    key: 'ticks',
    title: t('column.ticks'),
    width: '138px',
    render: (row) => <Ticks kinds={statesOf(row.ticks)} late={row.lateDays > 0} />,
  },
]

const dateColumns = (t: TFunction<'orders'>, text: Text): Columns => {
  const date = (key: string, of: (row: OrderRow) => CivilDate | null, hideNarrow: boolean, bold = false) => ({
    key,
    title: t(`column.${key}`),
    align: 'right' as const,
    width: '60px',
    hideNarrow,
    render: (row: OrderRow) => (bold ? <b>{text.day(of(row))}</b> : text.day(of(row))),
  })
  return [
    date('scheduled', (row) => row.scheduledDate, true),
    date('preDelivery', (row) => row.preDeliveryDate, false, true),
    date('requested', (row) => row.requestedDate, false),
  ]
}
