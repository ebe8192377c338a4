import { constants, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { type Planted, preparedFolder } from './e2e/prepared.ts'
import { type DoorUnderTest, electronRuntime, type OpenDesk, type OpenOptions, openDesk } from './open-desk.ts'

export { expect } from '@playwright/test'

/** Every flow runs through each of them. */
export const DOORS: readonly DoorUnderTest[] = ['office', 'desktop', 'electron']

/** What a program begins with, unless it is as on its first day. */
type Begin = OpenOptions & {
  /** The sample company, with three weeks of orders. */
  readonly sample?: boolean
  /** An office with its people and one product (`officeAtDoor`), without an order. */
  readonly office?: boolean
}

type Fixtures = {
  /** Opens the program through a door; what is open at the end of the test is closed. */
  openDesk: (door: DoorUnderTest, begin?: Begin) => Promise<OpenDesk>
}

/** Playwright's `test` with a program: `test('…', async ({ openDesk }) => { const { page } = await openDesk('office') })`. */
export const test = base.extend<Fixtures>({
  // What takes seconds to plant was planted once, before the first test: each works on a copy of its own.
  openDesk: async ({ browser }, run) => {
    const open: OpenDesk[] = []
    const copies: string[] = []
    const copyOf = async (planted: Planted): Promise<string> => {
      const dataDir = await mkdtemp(join(tmpdir(), 'order-desk-'))
      copies.push(dataDir)
      const mode = constants.COPYFILE_FICLONE
      await cp(preparedFolder(planted), dataDir, { recursive: true, preserveTimestamps: true, mode })
      return dataDir
    }
    await run(async (door, { sample, office, ...options } = {}) => {
      base.skip(door === 'electron' && electronRuntime() === null, 'skipped: no Electron runtime')
      const planted = sample ? 'sample' : office ? 'office' : null
      const dataDir = planted === null ? options.dataDir : await copyOf(planted)
      const desk = await openDesk(browser, door, { ...options, dataDir })
      open.push(desk)
      return desk
    })
    for (const desk of open) await desk.close()
    for (const dataDir of copies) await rm(dataDir, { recursive: true, force: true })
  },
})
