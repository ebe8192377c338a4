import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query'
import type { Contract } from '#shared/contract/index.ts'
import type { WindowDesk } from '#shared/contract/window-desk.ts'
import { type Change, liveChanges, officeLine } from './doors/changes.ts'
import { type Connection, connectionState } from './doors/connection.ts'
import { desktopLink, officeLink } from './doors/links.ts'

export type { Change } from './doors/changes.ts'
export type { Connection } from './doors/connection.ts'
export { isConnectionError, type Refusal, refusalOf } from './doors/refusal.ts'

declare global {
  interface Window {
    readonly desk?: WindowDesk
  }
}

export type DeskClient = ContractRouterClient<Contract>

/** The data owner as the screens see it, through whichever door. */
export type Desk = {
  readonly door: 'desktop' | 'office'
  /** Every procedure of the contract: `desk.client.orders.list({ … })`. */
  readonly client: DeskClient
  /** The same as options for TanStack Query: `useQuery(desk.query.orders.list.queryOptions({ input }))`. */
  readonly query: RouterUtils<DeskClient>
  /** Live changes; ask again after signing in. */
  readonly changes: (signal: AbortSignal) => AsyncGenerator<Change>
  /** Where a stored file can be fetched or shown. */
  readonly fileUrl: (fileId: string) => string
  readonly connection: Connection
  /** Printing by the window; null in a browser, which prints by itself. */
  readonly print: WindowDesk['print'] | null
}

/** Finds the door that the page was opened through, and connects to the data owner behind it. Once for each page. */
export function createDesk(page: Window = window): Desk {
  const connection = connectionState()
  const { origin } = page.location
  const bridge = page.desk ?? null
  const client: DeskClient = createORPCClient(
    bridge === null ? officeLink(origin, connection) : desktopLink(bridge, page),
  )
  const open = () => (bridge === null ? officeLine(origin) : { client, close: () => undefined })
  return {
    door: bridge === null ? 'office' : 'desktop',
    client,
    query: createTanstackQueryUtils(client),
    changes: (signal) => liveChanges(open, connection, signal),
    fileUrl: (fileId) => `/files/${encodeURIComponent(fileId)}`,
    connection,
    print: bridge?.print ?? null,
  }
}
