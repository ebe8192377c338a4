import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { StandInApp } from './app.ts'
import { IpcMain } from './ipc-main.ts'
import { StandInChannel } from './ports.ts'
import { routeScheme, type SchemeHandler } from './scheme.ts'
import { StandInWebContents } from './web-contents.ts'

export type StandInOptions = {
  /** The window's page, still empty. */
  readonly page: Page
  readonly userData: string
  readonly locale: string
  /** Where 'Save as…' saves. */
  readonly saveFolder: string
}

/** What a program did with the system around it, for the tests to see. */
export type Seen = {
  readonly errors: { readonly title: string; readonly text: string }[]
  readonly opened: string[]
  readonly menus: unknown[]
  readonly windows: { readonly options: WindowOptions; readonly webContents: StandInWebContents }[]
}

type WindowOptions = { readonly webPreferences: { readonly preload: string } & Readonly<Record<string, unknown>> }
type PermissionHandler = (...args: never[]) => unknown

/** The `electron` module of one program, over one page. */
export function electronStandIn({ page, userData, locale, saveFolder }: StandInOptions) {
  const app = new StandInApp({ userData, locale })
  const ipcMain = new IpcMain()
  const seen: Seen = { errors: [], opened: [], menus: [], windows: [] }
  const handlers = new Map<string, SchemeHandler>()
  const privileged = new Set<string>()

  class BrowserWindow extends EventEmitter {
    readonly webContents = new StandInWebContents(page)
    readonly #ready: Promise<void>

    constructor(options: WindowOptions) {
      super()
      if (seen.windows.length > 0) throw new Error('This stand-in has one window.')
      seen.windows.push({ options, webContents: this.webContents })
      const preload = readFileSync(options.webPreferences.preload, 'utf8')
      this.#ready = routeScheme(page, (scheme) => handlers.get(scheme)).then(() =>
        this.webContents.attach(ipcMain, preload),
      )
      page.once('close', () => {
        this.emit('closed')
        app.emit('window-all-closed')
      })
    }

    async loadURL(url: string): Promise<void> {
      await this.#ready
      await this.webContents.loadURL(url)
      this.emit('ready-to-show')
    }

    show(): void {
      void page.bringToFront()
    }

    focus(): void {
      this.emit('focus')
    }

    isMinimized(): boolean {
      return false
    }

    restore(): void {
      this.emit('restore')
    }
  }

  app.closeWindows = () => page.close()
  const electron = {
    app,
    BrowserWindow,
    ipcMain,
    MessageChannelMain: StandInChannel,
    protocol: {
      registerSchemesAsPrivileged: (schemes: readonly { readonly scheme: string }[]) => {
        for (const { scheme } of schemes) privileged.add(scheme)
      },
      handle: (scheme: string, handler: SchemeHandler) => {
        if (!privileged.has(scheme)) throw new Error(`${scheme}: has no origin, no fetch and no storage`)
        handlers.set(scheme, handler)
      },
    },
    session: {
      defaultSession: {
        // No page of a test has any permission but those that Playwright was asked for.
        setPermissionRequestHandler: (_handler: PermissionHandler) => undefined,
        setPermissionCheckHandler: (_handler: PermissionHandler) => undefined,
      },
    },
    Menu: {
      buildFromTemplate: (template: readonly unknown[]) => ({ items: template }),
      setApplicationMenu: (menu: unknown) => void seen.menus.push(menu),
    },
    dialog: {
      showErrorBox: (title: string, text: string) => void seen.errors.push({ title, text }),
      showSaveDialog: async ({ defaultPath }: { readonly defaultPath: string }) => {
        mkdirSync(saveFolder, { recursive: true })
        return { canceled: false, filePath: join(saveFolder, basename(defaultPath)) }
      },
    },
    shell: { openExternal: async (url: string) => void seen.opened.push(url) },
  }
  return { electron, app, seen }
}

export type ElectronStandIn = ReturnType<typeof electronStandIn>
