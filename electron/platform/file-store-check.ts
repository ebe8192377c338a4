import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** A file that the database says must be there. */
export interface ExpectedFile {
  readonly sha256: string
  readonly size: number
}

/** How folder and database differ; every list holds digests, in order. */
export interface StoreCheck {
  /** In the folder, unknown to the database: a copy whose order was never saved, or a restored older database. */
  readonly orphans: readonly string[]
  /** Known to the database, not in the folder. */
  readonly lost: readonly string[]
  /** There, but of another size or content than was taken in. */
  readonly changed: readonly string[]
}

/** Reports orphans, losses and changed files; repairs and removes nothing. */
export async function checkStore(folder: string, known: Iterable<ExpectedFile>, digests: boolean): Promise<StoreCheck> {
  const expected = new Map([...known].map((file) => [file.sha256, file.size]))
  const found = new Set(await storedDigests(folder))
  const orphans = [...found].filter((sha256) => !expected.has(sha256))
  const lost = [...expected.keys()].filter((sha256) => !found.has(sha256)).sort()
  const changed: string[] = []
  for (const [sha256, size] of expected) {
    if (found.has(sha256) && !(await isUnchanged(folder, sha256, size, digests))) changed.push(sha256)
  }
  return { orphans, lost, changed: changed.sort() }
}

async function storedDigests(folder: string): Promise<string[]> {
  const shelves = (await readdir(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name))
  const files: string[] = []
  for (const shelf of shelves) files.push(...(await readdir(join(folder, shelf))).map((rest) => shelf + rest))
  return files.filter((name) => /^[0-9a-f]{64}$/.test(name)).sort()
}

async function isUnchanged(folder: string, sha256: string, size: number, digests: boolean): Promise<boolean> {
  const path = join(folder, sha256.slice(0, 2), sha256.slice(2))
  if ((await stat(path)).size !== size) return false
  return !digests || (await digestOf(path)) === sha256
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
