import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { openSqlite, type SqliteStore } from '#db/engines/sqlite.ts'
import type { Store } from '#db/store.ts'
import { freshPglite } from './pglite-template.ts'

export type TestEngine = { readonly name: string; readonly open: () => Promise<Store> }

const folders: string[] = []

export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'order-desk-db-'))
  folders.push(folder)
  return folder
}

/** Call it in `afterAll`, when the stores are closed. */
export async function removeFolders(): Promise<void> {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })))
}

/** A SQLite store on a real file: `:memory:` would hide every fault of isolation. */
export async function tempSqlite(): Promise<SqliteStore> {
  const folder = await tempFolder()
  return openSqlite({ path: join(folder, 'desk.db'), backupFolder: join(folder, 'backups') })
}

/** The same suite runs on each. */
export const ENGINES: readonly TestEngine[] = [
  { name: 'SQLite', open: tempSqlite },
  { name: 'PostgreSQL', open: freshPglite },
]
