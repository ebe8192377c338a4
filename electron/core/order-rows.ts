import type { OrderListRow, OrderFilter as StoredFilter } from '#db/queries/order-list.ts'
import { ordersByIds } from '#db/queries/order-list.ts'
import { search } from '#db/queries/search.ts'
import type { ReadDb } from '#db/store.ts'
import type { OrderFilter, OrderRow } from '#shared/contract/orders.ts'
import type { Policy } from '#shared/rules/policy.ts'
import { moveDate, postponementOf } from '#shared/rules/postponement.ts'
import { type CivilDate, daysBetween } from '#shared/values/civil-date.ts'
import { civilDateOf, type Instant } from '#shared/values/instant.ts'

export type When = { readonly policy: Policy; readonly now: Instant; readonly today: CivilDate }

type Postponed = Pick<OrderListRow, 'postponedFrom' | 'signedBackOn' | 'open'>

/** R9.3 by how many days the dates of an order are moved today; one that is over without a sign-back is moved no more. */
export function daysMoved(
  { postponedFrom: sentOn, signedBackOn, open }: Postponed,
  { policy, today }: Pick<When, 'policy' | 'today'>,
): number {
  if (!open && signedBackOn === null) return 0
  return postponementOf({ sentOn, signedBackOn, inProductionSince: null }, policy, today)?.days ?? 0
}

const moved = (date: CivilDate | null, days: number, { policy }: When): CivilDate | null =>
  date === null || days === 0 ? date : moveDate(date, days, policy)

/** The pre-delivery date of a row today: by it the list filters and sorts, too. */
export const preDeliveryToday = (row: OrderListRow, when: When): CivilDate | null =>
  row.preDeliveryOn ?? moved(row.preDeliveryBase, daysMoved(row, when), when)

/** A row of a list as it is today: what the projection left open (postponement, lateness) is computed here (R9.4). */
export function orderRow(summary: OrderListRow, when: When): OrderRow {
  const { policy, now, today } = when
  const days = daysMoved(summary, when)
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
    scheduledDate: moved(summary.scheduledBase, days, when),
    preDeliveryDate: preDeliveryToday(summary, when),
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
export function storedFilter(filter: OrderFilter, stage: StoredFilter['stage'], { now }: When): StoredFilter {
  const text = filter.text.trim()
  return {
    ...(filter.openOnly && stage === undefined ? { open: true } : {}),
    ...(stage ? { stage } : {}),
    ...(filter.customerId ? { customerId: filter.customerId } : {}),
    ...(filter.productId ? { productId: filter.productId } : {}),
    ...(filter.clerkId ? { clerkId: filter.clerkId } : {}),
    ...(filter.salesId ? { salesId: filter.salesId } : {}),
    ...(filter.lateOnly ? { lateAt: now } : {}),
    ...(filter.preDeliveryFrom ? { preDeliveryFrom: filter.preDeliveryFrom } : {}),
    ...(filter.preDeliveryTo ? { preDeliveryTo: filter.preDeliveryTo } : {}),
    ...(isNumber(text) ? { number: text } : {}),
  }
}

/** The beginning of an order's number; anything else typed is looked for as words. */
export const isNumber = (text: string): boolean => /^\d{3,}[\d-]*$/.test(text)

const MOST_FOUND = 500

/** Whether a pre-delivery date lies between the days of a filter; without days every date does, and so does none. */
export function isBetween(
  date: CivilDate | null,
  { preDeliveryFrom: from, preDeliveryTo: to }: Pick<OrderFilter, 'preDeliveryFrom' | 'preDeliveryTo'>,
): boolean {
  if (from === null && to === null) return true
  return date !== null && (from === null || date >= from) && (to === null || date <= to)
}

/** What of a filter a row says by itself: everything but number and product. */
function isKept(row: OrderListRow, filter: OrderFilter, when: When): boolean {
  const { stages, customerId, clerkId, salesId, openOnly, lateOnly } = filter
  const isOf = (wanted: string | null, own: string | null) => wanted === null || wanted === own
  const isLate = row.open && row.dueAt !== null && row.dueAt < when.now
  return (
    (stages.length === 0 ? row.open || !openOnly : stages.includes(row.stage)) &&
    isOf(customerId, row.customerId) &&
    isOf(clerkId, row.clerkId) &&
    isOf(salesId, row.salesId) &&
    (isLate || !lateOnly) &&
    isBetween(preDeliveryToday(row, when), filter)
  )
}

/** Orders found by words: names, products, pinyin; of the newest 500 those that the filter keeps. `more`: there may be older ones. */
export async function ordersByWords(
  db: ReadDb,
  filter: OrderFilter,
  when: When,
): Promise<{ readonly rows: readonly OrderListRow[]; readonly more: boolean }> {
  const found = await search(db, filter.text.trim(), { kind: 'order', limit: MOST_FOUND })
  const ids = found.map(({ refId }) => refId)
  const rows = await ordersByIds(db, ids, filter.productId === null ? {} : { productId: filter.productId })
  return { rows: rows.filter((row) => isKept(row, filter, when)), more: found.length === MOST_FOUND }
}
