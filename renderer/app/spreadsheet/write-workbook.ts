import writeXlsxFile, { type Cell as XlsxCell, type Sheet as XlsxSheet } from 'write-excel-file/browser'
import type { CivilDate } from '#shared/values/civil-date.ts'

/** A cell to be written: text, a figure with its Excel format, a day, or nothing. */
export type WrittenCell =
  | string
  | null
  | { readonly figure: number; readonly format: string }
  | { readonly day: CivilDate }
  /** Stands out: a heading inside of the sheet. */
  | { readonly bold: string }

/** One sheet to be written: bold headings, which stay when one scrolls. */
export type WrittenSheet = {
  readonly name: string
  readonly columns: readonly { readonly heading: string; readonly width: number }[]
  /** What stands above the headings: a title, labels with their values. */
  readonly above?: readonly (readonly WrittenCell[])[]
  readonly rows: readonly (readonly WrittenCell[])[]
}

/** A quantity, as Excel shows it: thousandths of a unit as units. */
export const quantityCell = (thousandths: number): WrittenCell => ({ figure: thousandths / 1000, format: '#,##0.000' })

/** An amount in minor units, or null where there is none. */
export const moneyCell = (minorUnits: number): WrittenCell => ({ figure: minorUnits / 100, format: '#,##0.00' })

/** A unit price in 1/10000. */
export const priceCell = (tenThousandths: number): WrittenCell => ({
  figure: tenThousandths / 10_000,
  format: '#,##0.00##',
})

/** A day, or an empty cell. */
export const dayCell = (day: CivilDate | null): WrittenCell => (day === null ? null : { day })

/** A real workbook: figures are numbers and days are dates, so that one can go on calculating. */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Blob> {
  return writeXlsxFile(sheets.map(xlsxSheet)).toBlob()
}

function xlsxSheet({ name, columns, above = [], rows }: WrittenSheet): XlsxSheet<Blob> {
  const head: XlsxCell[] = columns.map(({ heading }) => ({ value: heading, fontWeight: 'bold' }))
  return {
    // What Excel refuses in the name of a sheet.
    sheet: name.replace(/[\\/?*:[\]]/g, ' ').slice(0, 31),
    data: [...above.map((row) => row.map(xlsxCell)), head, ...rows.map((row) => row.map(xlsxCell))],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: above.length + 1,
  }
}

function xlsxCell(cell: WrittenCell): XlsxCell {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return { value: cell, type: String }
  if ('bold' in cell) return { value: cell.bold, type: String, fontWeight: 'bold' }
  if ('day' in cell) return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
  return { value: cell.figure, type: Number, format: cell.format }
}
