import Database from 'better-sqlite3'
import { backupFile } from '../backup.ts'
import { translateDriverError } from '../errors.ts'
import { migrate } from '../migrate.ts'
import { MIGRATIONS, type Migration } from '../migrations/index.ts'
import type { Store } from '../store.ts'
import { builderOver } from './builder.ts'
import { localReaders } from './local-readers.ts'
import { ownDatabase } from './owner.ts'
import { readerPool } from './reader-pool.ts'
import { sqliteMigrationTarget } from './sqlite-migration.ts'
import { runStatement, statementCache } from './statements.ts'
import { transactions } from './transactions.ts'

export type SqliteOptions = {
  readonly path: string
  /** Folder for the copy that is made before a migration of a database that has data. */
  readonly backupFolder: string
  /** Threads for reading; 2 where a report may run beside the lists. */
  readonly readers?: number
  readonly migrations?: readonly Migration[]
}

export type SqliteStore = Store & {
  /** Copies the running database into a file that must not exist, and opens the copy to see that it is whole. */
  readonly backup: (to: string) => Promise<void>
}

const IDLE_MS = 2_000

/**
 * Opens the database file, brings it to today's version and gives its store.
 *
 * Throws `StoreError`: `newerDatabase` (left untouched), `migrationFailed` (as it was before the step that failed), `damaged`,
 * `busy` when another program holds it.
 */
export async function openSqlite(options: SqliteOptions): Promise<SqliteStore> {
  const letGo = ownDatabase(options.path)
  let writer: Database.Database | null = null
  try {
    const db = openWriter(options.path)
    writer = db
    await migrate(sqliteMigrationTarget(db, options), options.migrations ?? MIGRATIONS)
    const pool = await readerPool(options.path, options.readers ?? 2)
    const readers = localReaders(options.path)
    const idle = idleCheckpoints(db)
    const statements = statementCache(db)
    const run = async (sql: string, params: readonly unknown[]): Promise<unknown[]> => {
      try {
        return runStatement(statements, sql, params)
      } catch (error) {
        throw translateDriverError(error)
      }
    }
    const word = (sql: string) => () => run(sql, []).then(() => undefined)
    const { tx, current, drain } = transactions(
      builderOver('sqlite', run),
      {
        begin: word('BEGIN IMMEDIATE'),
        commit: word('COMMIT'),
        // SQLite has rolled back by itself where the disk is full or the file damaged.
        rollback: async () => (db.inTransaction ? word('ROLLBACK')() : undefined),
      },
      idle.later,
    )
    return {
      dialect: 'sqlite',
      tx,
      read: (fn) => {
        const running = current()
        return running ? fn(running) : readers.read(fn)
      },
      readLong: (fn) => {
        const running = current()
        return running ? fn(running) : pool.read(fn)
      },
      backup: (to) => backupFile(db, to),
      close: async () => {
        await drain()
        idle.stop()
        await readers.close()
        await pool.close()
        db.pragma('optimize')
        db.close()
        letGo()
      },
    }
  } catch (error) {
    writer?.close()
    letGo()
    throw translateDriverError(error)
  }
}

function openWriter(path: string): Database.Database {
  try {
    const db = new Database(path, { timeout: 5_000 })
    db.pragma('journal_mode = WAL')
    // better-sqlite3 is compiled with NORMAL in WAL: an acknowledged save would not survive a power cut.
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('cache_size = -16000')
    // Checkpoints wait for a quiet moment; this is for an office that has none.
    db.pragma('wal_autocheckpoint = 4000')
    return db
  } catch (error) {
    throw translateDriverError(error)
  }
}

/** Moves the log into the database when nobody has saved for a while, so that no save has to. */
function idleCheckpoints(db: Database.Database) {
  let timer: NodeJS.Timeout | null = null
  const stop = (): void => {
    if (timer) clearTimeout(timer)
    timer = null
  }
  return {
    stop,
    later: (): void => {
      stop()
      timer = setTimeout(() => {
        if (db.open && !db.inTransaction) db.pragma('wal_checkpoint(PASSIVE)')
      }, IDLE_MS)
      timer.unref()
    },
  }
}
