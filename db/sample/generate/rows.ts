import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { WriteDb } from '../../store.ts'
import * as tables from '../../tables/index.ts'

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

/** Inserts rows from their JSON texts by one statement: a million orders are sixty million rows. */
export async function insertJson(db: WriteDb, table: SQLiteTable, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return
  const columns = columnsOf(table)
  const values = columns.map((_, index) => `value ->> ${index}`)
  await db.run(
    sql`insert into ${sql.raw(`${getTableName(table)} (${columns.join(', ')}) select ${values.join(', ')}`)} from json_each(${`[${rows.join(',')}]`})`,
  )
}
