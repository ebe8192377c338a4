import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { type DoorUnderTest, electronRuntime, type OpenDesk, type OpenOptions, openDesk } from './open-desk.ts'

export { expect } from '@playwright/test'

/** Every flow runs through each of them. */
export const DOORS: readonly DoorUnderTest[] = ['office', 'desktop', 'electron']

type Fixtures = {
  /** Opens the program through a door; what is open at the end of the test is closed. */
  openDesk: (door: DoorUnderTest, options?: OpenOptions) => Promise<OpenDesk>
}

type WorkerFixtures = {
  /** The data folder of a program that was started once with the sample company, and ended. */
  samplePlanted: string
}

/** Playwright's `test` with a program: `test('…', async ({ openDesk }) => { const { page } = await openDesk('office') })`. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  samplePlanted: [
    async ({ browser }, run) => {
      const dataDir = await mkdtemp(join(tmpdir(), 'order-desk-sample-'))
      await (await openDesk(browser, 'office', { sample: true, dataDir })).close()
      await run(dataDir)
      await rm(dataDir, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  // The sample company's three weeks of orders take seconds to plant: each test works on a copy of one office.
  openDesk: async ({ browser, samplePlanted }, run) => {
    const open: OpenDesk[] = []
    const copies: string[] = []
    const copyOfSample = async (): Promise<string> => {
      const dataDir = await mkdtemp(join(tmpdir(), 'order-desk-'))
      copies.push(dataDir)
      await cp(samplePlanted, dataDir, { recursive: true, preserveTimestamps: true })
      return dataDir
    }
    await run(async (door, { sample, ...options } = {}) => {
      base.skip(door === 'electron' && electronRuntime() === null, 'skipped: no Electron runtime')
      const dataDir = sample ? await copyOfSample() : options.dataDir
      const desk = await openDesk(browser, door, { ...options, dataDir })
      open.push(desk)
      return desk
    })
    for (const desk of open) await desk.close()
    for (const dataDir of copies) await rm(dataDir, { recursive: true, force: true })
  },
})
