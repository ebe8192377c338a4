import { test as base } from '@playwright/test'
import { type DoorUnderTest, electronRuntime, type OpenDesk, type OpenOptions, openDesk } from './open-desk.ts'

export { expect } from '@playwright/test'

/** Every flow runs through each of them. */
export const DOORS: readonly DoorUnderTest[] = ['office', 'desktop', 'electron']

type Fixtures = {
  /** Opens the program through a door; what is open at the end of the test is closed. */
  openDesk: (door: DoorUnderTest, options?: OpenOptions) => Promise<OpenDesk>
}

/** Playwright's `test` with a program: `test('…', async ({ openDesk }) => { const { page } = await openDesk('office') })`. */
export const test = base.extend<Fixtures>({
  openDesk: async ({ browser }, run) => {
    const open: OpenDesk[] = []
    await run(async (door, options) => {
      base.skip(door === 'electron' && electronRuntime() === null, 'skipped: no Electron runtime')
      const desk = await openDesk(browser, door, options)
      open.push(desk)
      return desk
    })
    for (const desk of open) await desk.close()
  },
})
