import type { OrderCursor, OrderListRow, OrderSort, OrderFilter as StoredFilter } from '#db/queries/order-list.ts'
import { cursorAt, listOrders, ordersByIds } from '#db/queries/order-list.ts'
import { search } from '#db/queries/search.ts'
import type { ReadDb } from '#db/store.ts'
import type { OrderFilter, OrderRow } from '#shared/contract/orders.ts'
import { moveDate, postponementOf } from '#shared/rules/dates.ts'
import type { Policy } from '#shared/rules/policy.ts'
import { addDays, type CivilDate, daysBetween } from '#shared/values/civil-date.ts'
import { civilDateOf, type Instant, instantOf } from '#shared/values/instant.ts'

type When = { readonly policy: Policy; readonly now: Instant; readonly today: CivilDate }

/** A row of a list as it is today: what the projection left open (postponement, lateness) is computed here (R9.4). */
export function orderRow(summary: OrderListRow, { policy, now, today }: When): OrderRow {
  const { postponedFrom: sentOn, signedBackOn } = summary
  const late = postponementOf({ sentOn, signedBackOn, inProductionSince: null }, policy, today)
  const days = late?.days ?? 0
  const move = (date: CivilDate | null) => (date === null || days === 0 ? date : moveDate(date, days, policy))
  const overdue = summary.open && summary.dueAt !== null && summary.dueAt < now
  return {
    id: summary.orderId,
    number: summary.number,
    customerId: summary.customerId,
    customerName: summary.customerName,
    class: summary.class,
    productText: summary.productText,
    quantity: summary.quantity,
    unit: summary.unit,
    amount: summary.amount,
    stage: summary.stage,
    currentStep: summary.currentStep,
    ticks: summary.ticks,
    stuckCode: summary.stuckCode,
    stuckParams: summary.stuckParams ?? {},
    requestedDate: summary.requestedDate,
    scheduledDate: move(summary.scheduledBase),
    preDeliveryDate: move(summary.preDeliveryBase),
    postponedDays: days,
    lateDays:
      overdue && summary.dueAt !== null
        ? Math.max(1, daysBetween(civilDateOf(summary.dueAt, policy.timeZone), today))
        : 0,
    dueAt: summary.dueAt,
    clerk: { id: summary.clerkId, name: summary.clerkName },
    sales: summary.salesId === null ? null : { id: summary.salesId, name: summary.salesName ?? '' },
  }
}

/** The list's filter as the store knows it; one stage at a time, since each is read off its own index. */
export function storedFilter(filter: OrderFilter, stage: StoredFilter['stage'], { policy, now }: When): StoredFilter {
  const text = filter.text.trim()
  const from = filter.preDeliveryFrom && instantOf(filter.preDeliveryFrom, '00:00', policy.timeZone)
  const to = filter.preDeliveryTo && instantOf(addDays(filter.preDeliveryTo, 1), '00:00', policy.timeZone)
  return {
    ...(filter.openOnly && stage === undefined ? { open: true } : {}),
    ...(stage ? { stage } : {}),
    ...(filter.customerId ? { customerId: filter.customerId } : {}),
    ...(filter.productId ? { productId: filter.productId } : {}),
    ...(filter.clerkId ? { clerkId: filter.clerkId } : {}),
    ...(filter.salesId ? { salesId: filter.salesId } : {}),
    ...(filter.lateOnly ? { lateAt: now } : {}),
    ...(from ? { dueFrom: from } : {}),
    ...(to ? { dueTo: to } : {}),
    ...(isNumber(text) ? { number: text } : {}),
  }
}

/** The beginning of an order's number; anything else typed is looked for as words. */
export const isNumber = (text: string): boolean => /^\d{3,}[\d-]*$/.test(text)

const MOST_FOUND = 500

/** Orders found by words: names, products, pinyin; at most 500, the newest first. */
export async function ordersByWords(db: ReadDb, text: string, limit = MOST_FOUND): Promise<readonly OrderListRow[]> {
  const found = await search(db, text, { kind: 'order', limit })
  return ordersByIds(
    db,
    found.map(({ refId }) => refId),
  )
}

/** The key of a page as the contract carries it: what the list is sorted by, then the number. */
function cursorText(sort: OrderSort, { dueAt, customerName, number }: OrderCursor): string {
  return `${sort === 'customer' ? customerName : (dueAt ?? '')}|${number}`
}
function cursorOf(sort: OrderSort, text: string): OrderCursor {
  const bar = text.lastIndexOf('|')
  const [value, number] = [text.slice(0, bar), text.slice(bar + 1)]
  if (sort === 'customer') return { dueAt: null, customerName: value, number }
  return { dueAt: value === '' ? null : (Number(value) as Instant), number }
}

/**
 * One page for a filter with any number of stages: each stage's page is read off its own index, then merged.
 *
 * The key of the next page is the last row that is shown, so that every stage goes on behind it.
 */
export async function pageOf(
  db: ReadDb,
  { filter, after, limit }: { filter: OrderFilter; after: string | null; limit: number },
  when: When,
): Promise<{ readonly rows: readonly OrderListRow[]; readonly nextAfter: string | null }> {
  const stages = filter.stages.length === 0 ? [undefined] : filter.stages
  // What is looked for by the beginning of its number is shown by number: no other order is on that index.
  const sort = isNumber(filter.text.trim()) ? 'number' : filter.sort
  const pages = await Promise.all(
    stages.map((stage) =>
      listOrders(db, {
        filter: storedFilter(filter, stage, when),
        sort,
        after: after === null ? null : cursorOf(sort, after),
        limit,
      }),
    ),
  )
  const [only] = pages
  const merged =
    only && pages.length === 1 ? only.rows : pages.flatMap((page) => page.rows).toSorted((a, b) => inOrder(sort, a, b))
  const rows = merged.slice(0, limit)
  const last = rows.at(-1)
  const more = merged.length > limit || pages.some((page) => page.next !== null)
  return { rows, nextAfter: more && last ? cursorText(sort, cursorAt(last)) : null }
}

function inOrder(sort: OrderSort, a: OrderListRow, b: OrderListRow): number {
  if (sort === 'number') return a.number < b.number ? 1 : -1
  const first =
    sort === 'customer'
      ? Number(a.customerName > b.customerName) - Number(a.customerName < b.customerName)
      : (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER)
  return first !== 0 ? first : a.number < b.number ? -1 : 1
}
