import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openPglite, type PgliteStore } from '#db/engines/pglite.ts'
import { MIGRATIONS } from '#db/migrations/index.ts'

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/order-desk/', import.meta.url))

/**
 * A fresh PostgreSQL with all tables. Making one takes seconds, so an empty one is kept between runs, by its migrations.
 */
export async function freshPglite(): Promise<PgliteStore> {
  const digest = createHash('sha256').update(JSON.stringify(MIGRATIONS)).digest('hex')
  const kept = join(CACHE, `pglite-${digest.slice(0, 16)}.tar`)
  if (existsSync(kept)) return openPglite({ from: new Blob([await readFile(kept)]) })
  const store = await openPglite()
  await mkdir(CACHE, { recursive: true })
  // Written beside and moved there: another test file may be making the same one.
  const draft = `${kept}.${randomUUID()}`
  await writeFile(draft, Buffer.from(await (await store.dump()).arrayBuffer()))
  await rename(draft, kept)
  return store
}
