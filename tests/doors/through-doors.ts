import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { type DesktopPort, desktopDoor } from '#electron/doors/desktop.ts'
import { type OfficeDoor, type OfficeDoorOptions, officeDoor } from '#electron/doors/office.ts'
import { pages, type ReadFile } from '#electron/doors/pages.ts'
import type { Contract } from '#shared/contract/index.ts'
import { testRouter } from './test-router.ts'

export type DeskClient = ContractRouterClient<Contract>

/** A stored file for those who are signed in; the id is its content. */
const readFile: ReadFile = async (token, fileId) => {
  if (token === null) return 'signedOut'
  if (fileId === 'none') return 'notFound'
  const mime = fileId === 'page' ? 'text/html' : 'application/pdf'
  return { name: '传真 (1).pdf', mime, size: fileId.length, content: Readable.from([Buffer.from(fileId)]) }
}

/** A built program in miniature. */
async function screens(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'order-desk-doors-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  await writeFile(join(root, 'index.html'), '<!doctype html><title>desk</title>')
  await writeFile(join(root, 'main.js'), 'void 0')
  await writeFile(join(root, 'notes.txt'), 'not for the screen')
  return root
}

/** An office door on a free port, closed when the test is over; `faults` collects what it reported. */
export async function anOffice(options: Partial<OfficeDoorOptions> = {}): Promise<OfficeDoor & { faults: unknown[] }> {
  const faults: unknown[] = []
  const door = await officeDoor({
    router: testRouter,
    pages: pages(await screens(), readFile),
    onFault: (error) => faults.push(error),
    port: 0,
    ...options,
  })
  onTestFinished(() => door.close())
  return { ...door, faults }
}

/** A browser's half of the office door: keeps the cookie as a browser would. */
export function officeClient(address: string): { client: DeskClient; cookie: () => string } {
  let cookie = ''
  const link = new FetchLink({
    url: `${address}/rpc`,
    headers: () => (cookie === '' ? {} : { cookie }),
    fetch: async (request, init) => {
      const response = await fetch(request, init)
      const [set] = response.headers.getSetCookie()
      if (set !== undefined) cookie = set.split(';')[0] ?? ''
      return response
    },
  })
  return { client: createORPCClient(link), cookie: () => cookie }
}

/** The same calls over the office door's WebSocket. */
export function socketClient(address: string, headers: Record<string, string> = {}) {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/live`, { headers })
  onTestFinished(() => socket.terminate())
  const link = new SocketLink({ websocket: socket })
  return { client: createORPCClient<DeskClient>(link), socket }
}

/** Node's port under the names of Electron's `MessagePortMain`. */
export const asDesktopPort = (port: MessagePort): DesktopPort => ({
  on: (event: string, listener: (event: { data: unknown }) => void) =>
    event === 'message' ? port.on('message', (data: unknown) => listener({ data })) : port.on(event, listener),
  postMessage: (message) => port.postMessage(message),
  start: () => port.start(),
  close: () => port.close(),
})

/** The window's half of a desktop door. `reload` connects a new port, as a page does when it is loaded again. */
export function aDesktop() {
  const faults: unknown[] = []
  const door = desktopDoor(testRouter, (error) => faults.push(error))
  onTestFinished(() => door.close())
  const reload = () => {
    const { port1, port2 } = new MessageChannel()
    door.connect(asDesktopPort(port1))
    return { client: createORPCClient<DeskClient>(new PortLink({ port: port2 })), port: port2 }
  }
  return { door, faults, reload, ...reload() }
}
