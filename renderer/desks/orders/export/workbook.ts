import {
  dayCell,
  moneyCell,
  quantityCell,
  type WrittenCell,
  writeWorkbook,
} from '#renderer/app/spreadsheet/write-workbook.ts'
import type { OrderRow } from '#shared/contract/orders.ts'

/** The words of the sheet, in the user's language. */
export type SheetWords = {
  readonly name: string
  readonly heads: readonly string[]
  readonly stage: (row: OrderRow) => string
  readonly stuck: (row: OrderRow) => string
}

const count = (figure: number): WrittenCell => ({ figure, format: '0' })

const cellsOf = (row: OrderRow, { stage, stuck }: SheetWords): WrittenCell[] => [
  row.number,
  row.customerName,
  row.class,
  row.productText,
  quantityCell(row.quantity),
  row.unit,
  moneyCell(row.amount),
  stage(row),
  count(row.currentStep),
  dayCell(row.scheduledDate),
  dayCell(row.preDeliveryDate),
  dayCell(row.requestedDate),
  count(row.lateDays),
  stuck(row),
  row.clerk.name,
  row.sales?.name ?? '',
]
const WIDTHS = [15, 26, 6, 30, 12, 6, 15, 10, 7, 12, 12, 12, 8, 30, 10, 10]

/** A real workbook: figures are numbers and dates are dates, so that one can go on calculating. */
export function orderWorkbook(rows: readonly OrderRow[], said: SheetWords): Promise<Blob> {
  const columns = said.heads.map((heading, at) => ({ heading, width: WIDTHS[at] ?? 12 }))
  return writeWorkbook([{ name: said.name, columns, rows: rows.map((row) => cellsOf(row, said)) }])
}
