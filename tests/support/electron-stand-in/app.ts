import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'

/** Programs of this process by their user data: the single-instance lock of the runtime. */
const running = new Map<string, StandInApp>()

/** The life cycle: ready, windows closed, quitting, gone. */
export class StandInApp extends EventEmitter {
  /** Resolves with the exit code. */
  readonly exited: Promise<number>
  /** Closes the windows; set by the stand-in. */
  closeWindows: () => Promise<void> = async () => undefined
  readonly #paths = new Map<string, string>()
  readonly #locale: string
  #exit: (code: number) => void = () => undefined

  constructor(options: { readonly userData: string; readonly locale: string }) {
    super()
    this.#locale = options.locale
    this.setPath('userData', options.userData)
    this.exited = new Promise((resolve) => {
      this.#exit = resolve
    })
  }

  setPath(name: string, path: string): void {
    mkdirSync(path, { recursive: true })
    this.#paths.set(name, path)
  }

  getPath(name: string): string {
    const path = this.#paths.get(name)
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  }

  getLocale(): string {
    return this.#locale
  }

  enableSandbox(): void {
    this.emit('sandbox-enabled')
  }

  requestSingleInstanceLock(): boolean {
    const first = running.get(this.getPath('userData'))
    if (first !== undefined && first !== this) {
      first.emit('second-instance', {}, [], '', null)
      return false
    }
    running.set(this.getPath('userData'), this)
    return true
  }

  async whenReady(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
  }

  quit(): void {
    void this.closeWindows().then(() => {
      let isPrevented = false
      this.emit('will-quit', { preventDefault: () => (isPrevented = true) })
      if (!isPrevented) this.exit(0)
    })
  }

  exit(code = 0): void {
    if (running.get(this.getPath('userData')) === this) running.delete(this.getPath('userData'))
    this.#exit(code)
  }
}
