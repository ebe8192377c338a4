import { existsSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { readArguments } from './arguments.ts'
import { officeDoor } from './doors/office.ts'
import { pages } from './doors/pages.ts'
import { ensureWritable, usualDataFolder } from './platform/data-folder.ts'
import { type InstanceLock, takeInstanceLock } from './platform/instance-lock.ts'
import { type DataOwner, openDataOwner, SAMPLE_PIN } from './services.ts'
import { startProblem } from './start-problem.ts'
import { consoleLocale, fill, wordsFor } from './words.ts'

/** The program without a window: the office door on loopback, for a browser on this computer. */

const words = wordsFor(consoleLocale(process.env))
const { given, unknown } = readArguments(process.argv.slice(2))
const folder = given.data ?? usualDataFolder(process.platform, process.env)
const screens = join(import.meta.dirname, '..', 'renderer')

if (unknown !== null) {
  console.error(`${fill(words.usage.wrong, { word: unknown })}\n\n${words.usage.page}`)
  process.exitCode = 2
} else if (given.help) {
  console.log(words.usage.page)
} else if (existsSync(join(screens, 'index.html'))) {
  await start()
} else {
  console.error(fill(words.problem.screensMissing, { folder: screens }))
  process.exitCode = 1
}

async function start(): Promise<void> {
  try {
    ensureWritable(folder)
    const lock = takeInstanceLock(folder)
    if (lock.held) console.log(alreadyRunning(lock))
    else
      await serve(lock).catch((error: unknown) => {
        lock.release()
        throw error
      })
  } catch (error) {
    console.error(startProblem(error, folder, given.port, words))
    process.exitCode = 1
  }
}

async function serve(lock: InstanceLock & { held: false }): Promise<void> {
  const owner = await openDataOwner(folder)
  await openDoor(owner, lock).catch(async (error: unknown) => {
    await owner.close()
    throw error
  })
}

async function openDoor(owner: DataOwner, lock: InstanceLock & { held: false }): Promise<void> {
  const isNew = !(await owner.isSetUp())
  if (given.sample && isNew) {
    console.log(`  ${words.preparingSample}`)
    await owner.services.plantSample()
  }
  const { router, readFile, onFault } = owner
  const door = await officeDoor({ router, pages: pages(screens, readFile), onFault, port: given.port })
  lock.announce(door.address)
  const next = given.sample && isNew ? words.nextSample : isNew ? words.nextFirst : words.next
  console.log(`\n  ${fill(words.serving, { address: door.address })}\n`)
  console.log(`  ${fill(next, { pin: SAMPLE_PIN })}`)
  if (given.sample && !isNew) console.log(`  ${words.sampleKept}`)
  console.log(`  ${fill(words.data, { folder })}`)
  console.log(`  ${fill(words.faxes, { folder: owner.services.faxFolder.path() })}\n`)

  let isEnding = false
  const end = (): void => {
    if (isEnding) return
    isEnding = true
    void door
      .close()
      .then(owner.close)
      .then(() => console.log(`  ${words.ended}`), owner.onFault)
      .finally(() => {
        lock.release()
        process.exit()
      })
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
}

function alreadyRunning({ address, holder }: InstanceLock & { held: true }): string {
  if (holder !== null && holder.host !== hostname()) return fill(words.already.elsewhere, { host: holder.host })
  if (address === null) return words.already.starting
  return address.startsWith('http') ? fill(words.already.at, { address }) : words.already.window
}
