import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import Database from 'better-sqlite3'
import { StoreError } from './errors.ts'

/** Pages copied at a time: the copy gives way to the forms after each. */
const PAGES = 200

/**
 * Copies a running database into a new file, then opens the copy and reads it through.
 *
 * Throws `backupFailed` and leaves no file behind when the copy is not whole; refuses to write over an existing file.
 */
export async function backupFile(db: Database.Database, to: string): Promise<void> {
  if (existsSync(to)) throw new StoreError('backupFailed', `already there: ${to}`)
  try {
    await db.backup(to, { progress: () => PAGES })
    const found = checkCopy(to)
    if (found !== 'ok') throw new StoreError('backupFailed', found)
  } catch (error) {
    await rm(to, { force: true })
    throw error instanceof StoreError ? error : new StoreError('backupFailed', to, error)
  }
}

/** 'ok', or what SQLite finds wrong with the file. */
export function checkCopy(path: string): string {
  const copy = new Database(path, { readonly: true, fileMustExist: true })
  try {
    return String(copy.pragma('integrity_check', { simple: true }))
  } finally {
    copy.close()
  }
}
