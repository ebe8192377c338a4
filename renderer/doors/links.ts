import { type ClientContext, type ClientLink, DynamicLink } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { PORT_MESSAGE, type WindowDesk } from '#shared/contract/window-desk.ts'
import type { Connection } from './connection.ts'

export type DeskLink = ClientLink<ClientContext>

/** Calls over HTTP to where the page came from. A call that could not be made counts as a lost connection. */
export function officeLink(origin: string, connection: Connection): DeskLink {
  return new FetchLink({
    url: `${origin}/rpc`,
    fetch: async (request, init) => {
      try {
        const response = await fetch(request, init)
        connection.report(false)
        return response
      } catch (error) {
        if (!request.signal.aborted) connection.report(true)
        throw error
      }
    },
  })
}

/** Calls over the window's message port; those made before the port is there wait for it. */
export function desktopLink(desk: WindowDesk, page: Window): DeskLink {
  const link = new Promise<DeskLink>((resolve) => {
    page.addEventListener('message', function take({ source, data, ports: [port] }: MessageEvent) {
      if (source !== page || data !== PORT_MESSAGE || !port) return
      page.removeEventListener('message', take)
      port.start()
      resolve(new PortLink({ port }))
    })
  })
  desk.connect()
  return new DynamicLink(() => link)
}
