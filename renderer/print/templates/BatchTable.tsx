import { formatQuantity } from '#shared/values/quantity.ts'
import { quantityText, sharedUnit, totalText, withUnit } from '../figures.ts'
import type { DeliveryBatch, DeliveryLine } from '../models.ts'
import { type Column, LineTable, Sum } from '../parts/LineTable.tsx'
import { TickBox } from '../parts/TickList.tsx'
import type { Words } from '../words.ts'

interface Props {
  lines: readonly DeliveryLine[]
  totalPackages: string
  load?: string
  /** With location and a box to tick, for the one who picks. */
  picking?: boolean
  t: Words
}

type BatchRow = DeliveryBatch & {
  readonly key: string
  readonly line: DeliveryLine
  readonly number: number
  readonly first: boolean
}

/** What leaves, by line and batch. A line with several batches is named once, on its first row. */
export function BatchTable({ lines, totalPackages, load = '', picking = false, t }: Props) {
  const rows = lines.flatMap(rowsOf)
  const measured = rows.map((row) => ({ unit: row.line.unit, quantity: row.quantity }))
  return (
    <LineTable
      columns={columnsOf(sharedUnit(lines), picking, t)}
      rows={rows}
      rowKey={(row) => row.key}
      height="roomy"
      sum={
        <>
          <Sum span={picking ? 5 : 4} align="start">
            {load === '' ? t('sum.total') : `${t('sum.total')}\u3000${load}`}
          </Sum>
          <Sum strong>{totalPackages}</Sum>
          <Sum strong>{totalText(measured)}</Sum>
          {picking && <Sum />}
        </>
      }
    />
  )
}

const rowsOf = (line: DeliveryLine, index: number): readonly BatchRow[] =>
  line.batches.map((batch, place) => ({
    ...batch,
    key: `${index}.${place}`,
    line,
    number: index + 1,
    first: place === 0,
  }))

function columnsOf(unit: string | undefined, picking: boolean, t: Words): readonly Column<BatchRow>[] {
  const location: Column<BatchRow> = { head: t('column.location'), width: '17mm', cell: (row) => row.location }
  const picked: Column<BatchRow> = { head: t('column.picked'), width: '17mm', align: 'center', cell: () => <TickBox /> }
  return [
    { head: t('column.line'), width: '8.4mm', align: 'center', cell: (row) => (row.first ? row.number : '') },
    {
      head: t('column.product'),
      width: '24mm',
      strong: true,
      cell: (row) => (row.first ? row.line.productNumber : ''),
    },
    {
      head: t('column.goods'),
      cell: (row) => (row.first ? `${row.line.productName} ${row.line.specification}` : ''),
    },
    { head: t('column.batch'), width: '30mm', cell: (row) => row.batchNumber },
    ...(picking ? [location] : []),
    { head: t('column.packages'), width: '16mm', align: 'end', cell: (row) => row.packages },
    {
      head: withUnit(t('column.quantity'), unit),
      width: '21mm',
      align: 'end',
      strong: true,
      cell: (row) =>
        unit === undefined ? quantityText({ ...row, unit: row.line.unit }, unit) : formatQuantity(row.quantity),
    },
    ...(picking ? [picked] : []),
  ]
}
