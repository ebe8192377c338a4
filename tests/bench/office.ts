import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '#db/engines/sqlite.ts'
import { generateOrders } from '#db/sample/generate/index.ts'
import { SAMPLE_PEOPLE, SAMPLE_PIN } from '#db/sample/index.ts'
import { plantSampleOffice } from '#electron/sample/index.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { instantOf } from '#shared/values/instant.ts'
import { openDesk } from '#tests/support/test-desk/open.ts'

const NOW = instantOf(civilDate('2026-11-17'), '14:32', 'Asia/Shanghai')
const SEED = 20_261_117

/** The sample office with so many further orders, and its clerk at a place of her own. */
export async function benchOffice(orders: number) {
  const folder = mkdtempSync(join(tmpdir(), `bench-${orders}-`))
  const path = join(folder, 'desk.db')
  const planted = await openSqlite({ path, backupFolder: folder })
  await plantSampleOffice(openDesk(planted, NOW).services)
  await generateOrders(planted, { count: orders, seed: SEED, now: NOW })
  // Closing folds the log in and analyses the tables, as an office does every evening.
  await planted.close()

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
      rmSync(folder, {
        recursive: true,
        force: true,
      })
    },
  }
}

export type BenchOffice = Awaited<ReturnType<typeof benchOffice>>
