import { join } from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import { readArguments } from './arguments.ts'
import { answerWindow } from './desktop/bridge.ts'
import { setMenu } from './desktop/menu.ts'
import { printDialog } from './desktop/printing.ts'
import { registerDeskScheme, serveDeskScheme } from './desktop/scheme.ts'
import { openDeskWindow, showWindow } from './desktop/window.ts'
import { desktopDoor } from './doors/desktop.ts'
import { pages } from './doors/pages.ts'
import { ensureWritable } from './platform/data-folder.ts'
import { type InstanceLock, takeInstanceLock } from './platform/instance-lock.ts'
import { type DataOwner, openDataOwner } from './services.ts'
import { startProblem } from './start-problem.ts'
import { fill, wordsFor } from './words.ts'

/** The program with its window. Words on the command line that are not ours belong to Electron. */

const { given } = readArguments(process.argv.slice(1))
// Started twice with different data, it is two programs.
if (given.data !== null) app.setPath('userData', join(given.data, 'window'))
const folder = given.data ?? join(app.getPath('userData'), 'data')

app.enableSandbox()
registerDeskScheme()
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

async function start(): Promise<void> {
  const words = wordsFor(app.getLocale())
  try {
    ensureWritable(folder)
    const lock = takeInstanceLock(folder)
    if (!lock.held) return await work(lock)
    const { address, holder } = lock
    if (address?.startsWith('http')) await shell.openExternal(address)
    else
      dialog.showErrorBox(
        words.title,
        holder ? fill(words.already.elsewhere, { host: holder.host }) : words.already.starting,
      )
    app.exit(0)
  } catch (error) {
    dialog.showErrorBox(words.title, startProblem(error, folder, 0, words))
    app.exit(1)
  }
}

async function work(lock: InstanceLock & { held: false }): Promise<void> {
  const owner = await openDataOwner(folder).catch((error: unknown) => {
    lock.release()
    throw error
  })
  await show(owner, lock).catch(async (error: unknown) => {
    await owner.close()
    lock.release()
    throw error
  })
}

async function show(owner: DataOwner, lock: InstanceLock & { held: false }): Promise<void> {
  const words = wordsFor(app.getLocale())
  lock.announce('window')
  if (given.sample && !(await owner.isSetUp())) await owner.services.plantSample()

  const door = desktopDoor(owner.router, owner.onFault)
  const screens = pages(join(import.meta.dirname, '..', 'renderer'), owner.readFile)
  serveDeskScheme((pathname) => screens(pathname, door.token()), owner.onFault)
  answerWindow(door.connect, words.pdf)

  let window: BrowserWindow | null = null
  app.on('second-instance', () => window && showWindow(window))
  app.on('window-all-closed', () => app.quit())
  let isEnding = false
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (isEnding) return
    isEnding = true
    door.close()
    void owner
      .close()
      .catch(owner.onFault)
      .finally(() => {
        lock.release()
        app.exit(0)
      })
  })
  setMenu(words.menu, () => window && void printDialog(window.webContents))
  window = await openDeskWindow({
    preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
    title: words.title,
  })
}
