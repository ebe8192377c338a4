import { resolve } from 'node:path'
import { storeErrorIn } from '#db/errors.ts'
import { placesIn } from './platform/data-folder.ts'
import { fill, type StartWords } from './words.ts'

const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'])

/** Why the program could not start, in one line that says what is safe and what to do. */
export function startProblem(error: unknown, folder: string, port: number, words: StartWords): string {
  const { problem } = words
  const { database, backups } = placesIn(folder)
  const message = error instanceof Error ? error.message : String(error)
  const store = storeErrorIn(error)
  const values = { folder, port, path: database, backups, message, detail: store?.detail ?? '' }
  const code = codeOf(error)
  if (store !== null && store.fault in problem) return fill(problem[store.fault as keyof typeof problem], values)
  if (code === 'EADDRINUSE' || (code === 'EACCES' && message.includes('listen'))) return fill(problem.portTaken, values)
  if (code === 'ENOSPC') return fill(problem.diskFull, values)
  return fill(UNWRITABLE.has(code) && isInside(folder, error) ? problem.readOnly : problem.other, values)
}

/** Only what the file system says of the data folder, or of a folder above it, is about the data folder. */
function isInside(folder: string, error: unknown): boolean {
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? resolve(error.path) : ''
  const data = resolve(folder)
  return path === '' || path.startsWith(data) || data.startsWith(path)
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
