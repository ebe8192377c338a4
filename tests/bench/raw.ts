import Database from 'better-sqlite3'

/** A connection with the same settings as the program's own writer, and nothing between it and the benchmark. */
export function openRaw(path: string): Database.Database {
  const db = new Database(path, { timeout: 5_000 })
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('cache_size = -16000')
  db.pragma('wal_autocheckpoint = 4000')
  return db
}

export type RawRow = Readonly<Record<string, unknown>>

/** Statements that insert a row of a table, prepared once for each. */
export function rawInserts(db: Database.Database): (table: string, row: RawRow) => void {
  const prepared = new Map<string, Database.Statement>()
  return (table, row) => {
    const columns = Object.keys(row).map((name) => `"${name}"`)
    const known =
      prepared.get(table) ??
      db.prepare(`insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`)
    prepared.set(table, known)
    known.run(...Object.values(row))
  }
}
