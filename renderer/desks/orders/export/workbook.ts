import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/browser'
import type { OrderRow } from '#shared/contract/orders.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'

/** The words of the sheet, in the user's language. */
export type SheetWords = {
  readonly name: string
  readonly heads: readonly string[]
  readonly stage: (row: OrderRow) => string
  readonly stuck: (row: OrderRow) => string
}

const day = (date: CivilDate | null): Cell =>
  date === null ? null : { value: new Date(`${date}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
const figure = (value: number, format: string): Cell => ({ value, type: Number, format })
const words = (value: string): Cell => ({ value, type: String })

const cellsOf = (row: OrderRow, { stage, stuck }: SheetWords): Cell[] => [
  words(row.number),
  words(row.customerName),
  words(row.class),
  words(row.productText),
  figure(row.quantity / 1000, '#,##0.000'),
  words(row.unit),
  figure(row.amount / 100, '#,##0.00'),
  words(stage(row)),
  figure(row.currentStep, '0'),
  day(row.scheduledDate),
  day(row.preDeliveryDate),
  day(row.requestedDate),
  figure(row.lateDays, '0'),
  words(stuck(row)),
  words(row.clerk.name),
  words(row.sales?.name ?? ''),
]
const WIDTHS = [15, 26, 6, 30, 12, 6, 15, 10, 7, 12, 12, 12, 8, 30, 10, 10]

/** A real workbook: figures are numbers and dates are dates, so that one can go on calculating. */
export function orderWorkbook(rows: readonly OrderRow[], said: SheetWords): Promise<Blob> {
  const head: Cell[] = said.heads.map((value) => ({ value, fontWeight: 'bold' }))
  const data: SheetData = [head, ...rows.map((row) => cellsOf(row, said))]
  const columns = WIDTHS.map((width) => ({ width }))
  return writeXlsxFile(data, { sheet: said.name, columns, stickyRowsCount: 1 }).toBlob()
}
