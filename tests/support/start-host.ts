import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '#scripts/lib/root.mjs'

const HOST = join(root, 'out', 'main', 'host.js')

/** Loaded before the program, so that a test can set its clock. */
export const CLOCK = join(root, 'tests', 'support', 'moved-clock.ts')

/** Where a program over this data folder reads how far its clock is ahead. */
export const clockFile = (dataDir: string): string => `${dataDir}.clock`

export type HostOptions = {
  readonly dataDir: string
  readonly locale?: string
  /** Begin with the sample company. */
  readonly sample?: boolean
}

/** The program without a window, serving on a free port. */
export type RunningHost = {
  readonly address: string
  /** From now on its clock is ahead by so much. */
  readonly moveClock: (aheadMs: number) => Promise<void>
  /** Ends it as its user would, and waits until it is gone. */
  readonly end: () => Promise<void>
}

/** Starts the built program over a data folder. Throws when it was not built or does not come up. */
export async function startHost({ dataDir, locale = 'zh-CN', sample = false }: HostOptions): Promise<RunningHost> {
  if (!existsSync(HOST)) throw new Error('The program is not built: npm run build')
  const clock = clockFile(dataDir)
  const env = { ...process.env, LC_ALL: locale.replace('-', '_'), ORDER_DESK_TEST_CLOCK: clock }
  const program = ['--import', pathToFileURL(CLOCK).href, '--enable-source-maps', HOST]
  const words = ['--data', dataDir, ...(sample ? ['--sample'] : []), '--port', '0', '--no-open']
  const host = spawn(process.execPath, [...program, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  // A test run that is stopped half-way leaves no program behind.
  const kill = (): boolean => host.kill('SIGKILL')
  process.once('exit', kill)
  return {
    address: await addressOf(host),
    moveClock: (aheadMs) => writeFile(clock, String(aheadMs)),
    end: async () => {
      process.off('exit', kill)
      const gone = new Promise((resolve) => host.once('exit', resolve))
      if (host.exitCode === null && host.kill('SIGTERM')) await gone
      await rm(clock, { force: true })
    },
  }
}

/** The address that the host prints; what it said instead when there is none. */
function addressOf(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (part: Buffer): void => {
      said += part.toString('utf8')
      const address = /http:\/\/127\.0\.0\.1:\d+(?=\s)/.exec(said)?.[0]
      if (address !== undefined) resolve(address)
    }
    host.stdout?.on('data', hear)
    host.stderr?.on('data', hear)
    host.once('exit', (code) => reject(new Error(`The program ended with ${code}:\n${said}`)))
  })
}
