import { EventEmitter } from 'node:events'
import type { Frame, Page } from '@playwright/test'
import type { IpcMain } from './ipc-main.ts'
import { BINDING, type FromPage, pageScript, RECEIVER, type ToPage } from './page-side.ts'
import type { StandInPort } from './ports.ts'
import { fromPageUrl, toPageUrl } from './scheme.ts'

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' }
type BridgedPort = { readonly port: StandInPort; readonly document: string }

/** A frame of the window as the program sees it. */
export class StandInFrame {
  readonly #contents: StandInWebContents
  readonly #frame: Frame

  constructor(contents: StandInWebContents, frame: Frame) {
    this.#contents = contents
    this.#frame = frame
  }

  get url(): string {
    return fromPageUrl(this.#frame.url())
  }

  postMessage(channel: string, message: unknown, ports: readonly StandInPort[] = []): void {
    this.#contents.send(channel, message, ports)
  }
}

/** The page behind a window, with the events and methods of Electron's `WebContents` that the program uses. */
export class StandInWebContents extends EventEmitter {
  readonly mainFrame: StandInFrame
  readonly printed: unknown[] = []
  readonly #page: Page
  readonly #ports = new Map<number, BridgedPort>()
  #document = ''
  #lastPort = 0
  #mayOpen: OpenHandler = () => ({ action: 'allow' })

  constructor(page: Page) {
    super()
    this.#page = page
    this.mainFrame = new StandInFrame(this, page.mainFrame())
  }

  /** Prepares the page; has to be done before anything is loaded into it. */
  async attach(ipc: IpcMain, preload: string): Promise<void> {
    await this.#page.exposeBinding(BINDING, ({ frame }, message: FromPage) => this.#hear(ipc, frame, message))
    await this.#page.addInitScript({ content: pageScript(preload) })
    this.#page.on('popup', (popup) => {
      if (this.#mayOpen({ url: popup.url() }).action === 'deny') void popup.close()
    })
    await this.#page.route('**/*', async (route) => {
      const request = route.request()
      const isOwnNavigation = request.isNavigationRequest() && request.frame() === this.#page.mainFrame()
      if (!isOwnNavigation || !this.#isStopped(request.url())) return route.fallback()
      return route.abort('aborted')
    })
  }

  /** A page that wants to go elsewhere asks first. What was asked for by `loadURL` is not asked again. */
  #isStopped(url: string): boolean {
    if (this.#page.url() === 'about:blank') return false
    let isStopped = false
    this.emit('will-navigate', { url: fromPageUrl(url), preventDefault: () => (isStopped = true) })
    return isStopped
  }

  async #hear(ipc: IpcMain, frame: Frame, message: FromPage): Promise<unknown> {
    this.#noteDocument(message.document)
    const senderFrame = frame === this.#page.mainFrame() ? this.mainFrame : new StandInFrame(this, frame)
    if (message.kind === 'send') ipc.receive(message.channel, { sender: this, senderFrame }, message.args)
    if (message.kind === 'invoke') return ipc.answer(message.channel, { sender: this, senderFrame }, message.args)
    if (message.kind === 'port') this.#ports.get(message.port)?.port.deliver(message.data)
    if (message.kind === 'open' && this.#mayOpen({ url: message.url }).action === 'allow')
      throw new Error('This stand-in has one window.')
    return null
  }

  /** With a page go its ports. */
  #noteDocument(document: string): void {
    if (document === this.#document) return
    this.#document = document
    for (const [id, bridged] of this.#ports) {
      if (bridged.document === document) continue
      this.#ports.delete(id)
      bridged.port.close()
    }
  }

  send(channel: string, message: unknown, ports: readonly StandInPort[]): void {
    const ids = ports.map((port) => this.#bridge(port))
    this.#tell({ kind: 'message', channel, message, ports: ids })
  }

  /** From here on, what is sent to this end arrives in the page. */
  #bridge(port: StandInPort): number {
    const id = ++this.#lastPort
    port.receive = (data) => this.#tell({ kind: 'port', port: id, data })
    port.once('close', () => this.#tell({ kind: 'close', port: id }))
    this.#ports.set(id, { port, document: this.#document })
    return id
  }

  #tell(message: ToPage): void {
    const script = ([name, what]: readonly [string, ToPage]) =>
      (globalThis as unknown as Record<string, ((message: ToPage) => void) | undefined>)[name]?.(what)
    // The page may be closing or reloading: then nobody waits for this any more.
    this.#page.evaluate(script, [RECEIVER, message] as const).catch(() => undefined)
  }

  async loadURL(url: string): Promise<void> {
    await this.#page.goto(toPageUrl(url))
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#mayOpen = handler
  }

  print(options: unknown, done: (isPrinted: boolean) => void): void {
    this.printed.push(options)
    done(true)
  }

  async printToPDF(options: {
    readonly preferCSSPageSize?: boolean
    readonly printBackground?: boolean
  }): Promise<Buffer> {
    return this.#page.pdf(options)
  }
}
