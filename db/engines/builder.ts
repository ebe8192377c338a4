import { drizzle } from 'drizzle-orm/sqlite-proxy'
import type { Dialect, WriteDb } from '../store.ts'
import { leanQueries } from './lean-queries.ts'

/** One statement in, rows as arrays out. */
export type Runner = (sql: string, params: readonly unknown[]) => Promise<unknown[]>

/**
 * The query builder over a runner: the same SQL for every engine, so that no query function knows which one it is on.
 *
 * Readers get it too; that they cannot write is the business of `ReadDb` and of their connections.
 */
export function builderOver(dialect: Dialect, run: Runner): WriteDb {
  const one = async (sql: string, params: unknown[], method: string): Promise<{ rows: unknown[] }> => {
    const rows = await run(sql, params)
    // `get` wants the row itself where there is one.
    return { rows: method === 'get' ? (rows[0] as unknown[]) : rows }
  }
  const many = (all: { sql: string; params: unknown[]; method: string }[]) =>
    Promise.all(all.map(({ sql, params, method }) => one(sql, params, method)))
  const db = Object.assign(drizzle(one, many, { casing: 'snake_case' }), { engine: dialect })
  leanQueries(db, run)
  return db
}
