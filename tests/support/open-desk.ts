import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { _electron, type Browser, type Page } from '@playwright/test'
import { root } from '#scripts/lib/root.mjs'
import { loadMain } from './electron-stand-in/load-main.ts'
import { electronStandIn, type Seen } from './electron-stand-in/stand-in.ts'
import { CLOCK, clockFile, startHost } from './start-host.ts'

/** `desktop` is the real main and preload script on the stand-in for Electron, `electron` the same in the real runtime. */
export type DoorUnderTest = 'office' | 'desktop' | 'electron'

export type OpenOptions = {
  /** An existing data folder, kept when the desk is closed; else a new one that goes with it. */
  readonly dataDir?: string
  readonly locale?: string
}

/** A running program with its page. */
export type OpenDesk = {
  readonly door: DoorUnderTest
  readonly page: Page
  readonly dataDir: string
  readonly faxFolder: string
  /** Where 'save as PDF' saves; null at the office door, whose browser prints by itself (`page.pdf()`). */
  readonly savedFolder: string | null
  /** `http://127.0.0.1:…` at the office door. */
  readonly address: string | null
  /** What the program did with the system around it; null where it cannot be seen. */
  readonly seen: Seen | null
  /** Sets the program's and the page's clocks; both go on from there. Reload what is shown already. */
  readonly setClock: (at: Date) => Promise<void>
  /** Ends the program as its user would, and waits until it is gone. */
  readonly close: () => Promise<void>
}

const MAIN = join(root, 'out', 'main', 'main.js')
const CLOCK_AHEAD = Symbol.for('order-desk.clock-ahead-ms')

const dist = join(root, 'node_modules', 'electron', 'dist')
const RUNTIMES = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron'].map((name) => join(dist, name))

/** The Electron runtime, or null where it is not installed. */
export const electronRuntime = (): string | null => RUNTIMES.find((path) => existsSync(path)) ?? null

/** Opens the built program through one of its doors. Throws when it was not built or does not come up. */
export async function openDesk(browser: Browser, door: DoorUnderTest, options: OpenOptions = {}): Promise<OpenDesk> {
  if (!existsSync(MAIN)) throw new Error('The program is not built: npm run build')
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'order-desk-')))
  const start: Start = { browser, dataDir, locale: options.locale ?? 'zh-CN', args: ['--data', dataDir] }
  const open = { office: openOffice, desktop: openOnStandIn, electron: openInElectron }[door]
  const { moveClock, ...desk } = await open(start)
  return {
    door,
    dataDir,
    faxFolder: join(dataDir, 'faxes'),
    ...desk,
    setClock: async (at) => {
      await moveClock(at.getTime() - Date.now())
      await desk.page.clock.setSystemTime(at)
    },
    close: async () => {
      await desk.close()
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true })
    },
  }
}

type Start = { readonly browser: Browser; readonly dataDir: string; readonly locale: string; readonly args: string[] }
type Opened = Pick<OpenDesk, 'page' | 'savedFolder' | 'address' | 'seen' | 'close'> & {
  readonly moveClock: (aheadMs: number) => Promise<void>
}

async function openOffice({ browser, dataDir, locale }: Start): Promise<Opened> {
  const { address, moveClock, end } = await startHost({ dataDir, locale })
  const context = await browser.newContext({ locale })
  const page = await context.newPage()
  await page.goto(address)
  return {
    page,
    address,
    savedFolder: null,
    seen: null,
    moveClock,
    close: async () => {
      await context.close()
      await end()
    },
  }
}

async function openOnStandIn({ browser, dataDir, locale, args }: Start): Promise<Opened> {
  await import('./moved-clock.ts')
  const context = await browser.newContext({ locale })
  const page = await context.newPage()
  const savedFolder = join(dataDir, 'saved')
  const standIn = electronStandIn({ page, userData: join(dataDir, 'window'), locale, saveFolder: savedFolder })
  const moveClock = async (aheadMs: number): Promise<void> => {
    Object.assign(globalThis, { [CLOCK_AHEAD]: aheadMs })
  }
  await loadMain(MAIN, standIn, args)
  const failed = standIn.app.exited.then((code) => {
    throw new Error(`The program ended with ${code}: ${standIn.seen.errors.map(({ text }) => text).join('\n')}`)
  })
  await Promise.race([page.waitForURL('https://desk.invalid/**'), failed])
  return {
    page,
    address: null,
    savedFolder,
    seen: standIn.seen,
    moveClock,
    close: async () => {
      failed.catch(() => undefined)
      standIn.app.quit()
      await standIn.app.exited
      await moveClock(0)
      await context.close()
    },
  }
}

async function openInElectron({ dataDir, locale, args }: Start): Promise<Opened> {
  const runtime = electronRuntime()
  if (runtime === null) throw new Error('no Electron runtime')
  const clock = clockFile(dataDir)
  const own = [root, ...args, `--lang=${locale}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  const { ELECTRON_OVERRIDE_DIST_PATH: _, ...env } = process.env
  const NODE_OPTIONS = `--import ${pathToFileURL(CLOCK).href}`
  const program = await _electron.launch({
    executablePath: runtime,
    args: own,
    env: { ...(env as Record<string, string>), ORDER_DESK_TEST_CLOCK: clock, NODE_OPTIONS },
  })
  const savedFolder = join(dataDir, 'saved')
  await program.evaluate(({ dialog }, folder) => {
    dialog.showSaveDialog = async (options) => {
      const { defaultPath = '' } = options as { defaultPath?: string }
      return { canceled: false, filePath: `${folder}/${defaultPath}` }
    }
  }, savedFolder)
  return {
    page: await program.firstWindow(),
    address: null,
    savedFolder,
    seen: null,
    moveClock: (aheadMs) => writeFile(clock, String(aheadMs)),
    close: async () => {
      await program.close()
      await rm(clock, { force: true })
    },
  }
}
