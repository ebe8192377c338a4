import type { StandInFrame, StandInWebContents } from './web-contents.ts'

type IpcEvent = { readonly sender: StandInWebContents; readonly senderFrame: StandInFrame | null }
type Listener = (event: IpcEvent, ...args: unknown[]) => unknown

/** The program's ear for its preload script. */
export class IpcMain {
  readonly #listeners = new Map<string, Listener[]>()
  readonly #handlers = new Map<string, Listener>()

  on(channel: string, listener: Listener): void {
    this.#listeners.set(channel, [...(this.#listeners.get(channel) ?? []), listener])
  }

  handle(channel: string, handler: Listener): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#handlers.set(channel, handler)
  }

  receive(channel: string, event: IpcEvent, args: readonly unknown[]): void {
    for (const listener of this.#listeners.get(channel) ?? []) listener(event, ...args)
  }

  /** An answer or an error's text: errors lose everything else on their way, as they do in Electron. */
  async answer(
    channel: string,
    event: IpcEvent,
    args: readonly unknown[],
  ): Promise<{ value: unknown } | { error: string }> {
    const handler = this.#handlers.get(channel)
    if (handler === undefined) return { error: `No handler registered for '${channel}'` }
    try {
      return { value: await handler(event, ...args) }
    } catch (error) {
      return { error: String(error) }
    }
  }
}
