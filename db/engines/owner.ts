import Database from 'better-sqlite3'
import { StoreError, translateDriverError } from '../errors.ts'

/**
 * Makes this process the database's only owner, until it lets go or ends, however it ends.
 *
 * The lock is SQLite's own, held on an empty file beside the database: the system frees it when the process dies, and it is the same
 * on Windows. Throws `busy` (detail: the path) where another program has the database.
 */
export function ownDatabase(path: string): () => void {
  const lock = openLock(`${path}-owner`)
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    throw new StoreError('busy', path, error)
  }
  return () => {
    lock.close()
  }
}

function openLock(path: string): Database.Database {
  try {
    return new Database(path, { timeout: 0 })
  } catch (error) {
    throw translateDriverError(error)
  }
}
