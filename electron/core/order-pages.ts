import type { OrderCursor, OrderListRow, OrderSort } from '#db/queries/order-list.ts'
import { COUNT_CAP, cursorAt, listOrders, movingOrders, sumOrders } from '#db/queries/order-list.ts'
import type { ReadDb } from '#db/store.ts'
import type { OrderFilter } from '#shared/contract/orders.ts'
import type { Stage } from '#shared/rules/step-table.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import { type Money, money, sumMoney } from '#shared/values/money.ts'
import { type Quantity, quantity, sumQuantities } from '#shared/values/quantity.ts'
import { isBetween, isNumber, preDeliveryToday, storedFilter, type When } from './order-rows.ts'

const hasDates = ({ preDeliveryFrom, preDeliveryTo }: OrderFilter): boolean =>
  preDeliveryFrom !== null || preDeliveryTo !== null

/**
 * How a filter's page is sorted. Open orders are few, and are sorted as asked. Among all of them what is looked for by
 * number, date or product is shown in that order instead of by due time, which closed orders have not: no other order is
 * on that index.
 */
export function sortOf(filter: OrderFilter): OrderSort {
  if (isNumber(filter.text.trim())) return 'number'
  const onlyOpen = filter.lateOnly || (filter.openOnly && filter.stages.length === 0)
  if (filter.sort !== 'due' || onlyOpen) return filter.sort
  if (hasDates(filter)) return 'preDelivery'
  return filter.productId === null ? 'due' : 'newest'
}

/** What a list is sorted by, as the key of a page carries it in front of the number. */
function keyOf(sort: OrderSort, { dueAt, customerName, preDeliveryOn, orderId }: OrderCursor): string {
  if (sort === 'customer') return customerName ?? ''
  if (sort === 'preDelivery') return preDeliveryOn ?? ''
  return sort === 'newest' ? (orderId ?? '') : String(dueAt ?? '')
}
const cursorText = (sort: OrderSort, at: OrderCursor): string => `${keyOf(sort, at)}|${at.number}`
function cursorOf(sort: OrderSort, text: string): OrderCursor {
  const bar = text.lastIndexOf('|')
  const [value, number] = [text.slice(0, bar), text.slice(bar + 1)]
  if (sort === 'customer') return { dueAt: null, customerName: value, number }
  if (sort === 'preDelivery') return { dueAt: null, preDeliveryOn: value as CivilDate, number }
  if (sort === 'newest') return { dueAt: null, orderId: value, number }
  return { dueAt: value === '' ? null : (Number(value) as Instant), number }
}

const stagesOf = ({ stages }: OrderFilter): readonly (Stage | undefined)[] =>
  stages.length === 0 ? [undefined] : stages

/** R9.3 the orders of a filter by dates whose date still moves, each with today's date in place of the missing one. */
async function movingIn(db: ReadDb, filter: OrderFilter, when: When): Promise<readonly OrderListRow[]> {
  if (!hasDates(filter)) return []
  const found = await Promise.all(stagesOf(filter).map((one) => movingOrders(db, storedFilter(filter, one, when))))
  return found.flat().flatMap((row) => {
    const date = preDeliveryToday(row, when)
    return date !== null && isBetween(date, filter) ? [{ ...row, preDeliveryOn: date }] : []
  })
}

type PageAsked = { readonly filter: OrderFilter; readonly after: string | null; readonly limit: number }

/**
 * One page for a filter with any number of stages: each stage's page is read off its own index, then merged, with the
 * orders whose date moves where dates are asked for.
 *
 * The key of the next page is the last row that is shown, so that every part goes on behind it.
 */
async function pageOf(
  db: ReadDb,
  { filter, after, limit }: PageAsked,
  moving: readonly OrderListRow[],
  when: When,
): Promise<{ readonly rows: readonly OrderListRow[]; readonly nextAfter: string | null }> {
  const sort = sortOf(filter)
  const behind = after === null ? null : cursorOf(sort, after)
  const pages = await Promise.all(
    stagesOf(filter).map((stage) =>
      listOrders(db, { filter: storedFilter(filter, stage, when), sort, after: behind, limit }),
    ),
  )
  const rest = behind === null ? moving : moving.filter((row) => inOrder(sort, row, behind) > 0)
  const [only] = pages
  const merged =
    only && pages.length === 1 && rest.length === 0
      ? only.rows
      : [...pages.flatMap((page) => page.rows), ...rest].toSorted((a, b) => inOrder(sort, a, b))
  const rows = merged.slice(0, limit)
  const last = rows.at(-1)
  const more = merged.length > limit || pages.some((page) => page.next !== null)
  return { rows, nextAfter: more && last ? cursorText(sort, cursorAt(last)) : null }
}

type Placed = OrderCursor | OrderListRow

function inOrder(sort: OrderSort, a: Placed, b: Placed): number {
  const compared = (one: string | number, other: string | number): number => Number(one > other) - Number(one < other)
  const byNumber = compared(a.number, b.number)
  switch (sort) {
    case 'number':
      return -byNumber
    case 'newest':
      return compared(b.orderId ?? '', a.orderId ?? '')
    case 'customer':
      return compared(a.customerName ?? '', b.customerName ?? '') || byNumber
    case 'preDelivery':
      return compared(a.preDeliveryOn ?? '', b.preDeliveryOn ?? '') || byNumber
    case 'due':
      return compared(a.dueAt ?? Number.MAX_SAFE_INTEGER, b.dueAt ?? Number.MAX_SAFE_INTEGER) || byNumber
  }
}

export type OrderSums = {
  readonly count: number
  /** There are at least so many. */
  readonly more: boolean
  readonly totalQuantity: Quantity
  readonly totalAmount: Money
}

async function sumsWith(
  db: ReadDb,
  filter: OrderFilter,
  moving: readonly OrderListRow[],
  when: When,
): Promise<OrderSums> {
  const sums = await Promise.all(stagesOf(filter).map((stage) => sumOrders(db, storedFilter(filter, stage, when))))
  return {
    count: sums.reduce((sum, one) => sum + one.count, moving.length),
    more: sums.some((one) => one.count >= COUNT_CAP),
    totalQuantity: sumQuantities([...sums.map((one) => quantity(one.quantity)), ...moving.map((row) => row.quantity)]),
    totalAmount: sumMoney([...sums.map((one) => money(one.amount)), ...moving.map((row) => row.amount)]),
  }
}

/** How many orders a filter finds, and what they sum up to; each stage stops at `COUNT_CAP`. */
export const sumsOf = async (db: ReadDb, filter: OrderFilter, when: When): Promise<OrderSums> =>
  sumsWith(db, filter, await movingIn(db, filter, when), when)

/** One page of the list with the sums of the whole. */
export async function pageWithSums(db: ReadDb, asked: PageAsked, when: When) {
  const moving = await movingIn(db, asked.filter, when)
  const [page, sums] = await Promise.all([pageOf(db, asked, moving, when), sumsWith(db, asked.filter, moving, when)])
  return { ...page, ...sums }
}
