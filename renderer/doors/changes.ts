import { createORPCClient } from '@orpc/client'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import type { Announcement } from '#shared/contract/orders.ts'
import type { Connection } from './connection.ts'
import { refusalOf } from './refusal.ts'

/** What changed; 'missed' when the line was down for a while and anything may have. */
export type Change = Announcement | 'missed'

/** One line to the data owner for as long as it holds. */
type Line = { readonly client: ContractRouterClient<Contract>; readonly close: () => void }

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 10_000

/**
 * Changes as they happen, until the signal aborts or the session may not listen any more. A broken line is opened again, with
 * growing pauses, for as long as it takes.
 */
export async function* liveChanges(
  open: () => Line,
  connection: Connection,
  signal: AbortSignal,
): AsyncGenerator<Change> {
  let waitMs = FIRST_WAIT_MS
  let wasBroken = false
  while (!signal.aborted) {
    const line = open()
    try {
      const changes = await line.client.orders.changes({}, { signal })
      connection.report(false)
      if (wasBroken) yield 'missed'
      waitMs = FIRST_WAIT_MS
      for await (const change of changes) yield change
    } catch (error) {
      // Signed out, locked: whoever comes next subscribes anew.
      if (signal.aborted || refusalOf(error) !== null) return
      connection.report(true)
    } finally {
      line.close()
    }
    wasBroken = true
    await pause(waitMs, signal)
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)
  }
}

/** A WebSocket of the office door, opened for one subscription: it carries the session that the browser has at that time. */
export function officeLine(origin: string): Line {
  const websocket = new WebSocket(`${origin.replace(/^http/, 'ws')}/live`)
  return { client: createORPCClient(new SocketLink({ websocket })), close: () => websocket.close() }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
  })
