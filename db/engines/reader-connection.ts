import Database from 'better-sqlite3'

/** A connection that cannot write, by the file system's word and by its own. */
export function openReader(path: string): Database.Database {
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: 5_000 })
  db.pragma('query_only = ON')
  // A sum of a list looks at a thousand rows anywhere among a million: with less, each is fetched from the system anew.
  db.pragma('cache_size = -16000')
  return db
}
