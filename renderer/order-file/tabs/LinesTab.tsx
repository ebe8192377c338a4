import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx'
import type { Column } from '#renderer/ui/data-table/types.ts'
import { Money, Price, Qty } from '#renderer/ui/Figures.tsx'
import { lineAmount } from '#shared/rules/amounts.ts'
import { type LineDates, lineDates, type MovedDate } from '#shared/rules/dates.ts'
import type { FormLine } from '#shared/rules/order-form.ts'
import { useOrder } from '../data/order-view.ts'
import css from './tabs.module.css'

type Row = { readonly line: FormLine; readonly number: number; readonly dates: LineDates | undefined }

/** The lines with quantity, price, amount and their own dates: asked for, scheduled, promised (R6.4). */
export function LinesTab() {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const [selected, setSelected] = useState<string>()
  const dates = lineDates(file)
  const units = new Set(file.form.lines.map((line) => line.unit))
  const [unit = ''] = units
  const shared = units.size === 1 ? unit : ''
  const rows = file.form.lines.map((line, index): Row => ({ line, number: index + 1, dates: dates[index] }))
  const moved = (date: MovedDate | null | undefined) => {
    if (!date) return null
    if (date.original === date.current) return text.day(date.current)
    const day = date.original.slice(0, 7) === date.current.slice(0, 7) ? date.current.slice(8) : text.day(date.current)
    return (
      <>
        <s className={css.quiet}>{text.day(date.original)}</s> <span className={css.moved}>{day}</span>
      </>
    )
  }
  const wishes = new Set(file.form.lines.map((line) => line.requestedDate))
  // One wish for all lines stands on the ruler already; the room belongs to the specification then.
  const wish: readonly Column<Row>[] =
    wishes.size < 2
      ? []
      : [
          {
            key: 'requested',
            title: t('ruler.wish'),
            align: 'right',
            render: ({ line }) => line.requestedDate && text.day(line.requestedDate),
          },
        ]
  const columns: readonly Column<Row>[] = [
    { key: 'line', title: t('lines.line'), width: '28px', render: (row) => row.number },
    {
      key: 'product',
      title: t('lines.product'),
      width: '99%',
      render: ({ line }) => (
        <span className={css.product} title={`${line.productName} ${line.specification}`}>
          <b>{line.productNumber}</b>　{line.productName} {line.specification}
          {line.note !== '' && (
            <span className={css.note} title={line.note}>
              {line.note}
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'quantity',
      title: t('lines.quantity', { unit: shared }),
      align: 'right',
      render: ({ line }) => (
        <>
          <Qty value={line.quantity} /> {shared === '' && line.unit}
        </>
      ),
    },
    {
      key: 'price',
      title: t('lines.price', { unit: shared }),
      align: 'right',
      hideNarrow: true,
      render: ({ line }) => <Price value={line.unitPrice} />,
    },
    {
      key: 'amount',
      title: t('lines.amount'),
      align: 'right',
      hideNarrow: true,
      render: ({ line }) => <Money value={lineAmount(line)} />,
    },
    ...wish,
    { key: 'scheduled', title: t('ruler.scheduled'), align: 'right', render: (row) => moved(row.dates?.scheduled) },
    {
      key: 'preDelivery',
      title: t('ruler.preDelivery'),
      align: 'right',
      render: (row) => moved(row.dates?.preDelivery),
    },
  ]
  return (
    <DataTable
      label={t('tabs.lines')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.line.id}
      selected={selected}
      onSelect={setSelected}
    />
  )
}
