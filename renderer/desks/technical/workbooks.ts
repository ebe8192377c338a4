import { dayCell, quantityCell, type WrittenCell, writeWorkbook } from '#renderer/app/spreadsheet/write-workbook.ts'
import type { MaterialRow, PurchaseRow } from '#shared/contract/technical-desk.ts'
import { stillToCome } from '#shared/rules/purchases.ts'
import { subtractQuantity, sumQuantities } from '#shared/values/quantity.ts'

/** The words of a sheet, in the user's language. */
export type SheetWords = {
  readonly name: string
  readonly heads: readonly string[]
  readonly state: (state: string) => string
}

const NARROW = 13
const WIDE = 26

function bookOf({ name, heads }: SheetWords, rows: readonly (readonly WrittenCell[])[]): Promise<Blob> {
  const columns = heads.map((heading, at) => ({ heading, width: at === 1 || at === heads.length - 1 ? WIDE : NARROW }))
  return writeWorkbook([{ name, columns, rows }])
}

/** R5.2 the reserves: what is there, what is held, what comes in, what is free. */
export const materialWorkbook = (rows: readonly MaterialRow[], words: SheetWords): Promise<Blob> =>
  bookOf(
    words,
    rows.map((row) => [
      row.number,
      row.name,
      row.unit,
      quantityCell(row.onHand),
      quantityCell(row.held),
      quantityCell(subtractQuantity(row.onHand, row.held)),
      quantityCell(sumQuantities(row.coming.map((one) => one.quantity))),
      dayCell(row.coming.find((one) => one.expectedOn !== null)?.expectedOn ?? null),
      row.holders.map((one) => one.number).join(', '),
    ]),
  )

/** R20.2 the purchase requests, each with how far it is. */
export const purchaseWorkbook = (rows: readonly PurchaseRow[], words: SheetWords): Promise<Blob> =>
  bookOf(
    words,
    rows.map((row) => [
      row.number,
      row.materialName,
      row.materialNumber,
      quantityCell(row.quantity),
      quantityCell(row.received),
      quantityCell(stillToCome(row)),
      row.unit,
      dayCell(row.neededBy),
      words.state(row.state),
      row.supplier,
      dayCell(row.expectedOn),
      row.orders.map((one) => one.number).join(', '),
    ]),
  )
