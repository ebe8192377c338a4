import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import { type SQLiteTable, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { inserter } from '#db/queries/hot.ts'
import type { WriteDb } from '#db/store.ts'
import * as tables from '#db/tables/index.ts'

/** A table of which an order's rows are copied, and which of its rows are an order's. */
type Part = { readonly table: SQLiteTable; readonly whose: (order: { id: string; memoId: string }) => SQL }

const ofOrder = (table: SQLiteTable): Part => ({ table, whose: ({ id }) => sql`order_id = ${id}` })

/** Everything that one order left in the database, parents before children. The audit trail is not copied: it is a chain. */
export const PARTS: readonly Part[] = [
  { table: tables.memos, whose: ({ memoId }) => sql`id = ${memoId}` },
  { table: tables.orders, whose: ({ id }) => sql`id = ${id}` },
  ofOrder(tables.orderLines),
  ofOrder(tables.orderRevisions),
  ofOrder(tables.papers),
  ofOrder(tables.orderSummary),
  ofOrder(tables.worklist),
  ofOrder(tables.productionLoads),
  ofOrder(tables.batches),
  ofOrder(tables.stockMoves),
  {
    table: tables.stockBalances,
    whose: ({ id }) => sql`batch_id in (select id from batches where order_id = ${id})`,
  },
  {
    table: tables.receipts,
    whose: ({ id }) => sql`id in (select receipt_id from receipt_allocations where order_id = ${id})`,
  },
  ofOrder(tables.receiptAllocations),
  { table: tables.searchDocs, whose: ({ id, memoId }) => sql`ref_id in (${id}, ${memoId})` },
]

/** The columns as the database names them; a row number that the database gives itself is left out. */
export const columnsOf = (table: SQLiteTable): readonly string[] =>
  Object.keys(getTableColumns(table))
    .filter((name) => !(table === tables.searchDocs && name === 'id'))
    .map(toSnakeCase)

/** The rows of one part, each as the JSON text of an array in the order of `columnsOf`. */
export async function rowsAsJson(
  db: WriteDb,
  { table, whose }: Part,
  order: { id: string; memoId: string },
): Promise<readonly string[]> {
  const columns = sql.raw(columnsOf(table).join(', '))
  const rows = await db.all<[string]>(
    sql`select json_array(${columns}) from ${sql.raw(getTableName(table))} where ${whose(order)}`,
  )
  return rows.map(([json]) => json)
}

/** The values of one row, in the order of `columnsOf`, as the database keeps them. */
export type RawRow = readonly (string | number | null)[]

/** Inserts rows as they are kept, without the codecs of the columns: a million orders are sixty million rows. */
export function rawInserter(table: SQLiteTable): (db: WriteDb, rows: readonly RawRow[]) => Promise<void> {
  const names = columnsOf(table)
  const insert = inserter(
    sqliteTable(
      getTableName(table),
      Object.fromEntries(names.map((name) => [name, text(name).$type<RawRow[number]>()])),
    ),
  )
  return async (db, rows) => {
    for (const row of rows) await insert(db, Object.fromEntries(names.map((name, index) => [name, row[index]])))
  }
}
