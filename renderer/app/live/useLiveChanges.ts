import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Announcement } from '#shared/contract/orders.ts'
import { type Desk, type DeskQueries, useDesk } from '../desk/desk-context.ts'
import { refusalCode } from '../errors/refusal-code.ts'

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 8_000

/** What a change makes old. Worklists, counters and notices hang on everything, so each change renews the desk. */
export function staleKeys(
  q: DeskQueries,
  { topic, id }: Pick<Announcement, 'topic' | 'id'>,
): readonly (readonly unknown[])[] {
  const desk = q.desk.key()
  const lists = [q.orders.list.key(), q.orders.stageCounts.key()]
  const byTopic: Readonly<Record<Announcement['topic'], readonly (readonly unknown[])[]>> = {
    order: [q.orders.file.key({ input: { orderId: id } }), ...lists, q.finance.key(), desk],
    memo: [q.intake.key(), desk],
    fax: [q.intake.faxes.key(), desk],
    customer: [q.office.key(), q.intake.key(), q.orders.file.key(), ...lists],
    settings: [q.office.settings.key(), q.session.key(), q.orders.key(), desk],
    notice: [q.desk.notices.key()],
    user: [q.office.users.key(), q.session.key()],
  }
  return byTopic[topic]
}

async function listen({ call, q }: Desk, queries: QueryClient, signal: AbortSignal, onUp: () => void): Promise<void> {
  const changes = await call.orders.changes({}, { signal })
  onUp()
  for await (const change of changes) {
    for (const queryKey of staleKeys(q, change)) void queries.invalidateQueries({ queryKey })
  }
}

/**
 * Keeps what is on the screen true while others work; false while the line to the data owner is down.
 *
 * After a break everything is asked again once: what was announced meanwhile was not heard.
 */
export function useLiveChanges(): boolean {
  const desk = useDesk()
  const queries = useQueryClient()
  const [isUp, setUp] = useState(true)
  useEffect(() => {
    const stop = new AbortController()
    let wait = FIRST_WAIT_MS
    let timer = 0
    let missed = false
    const onUp = () => {
      wait = FIRST_WAIT_MS
      setUp(true)
      if (missed) void queries.invalidateQueries()
      missed = false
    }
    const again = (error: unknown) => {
      if (stop.signal.aborted) return
      missed = true
      // Locked or signed out is an answer: the line is up.
      if (refusalCode(error) === null && error !== undefined) setUp(false)
      timer = window.setTimeout(run, wait)
      wait = Math.min(wait * 2, LONGEST_WAIT_MS)
    }
    const run = () => {
      listen(desk, queries, stop.signal, onUp).then(again, again)
    }
    run()
    return () => {
      stop.abort()
      window.clearTimeout(timer)
    }
  }, [desk, queries])
  return isUp
}
