import type Database from 'better-sqlite3'
import { newId } from '#db/ids.ts'
import { formulas, formulaVersions, pricePlanRows, products, searchDocs } from '#db/tables/index.ts'
import { columnsOf, type RawRow, rowInserter, rowsOf } from './rows.ts'
import { textOfWider } from './width.ts'

/** What is kept of a product beside the orders, the product first. */
const KEPT = [products, formulas, formulaVersions, pricePlanRows, searchDocs] as const
const OWN_ID = columnsOf(pricePlanRows).indexOf('id')

/** Every product of the sample in `widths` widths, one millimetre apart, with the same prices, costs and formulas. */
export function moreProducts(raw: Database.Database, widths: number): void {
  const all = KEPT.map((table) => ({
    table,
    insert: rowInserter(raw, table),
    rows: rowsOf(raw, table, table === searchDocs ? "kind = 'product'" : '1 = 1'),
  }))
  for (let by = 1; by < widths; by += 1) {
    for (const { table, insert, rows } of all)
      for (const row of rows) {
        const copied: RawRow = row.map((value) => (typeof value === 'string' ? textOfWider(value, by) : value))
        insert(table === pricePlanRows ? copied.with(OWN_ID, newId()) : copied)
      }
  }
}
