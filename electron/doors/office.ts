import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { RPCHandler } from '@orpc/server/node'
import type { CallContext } from '#electron/core/context.ts'
import { readToken, tokenCookie } from './cookie.ts'
import { refuseForeign, refuseUnreadable } from './entry.ts'
import { liveSockets } from './live.ts'
import { type Pages, plain } from './pages.ts'
import { type Rate, rateLimit } from './rate.ts'
import { refuse, respond } from './respond.ts'
import { doorOptions, type HostedRouter, type OnFault } from './router.ts'

export type OfficeDoorOptions = {
  readonly router: HostedRouter
  readonly pages: Pages
  readonly onFault: OnFault
  /** 0 takes any free one. */
  readonly port: number
  /** For each session, and for all strangers together. */
  readonly rates?: { readonly session: Rate; readonly stranger: Rate }
}

export type OfficeDoor = {
  /** `http://127.0.0.1:<port>` */
  readonly address: string
  /** Lets running calls end (at most two seconds), then closes every connection. */
  close(): Promise<void>
}

const RATES = { session: { perSecond: 500, burst: 1_000 }, stranger: { perSecond: 200, burst: 1_000 } }
const GRACE_MS = 2_000

/**
 * The office door: the screens, stored files and calls over HTTP (`/rpc`), live changes over WebSocket (`/live`), on
 * loopback only. Rejects with Node's own error when the port is taken (`EADDRINUSE`).
 */
export async function officeDoor(options: OfficeDoorOptions): Promise<OfficeDoor> {
  const { router, pages, onFault, rates = RATES } = options
  const handler = new RPCHandler<CallContext>(router, doorOptions(onFault))
  const limits = { session: rateLimit(rates.session), stranger: rateLimit(rates.stranger) }
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 120_000 })
  const port = (): number => (server.address() as AddressInfo | null)?.port ?? 0
  const tokenOf = (request: IncomingMessage): string | null => readToken(request.headers.cookie, port())
  const mayAsk = (token: string | null): boolean => (token === null ? limits.stranger('') : limits.session(token))

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '/', method = 'GET' } = request
    const token = tokenOf(request)
    const foreign = refuseForeign(request, port())
    if (foreign) return refuse(request, response, foreign)
    if (!mayAsk(token)) return refuse(request, response, TOO_MANY)
    if (!URL.canParse(url, 'http://desk')) return respond(request, response, plain(400, 'Bad address'))
    const { pathname } = new URL(url, 'http://desk')
    const isCall = pathname === '/rpc' || pathname.startsWith('/rpc/')
    const methods = isCall ? ['POST'] : ['GET', 'HEAD']
    if (!methods.includes(method))
      return respond(request, response, plain(405, 'Method not allowed', { allow: methods.join(', ') }))
    if (!isCall) return respond(request, response, await pages(pathname, token))
    const unreadable = refuseUnreadable(request, token !== null)
    if (unreadable) return refuse(request, response, unreadable)
    response.setHeader('cache-control', 'no-store')
    const keepToken = (next: string | null): unknown => response.setHeader('set-cookie', tokenCookie(next, port()))
    const address = request.socket.remoteAddress ?? ''
    await handler.handle(request, response, {
      prefix: '/rpc',
      context: { caller: { door: 'office', address, token, keepToken } },
    })
  }

  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      onFault(error)
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain', connection: 'close' })
      response.end()
    })
  })
  server.on('clientError', (error, socket) => {
    // A browser opens connections before it needs them. One that waited too long is closed without a word: an answer on it
    // would be taken for that of the next request.
    if ('code' in error && error.code === 'ERR_HTTP_REQUEST_TIMEOUT') socket.destroy()
    else socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
  })
  const live = liveSockets(server, { router, onFault, port, tokenOf, mayAsk })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, '127.0.0.1', resolve)
  })
  return {
    address: `http://127.0.0.1:${port()}`,
    close: async () => {
      live.close()
      const patience = setTimeout(() => server.closeAllConnections(), GRACE_MS)
      await new Promise((resolve) => server.close(resolve).closeIdleConnections())
      clearTimeout(patience)
    },
  }
}

const TOO_MANY = { status: 429, code: 'TOO_MANY_REQUESTS', message: 'Too many calls; try again in a second.' }
