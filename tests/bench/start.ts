import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '#db/engines/sqlite.ts'
import { openDesk } from '#tests/support/test-desk/open.ts'
import { NOW } from './office.ts'
import { quantile, sideBySide, timed } from './timing.ts'

/** From the closed file to the names on the sign-in screen. */
async function start(path: string, backupFolder: string): Promise<void> {
  const store = await openSqlite({ path, backupFolder })
  await openDesk(store, NOW).place().session.state({})
  await store.close()
}

/** Starting with this office beside starting with an empty one. */
export async function benchStart(path: string, size: string) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'))
  const empty = join(folder, 'empty.db')
  const times = await sideBySide(
    { warmUp: 2, turns: 9 },
    () => timed(() => start(path, folder)),
    () => timed(() => start(empty, folder)),
  )
  rmSync(folder, { recursive: true })
  const [own, bare] = [quantile(times.own, 0.5), quantile(times.raw, 0.5)]
  return { [`start.p50ms.${size}`]: own, [`start.empty.p50ms.${size}`]: bare, [`start.ratio.${size}`]: own / bare }
}
