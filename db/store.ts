import type { SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy'

/**
 * The store: where facts are kept. Everything above codes against this file, `db/tables/index.ts` and `db/queries/*.ts`.
 *
 *   const store = await openSqlite({ path, … })      // db/engines/sqlite.ts; tests also openPglite()
 *   await store.tx(async (db) => { … })              // one writer, one transaction, joins an outer one
 *   await store.read(async (db) => { … })            // one snapshot on a read-only connection; inside a tx: the tx itself
 *   await store.readLong(async (db) => { … })        // the same in a reader thread, for reports
 *
 * - Nothing but database work inside `tx`: no files, no clock to wait for, no other promise. A thrown error rolls back; an
 *   error thrown by a joined inner `tx` dooms the outer one even if it was caught.
 * - `ReadDb` has no way to write, by its type; a `WriteDb` can be given where a `ReadDb` is asked for.
 * - Errors that leave are `StoreError`s (db/errors.ts) where the database is to blame.
 * - Query functions take the db first: `insertPaper(db, …)`, `orderFileParts(db, …)`. Values in, values out.
 * - Instants are milliseconds, days are text, amounts are whole numbers; `NEVER` stands for 'no time limit' in the tables.
 *
 * Queries by subject, in db/queries: settings · users (accounts, sessions) · customers (phones, contracts) · customer-facts and
 * line-facts (what rules compare with) · products (articles, price plans, formulas, materials) · stock · memos (call-backs) ·
 * faxes (files) · orders (cover, revisions) · papers · order-file (gathers it all) · projection (summary, worklist, loads) ·
 * order-list · worklist · receipts · production · notices · drafts (saved views) · print-log · daily-sums · search.
 * Beside them: audit.ts, idempotency.ts, serials.ts, ids.ts, backup.ts, migrate.ts.
 */
export type Dialect = 'sqlite' | 'postgres'

/** Reads only. `engine` is for the few queries that the two databases spell differently. */
export type ReadDb = Pick<SqliteRemoteDatabase, 'select' | 'selectDistinct'> & { readonly engine: Dialect }

/** Reads and writes, inside `store.tx` alone. */
export type WriteDb = SqliteRemoteDatabase & { readonly engine: Dialect }

export type Store = {
  readonly dialect: Dialect
  /** Runs `fn` on one consistent snapshot; for a page, a file, a few look-ups. */
  read<T>(fn: (db: ReadDb) => Promise<T>): Promise<T>
  /** The same for what can be long (reports, checks over all rows): in a thread of its own, so that no form waits. */
  readLong<T>(fn: (db: ReadDb) => Promise<T>): Promise<T>
  /** Runs `fn` in one durable transaction, after all that were asked for before. */
  tx<T>(fn: (db: WriteDb) => Promise<T>): Promise<T>
  /** Waits for what is running, then closes. Later calls are refused with `closed`. */
  close(): Promise<void>
}
