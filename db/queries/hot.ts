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
