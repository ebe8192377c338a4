import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '#db/engines/sqlite.ts'
import { generateOrders } from '#db/sample/generate/index.ts'
import { SAMPLE_PEOPLE, SAMPLE_PIN } from '#db/sample/index.ts'
import { plantSampleOffice } from '#electron/sample/index.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { instantOf } from '#shared/values/instant.ts'
import { openDesk } from '#tests/support/test-desk/open.ts'

/** When it is at the office. */
export const NOW = instantOf(civilDate('2026-11-17'), '14:32', 'Asia/Shanghai')
const SEED = 20_261_117

export type Wanted = {
  readonly orders: number
  /** So many of the newest orders with their whole folder. */
  readonly folders: number
  /** A folder in which generated offices are kept for the next run; null throws them away. */
  readonly keep: string | null
}

/** The database of the sample office with so many further orders, made where it is not kept; ends up closed. */
export async function officeFile({ orders, folders, keep }: Wanted): Promise<string> {
  const folder = mkdtempSync(join(keep ?? tmpdir(), 'bench-'))
  const path = join(folder, 'desk.db')
  const kept = keep === null ? null : join(keep, `desk-${orders}-${folders}.db`)
  if (kept === null || !existsSync(kept)) {
    const planted = await openSqlite({ path, backupFolder: folder })
    await plantSampleOffice(openDesk(planted, NOW).services)
    await planted.close()
    await generateOrders(path, { count: orders, folders, seed: SEED, now: NOW })
    // Under its name only when it is whole: a run that was broken off leaves nothing that looks like an office.
    if (kept !== null) renameSync(path, kept)
  }
  if (kept !== null) rmSync(folder, { recursive: true })
  return kept ?? path
}

/** An office file opened, and its clerk at a place of her own. */
export async function openOffice(path: string) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-office-'))
  const store = await openSqlite({ path, backupFolder: folder })
  const desk = openDesk(store, NOW)
  const clerk = desk.place()
  await clerk.session.signIn({ userId: SAMPLE_PEOPLE.zhouMin.id, pin: SAMPLE_PIN })
  return {
    store,
    desk,
    clerk,
    folder,
    path,
    close: async () => {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type BenchOffice = Awaited<ReturnType<typeof openOffice>>

/** The same office in a file of its own, for what writes. */
export async function openCopy(path: string): Promise<BenchOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-copy-'))
  const copy = join(folder, 'desk.db')
  copyFileSync(path, copy)
  const office = await openOffice(copy)
  return {
    ...office,
    close: async () => {
      await office.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
