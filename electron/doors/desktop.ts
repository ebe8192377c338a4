import type { Caller } from '#electron/core/context.ts'
import { lineHandler } from './line.ts'
import type { HostedRouter, OnFault } from './router.ts'

/** The data owner's end of a message channel; Electron's `MessagePortMain` is one. */
export type DesktopPort = {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  postMessage(message: string): void
  start(): void
  close(): void
}

export type DesktopDoor = {
  /** Takes the port of a freshly loaded window, and closes the one before: there is one window. */
  connect(port: DesktopPort): void
  /** Who is signed in at the window; the door keeps it beside the port, the page never sees it. */
  token(): string | null
  close(): void
}

/** The window's door: calls over a message port. The session survives a reload of the page, not the end of the program. */
export function desktopDoor(router: HostedRouter, onFault: OnFault): DesktopDoor {
  const serve = lineHandler(router, onFault)
  let token: string | null = null
  let current: DesktopPort | null = null
  const caller: Caller = {
    door: 'desktop',
    address: 'window',
    get token() {
      return token
    },
    keepToken: (next) => {
      token = next
    },
  }
  const disconnect = (): void => {
    current?.close()
    current = null
  }
  return {
    connect: (port) => {
      disconnect()
      current = port
      serve(
        {
          onMessage: (listener) => port.on('message', (event) => listener(event.data)),
          onClose: (listener) => port.on('close', listener),
          // What was asked for by a page that has gone needs no answer.
          send: (message) => current === port && port.postMessage(message),
        },
        { caller },
      )
      port.start()
    },
    token: () => token,
    close: disconnect,
  }
}
