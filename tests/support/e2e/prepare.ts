import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { hashPin } from '#electron/platform/pin.ts'
import { startHost } from '../start-host.ts'
import { PIN, plantOffice } from '../test-desk/office.ts'
import { deskAtDoor } from './door-place.ts'
import { PREPARED, peopleFile } from './prepared.ts'

/**
 * Playwright's global set-up: plants the sample company and an empty office once, through the program itself, and leaves
 * their data folders for the tests to copy.
 */
export default async function prepare(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'order-desk-prepared-'))
  await Promise.all([plantSample(join(folder, 'sample')), plantEmpty(join(folder, 'office'), peopleFile(folder))])
  process.env[PREPARED] = folder
  return () => rm(folder, { recursive: true, force: true })
}

async function plantSample(dataDir: string): Promise<void> {
  await mkdir(dataDir)
  await (await startHost({ dataDir, sample: true })).end()
  await easePins(dataDir)
}

async function plantEmpty(dataDir: string, people: string): Promise<void> {
  await mkdir(dataDir)
  const host = await startHost({ dataDir })
  const { ids, productId } = await plantOffice(deskAtDoor(host.address))
  await host.end()
  await writeFile(people, JSON.stringify({ ids, productId }))
  await easePins(dataDir)
}

/**
 * The same PIN with a cheap stretching, which stands in the hash itself: the tests sign hundreds of papers. The office was
 * planted at the real cost, and tests/platform proves it.
 */
async function easePins(dataDir: string): Promise<void> {
  const hash = await hashPin(PIN, { N: 2, r: 1, p: 1 })
  const db = new Database(join(dataDir, 'desk.db'))
  db.prepare('UPDATE users SET pin_hash = ?').run(hash)
  db.close()
}
