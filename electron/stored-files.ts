import { createHash } from 'node:crypto'
import { fileById } from '#db/queries/faxes.ts'
import { sessionByToken } from '#db/queries/users.ts'
import type { Store } from '#db/store.ts'
import type { ReadFile } from './doors/pages.ts'
import type { FileStore } from './platform/file-store.ts'

/** Stored files for whoever is signed in and not locked; a session is looked up each time, so that none outlives its end. */
export function storedFiles(store: Store, files: FileStore): ReadFile {
  return async (token, fileId) => {
    if (token === null) return 'signedOut'
    const tokenHash = createHash('sha256').update(token).digest('hex')
    const found = await store.read(async (db) => {
      const row = await sessionByToken(db, tokenHash)
      return row?.user.active && row.session.lockedAt === null ? { file: await fileById(db, fileId) } : null
    })
    if (found === null) return 'signedOut'
    const content = found.file && (await files.open(found.file.sha256))
    if (!found.file || !content) return 'notFound'
    const { name, mime, size } = found.file
    return { name, mime, size, content }
  }
}
