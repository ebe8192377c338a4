import type { IncomingMessage, Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Caller } from '#electron/core/context.ts'
import { refuseForeign } from './entry.ts'
import { lineHandler } from './line.ts'
import type { HostedRouter, OnFault } from './router.ts'

export type LiveOptions = {
  readonly router: HostedRouter
  readonly onFault: OnFault
  readonly port: () => number
  readonly tokenOf: (request: IncomingMessage) => string | null
  readonly mayAsk: (token: string | null) => boolean
}

/** Files go over HTTP; what comes this way is small. */
const MOST_BYTES = 1_000_000
const MOST_SOCKETS = 500
const HEARTBEAT_MS = 30_000

/**
 * WebSockets at `/live`. A socket keeps the session it was opened with: a cookie cannot be set over it, so signing in here
 * holds for this socket alone.
 */
export function liveSockets(server: Server, options: LiveOptions): { close(): void } {
  const { router, onFault, port, tokenOf, mayAsk } = options
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES, perMessageDeflate: false })
  const serve = lineHandler(router, onFault)

  server.on('upgrade', (request, stream, head) => {
    stream.on('error', () => stream.destroy())
    const status = refusalStatus(request)
    if (status !== null) stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
    else sockets.handleUpgrade(request, stream, head, (socket) => welcome(socket, request))
  })

  function refusalStatus(request: IncomingMessage): string | null {
    const foreign = refuseForeign(request, port())
    if (foreign) return `${foreign.status} ${foreign.code}`
    if (request.url !== '/live') return '404 Not Found'
    return mayAsk(tokenOf(request)) && sockets.clients.size < MOST_SOCKETS ? null : '429 Too Many Requests'
  }

  function welcome(socket: WebSocket, request: IncomingMessage): void {
    let token = tokenOf(request)
    const caller: Caller = {
      door: 'office',
      address: request.socket.remoteAddress ?? '',
      get token() {
        return token
      },
      keepToken: (next) => {
        token = next
      },
    }
    // Too large or not UTF-8: the socket closes itself with the reason; there is nobody else to tell.
    socket.on('error', () => undefined)
    serve(
      {
        onMessage: (listener) =>
          socket.on('message', (data: Buffer, isBinary) => listener(isBinary ? data : data.toString('utf8'))),
        onClose: (listener) => socket.on('close', listener),
        send: (message) => socket.readyState === socket.OPEN && socket.send(message),
      },
      { caller },
    )
    keepAlive(socket)
  }

  return {
    close: () => {
      for (const socket of sockets.clients) socket.close(1001)
      sockets.close()
    },
  }
}

/** A PC that was put to sleep says no goodbye: who misses a heartbeat is gone. */
function keepAlive(socket: WebSocket): void {
  let isThere = true
  socket.on('pong', () => {
    isThere = true
  })
  const heartbeat = setInterval(() => {
    if (!isThere) return socket.terminate()
    isThere = false
    socket.ping()
  }, HEARTBEAT_MS)
  heartbeat.unref()
  socket.on('close', () => clearInterval(heartbeat))
}
