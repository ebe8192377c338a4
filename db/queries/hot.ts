import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { ReadDb, WriteDb } from '../store.ts'

/**
 * A query that is built once for each connection and only filled in afterwards.
 *
 * Building one costs several times what running it costs. `build` must not depend on anything but the db.
 */
export function hot<Db extends ReadDb, Built>(build: (db: Db) => Built): (db: Db) => Built {
  const kept = new WeakMap<Db, Built>()
  return (db) => {
    const known = kept.get(db)
    if (known) return known
    const built = build(db)
    kept.set(db, built)
    return built
  }
}

/** Inserts one row by a prepared statement; columns that are left out are null. */
export function inserter<Table extends SQLiteTable>(
  table: Table,
): (db: WriteDb, row: Table['$inferInsert']) => Promise<void> {
  const names = Object.keys(getTableColumns(table))
  const empty = Object.fromEntries(names.map((name) => [name, null]))
  const statement = hot((db: WriteDb) => {
    const places = Object.fromEntries(names.map((name) => [name, sql.placeholder(name)]))
    return db
      .insert(table)
      .values(places as Table['$inferInsert'])
      .prepare()
  })
  return async (db, row) => {
    await statement(db).run({ ...empty, ...row })
  }
}

type Asked<Row> = { readonly execute: (values: Record<string, unknown>) => Promise<readonly Row[]> }

/**
 * A query about several things at once, each of them a row of texts: built once for each of 1, 2, 4, 8 … rows. Where there are
 * fewer, empty texts fill up, which nothing is called.
 *
 * `rows` is a list of values for an `in`, or, as `(rows) as asked`, a table whose columns both databases call `column1`,
 * `column2` …
 */
export function hotRows<Row>(
  build: (db: ReadDb, rows: SQL) => Asked<Row>,
): (db: ReadDb, rows: readonly (readonly string[])[], rest?: Record<string, unknown>) => Promise<readonly Row[]> {
  const bySize = new Map<string, (db: ReadDb) => Asked<Row>>()
  // Async, so that a query that cannot even be built is a rejection like any other beside those that run.
  return async (db, rows, rest = {}) => {
    const [width, size] = [rows[0]?.length ?? 1, 2 ** Math.ceil(Math.log2(Math.max(1, rows.length)))]
    const shape = `${width} ${size}`
    const built = bySize.get(shape) ?? hot((one: ReadDb) => build(one, placesFor(width, size)))
    bySize.set(shape, built)
    const values = rows.flat()
    const filled = Object.fromEntries(Array.from({ length: width * size }, (_, at) => [`asked${at}`, values[at] ?? '']))
    return built(db).execute({ ...rest, ...filled })
  }
}

function placesFor(width: number, size: number): SQL {
  const row = (at: number) => Array.from({ length: width }, (_, column) => place(`asked${at * width + column}`))
  const rows = Array.from({ length: size }, (_, at) => sql`(${sql.join(row(at), sql`, `)})`)
  return sql`values ${sql.join(rows, sql`, `)}`
}

/** A placeholder; what fills it in goes through the column's codec where it is compared with a column. */
export const place = sql.placeholder

/** The one row, or null. */
export const only = <Row>(rows: readonly Row[]): Row | null => rows[0] ?? null

/** The columns of an `on conflict`, without their table: the builder names it, which PostgreSQL refuses there. */
export const conflictOn = (...columns: readonly SQLiteColumn[]): SQL[] =>
  columns.map((column) => sql`${sql.identifier(toSnakeCase(column.name))}`)

/** The row without some of its columns. */
export function without<Row extends object, Name extends keyof Row>(
  row: Row,
  ...names: readonly Name[]
): Omit<Row, Name> {
  const rest: Row = { ...row }
  for (const name of names) delete (rest as Partial<Row>)[name]
  return rest
}

/** How a save of something with a version ended: a newer version is there, and nothing was written. */
export type Saved =
  | { readonly saved: true; readonly version: number }
  | { readonly saved: false; readonly current: number }
