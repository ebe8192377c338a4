import type { DeskClient } from '#renderer/app/desk/desk-context.ts'
import type { OrderFilter, OrderRow } from '#shared/contract/orders.ts'

const PAGE = 500

/** Every order of a filter, page by page; `onRows` is told how many have come so far. Throws when the signal aborts. */
export async function allOrders(
  call: DeskClient,
  filter: OrderFilter,
  { onRows, signal }: { readonly onRows: (count: number) => void; readonly signal: AbortSignal },
): Promise<readonly OrderRow[]> {
  const rows: OrderRow[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof call.orders.list>> = await call.orders.list(
      { filter, after, limit: PAGE },
      { signal },
    )
    signal.throwIfAborted()
    rows.push(...page.rows)
    onRows(rows.length)
    after = page.nextAfter
  } while (after !== null)
  return rows
}
