import Database from 'better-sqlite3'
import { StoreError } from '../errors.ts'
import type { WriteDb } from '../store.ts'
import { builderOver } from './builder.ts'
import { ownDatabase } from './owner.ts'
import { runStatement, statementCache } from './statements.ts'

/** Pages held in memory while loading, in KiB. */
const CACHE = 192_000

export type Bulk = {
  /** The connection itself, for rows as they are kept. */
  readonly raw: Database.Database
  /** The builder over the same connection, for the few rows that the query functions write. */
  readonly db: WriteDb
  /** Runs `fill` in one transaction; `raw` and `db` may be used inside alike. */
  readonly inOne: <T>(fill: () => Promise<T>) => Promise<T>
}

/**
 * Fills a database that nobody has open, as fast as the disk takes it: without a journal, waiting for nothing.
 *
 * The schema stays as the migrations left it: rows that come in the order of time find their place in most indexes at its
 * end, and the search index is made at the end. Foreign keys are not asked on the way and are not checked after it. A load that fails leaves a file to throw away.
 */
export async function bulkLoad<T>(path: string, load: (bulk: Bulk) => Promise<T>): Promise<T> {
  const letGo = ownDatabase(path)
  const raw = new Database(path, { fileMustExist: true })
  try {
    raw.pragma('journal_mode = DELETE')
    raw.pragma('journal_mode = OFF')
    raw.pragma('synchronous = OFF')
    raw.pragma('locking_mode = EXCLUSIVE')
    raw.pragma('foreign_keys = OFF')
    raw.pragma(`cache_size = -${CACHE}`)
    const statements = statementCache(raw)
    const db = builderOver('sqlite', async (sql, params) => runStatement(statements, sql, params))
    const indexed = searchIndexLater(raw)
    const result = await load({
      raw,
      db,
      inOne: async (fill) => {
        raw.exec('BEGIN')
        const made = await fill()
        raw.exec('COMMIT')
        return made
      },
    })
    indexed()
    raw.pragma('locking_mode = NORMAL')
    raw.pragma('journal_mode = WAL')
    raw.pragma('optimize = 0x10002')
    return result
  } finally {
    raw.close()
    letGo()
  }
}

/** Puts the trigger that feeds the search index aside; what is given puts it back and indexes everything that is there. */
function searchIndexLater(raw: Database.Database): () => void {
  const trigger = 'search_docs_insert'
  const found = raw.prepare<[string], { sql: string }>('select sql from sqlite_master where name = ?').get(trigger)
  if (!found) throw new StoreError('migrationFailed', trigger)
  raw.exec(`drop trigger ${trigger}`)
  return () => raw.exec(`${found.sql}; insert into search_index (search_index) values ('rebuild')`)
}
