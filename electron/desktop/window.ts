import { BrowserWindow, session } from 'electron'
import { DESK_URL, isDeskUrl } from './scheme.ts'

/**
 * The one window. Its page is as far from the machine as Electron allows: sandboxed, isolated, without Node, without any
 * permission of the browser's; it opens no windows and goes nowhere else.
 */
export async function openDeskWindow(options: {
  readonly preload: string
  readonly title: string
}): Promise<BrowserWindow> {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 600,
    show: false,
    title: options.title,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  const { webContents } = window
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  webContents.on('will-navigate', (event) => {
    if (!isDeskUrl(event.url)) event.preventDefault()
  })
  webContents.on('will-attach-webview', (event) => event.preventDefault())
  await window.loadURL(DESK_URL)
  return window
}

/** Brings the window to the front, out of the task bar where need be. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
