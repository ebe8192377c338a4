import { PGlite, types } from '@electric-sql/pglite'
import { StoreError, translateDriverError } from '../errors.ts'
import { type AppliedMigration, type MigrationTarget, migrate } from '../migrate.ts'
import { MIGRATIONS, type Migration } from '../migrations/index.ts'
import type { Store } from '../store.ts'
import { builderOver } from './builder.ts'
import { transactions } from './transactions.ts'

export type PgliteOptions = {
  readonly migrations?: readonly Migration[]
  /** What `dump` gave: begins where that one was. */
  readonly from?: Blob
}
export type PgliteStore = Store & { readonly dump: () => Promise<Blob> }

/**
 * PostgreSQL inside the process, for proving that tables, queries and rules hold on that dialect too.
 *
 * The builder's SQL is common to both databases except for the placeholders. Has one connection: reads take their turn
 * among the transactions, in a read-only transaction of their own.
 */
export async function openPglite(options: PgliteOptions = {}): Promise<PgliteStore> {
  const db = await PGlite.create({
    parsers: { [types.INT8]: Number, [types.NUMERIC]: Number },
    ...(options.from && { loadDataDir: options.from }),
  })
  await migrate(migrationTarget(db), options.migrations ?? MIGRATIONS)
  const run = async (sql: string, params: readonly unknown[]): Promise<unknown[]> => {
    try {
      const { rows } = await db.query(numbered(sql), [...params], { rowMode: 'array' })
      return rows
    } catch (error) {
      throw translateDriverError(error)
    }
  }
  const word = (sql: string) => () => run(sql, []).then(() => undefined)
  const builder = builderOver('postgres', run)
  const words = { commit: word('COMMIT'), rollback: word('ROLLBACK') }
  const { tx, current, drain } = transactions(builder, { begin: word('BEGIN'), ...words }, () => undefined)
  const read: Store['read'] = (fn) => {
    const running = current()
    if (running) return fn(running)
    return tx(async (reader) => {
      await run('SET TRANSACTION READ ONLY', [])
      return fn(reader)
    })
  }
  return {
    dialect: 'postgres',
    tx,
    read,
    readLong: read,
    dump: () => db.dumpDataDir('none'),
    close: async () => {
      await drain()
      await db.close()
    },
  }
}

/** `?` becomes `$1`, `$2` …; the builder never writes a literal, so every question mark is a placeholder. */
function numbered(sql: string): string {
  let last = 0
  return sql.replaceAll('?', () => {
    last += 1
    return `$${last}`
  })
}

function migrationTarget(db: PGlite): MigrationTarget {
  return {
    dialect: 'postgres',
    applied: async () => {
      const { rows } = await db.query<{ there: boolean }>("SELECT to_regclass('migrations') IS NOT NULL AS there")
      if (!rows[0]?.there) return []
      return (await db.query<AppliedMigration>('SELECT name, checksum FROM migrations ORDER BY position')).rows
    },
    backup: () => Promise.reject(new StoreError('backupFailed', 'a database in memory has no copy to fall back to')),
    step: (sql, record) =>
      db.transaction(async (tx) => {
        await tx.exec(sql)
        await tx.exec(
          'CREATE TABLE IF NOT EXISTS migrations (position BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, at BIGINT NOT NULL)',
        )
        await tx.query('INSERT INTO migrations (name, checksum, at) VALUES ($1, $2, $3)', [
          record.name,
          record.checksum,
          Date.now(),
        ])
      }),
  }
}
