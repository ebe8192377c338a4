import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import type { Announcement } from '#shared/contract/orders.ts'
import { type Desk, useDesk } from '../desk/desk-context.ts'
import { staleKeys } from './stale-keys.ts'

async function listen({ changes, q }: Desk, queries: QueryClient, signal: AbortSignal): Promise<void> {
  for await (const change of changes(signal)) renew(queries, q, change)
}

function renew(queries: QueryClient, q: Desk['q'], change: Announcement | 'missed'): void {
  // After a break nobody knows what was announced meanwhile.
  if (change === 'missed') void queries.invalidateQueries()
  else for (const queryKey of staleKeys(q, change)) void queries.invalidateQueries({ queryKey })
}

/** Keeps what is on the screen true while others work; rests while the screen is locked. */
export function useLiveChanges(isAway: boolean): void {
  const desk = useDesk()
  const queries = useQueryClient()
  useEffect(() => {
    if (isAway) return
    const stop = new AbortController()
    listen(desk, queries, stop.signal).catch(reportError)
    return () => stop.abort()
  }, [desk, queries, isAway])
}

/** Whether the data owner can be reached. */
export function useLine(): { readonly isUp: boolean } {
  const { connection } = useDesk()
  const isLost = useSyncExternalStore(connection.subscribe, connection.isLost)
  return { isUp: !isLost }
}
