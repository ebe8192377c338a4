import type Database from 'better-sqlite3'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import * as tables from '#db/tables/index.ts'

/** The values of one row, in the order of `columnsOf`, as the database keeps them. */
export type RawRow = readonly (string | number | null)[]

/** A table of which an order's rows are copied, and which of its rows are those of the order `?`. */
type Part = {
  readonly table: SQLiteTable
  readonly whose: string
  /** Lies in the folder: nobody looks at it but who opens this order, its batches or its receipts. */
  readonly inFolder: boolean
}

const onCover = (table: SQLiteTable, whose = 'order_id = ?'): Part => ({ table, whose, inFolder: false })
const inFolder = (table: SQLiteTable, whose = 'order_id = ?'): Part => ({ table, whose, inFolder: true })

/** Everything that one order left in the database, parents before children. The audit trail is not copied: it is a chain. */
export const PARTS: readonly Part[] = [
  onCover(tables.memos, 'id = (select memo_id from orders where id = ?)'),
  onCover(tables.orders, 'id = ?'),
  onCover(tables.orderLines),
  onCover(tables.orderRevisions),
  inFolder(tables.papers),
  onCover(tables.orderSummary),
  onCover(tables.worklist),
  inFolder(tables.productionLoads),
  inFolder(tables.materialNeeds),
  inFolder(tables.batches),
  inFolder(tables.stockMoves),
  inFolder(tables.stockBalances, 'batch_id in (select id from batches where order_id = ?)'),
  inFolder(tables.receipts, 'id in (select receipt_id from receipt_allocations where order_id = ?)'),
  inFolder(tables.receiptAllocations),
  onCover(
    tables.searchDocs,
    'ref_id in (select iif(own, o.id, memo_id) from orders o, (select 0 own union all select 1) where o.id = ?)',
  ),
]

/** The columns as the database names them; a row number that the database gives itself is left out. */
export const columnsOf = (table: SQLiteTable): readonly string[] =>
  Object.keys(getTableColumns(table))
    .filter((name) => !(table === tables.searchDocs && name === 'id'))
    .map(toSnakeCase)

const namesOf = (table: SQLiteTable): string =>
  columnsOf(table)
    .map((name) => `"${name}"`)
    .join(', ')

/** The rows of a table that fulfil a condition, as they are kept. */
export function rowsOf(raw: Database.Database, table: SQLiteTable, where: string, ...params: readonly string[]) {
  const select = `select ${namesOf(table)} from ${getTableName(table)} where ${where}`
  return raw
    .prepare<unknown[], RawRow>(select)
    .raw(true)
    .all(...params)
}

/** Inserts rows as they are kept, without the codecs of the columns. */
export function rowInserter(raw: Database.Database, table: SQLiteTable): (row: RawRow) => void {
  const statement = raw.prepare(insertInto(table, () => '?'))
  return (row) => {
    statement.run(row)
  }
}

/**
 * Inserts copies of one row, of which only the values at `open` differ: what is handed over to the database costs more
 * than keeping it, and a million orders are tens of millions of rows.
 */
export function copyInserter(raw: Database.Database, table: SQLiteTable, row: RawRow, open: readonly number[]) {
  const statement = raw.prepare(insertInto(table, (at) => (open.includes(at) ? '?' : literal(row[at] ?? null))))
  return (values: RawRow): void => {
    statement.run(values)
  }
}

const insertInto = (table: SQLiteTable, value: (at: number) => string): string =>
  `insert into ${getTableName(table)} (${namesOf(table)}) values (${columnsOf(table)
    .map((_, at) => value(at))
    .join(', ')})`

const literal = (value: RawRow[number]): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
