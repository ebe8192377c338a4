import Database from 'better-sqlite3'

/** A connection that cannot write, by the file system's word and by its own. */
export function openReader(path: string): Database.Database {
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: 5_000 })
  db.pragma('query_only = ON')
  db.pragma('cache_size = -4000')
  return db
}
