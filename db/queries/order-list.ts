import { and, eq, getTableColumns, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Stage } from '#shared/rules/step-table.ts'
import type { Instant } from '#shared/values/instant.ts'
import { NEVER } from '../kit.ts'
import type { ReadDb } from '../store.ts'
import { orderSummary } from '../tables/index.ts'
import { hot, only, place, without } from './hot.ts'
import {
  byShape,
  filterPlaces,
  ORDER,
  type OrderCursor,
  type OrderFilter,
  type PageAsked,
  pagePlaces,
  type Query,
  type Shape,
  shapeOf,
  sumShape,
  whereOf,
  withValues,
} from './order-list-shape.ts'
import type { OrderSummary } from './projection.ts'

export type { OrderCursor, OrderFilter, OrderSort } from './order-list-shape.ts'

/** What a list shows of an order. */
export type OrderListRow = Omit<OrderSummary, 'version' | 'orderedOn' | 'updatedAt' | AmountOfCredit>
type AmountOfCredit = 'confirmed' | 'deliveredAmount' | 'receivedAmount' | 'payableOn'

export type OrderPage = { readonly rows: readonly OrderListRow[]; readonly next: OrderCursor | null }

/**
 * One page of orders; the next begins behind `next`, however far down (keyset: page 10,000 costs what page 1 costs).
 *
 * Everything a list shows stands in the summary, so nothing is joined.
 */
export async function listOrders(db: ReadDb, asked: PageAsked): Promise<OrderPage> {
  const found = await pages(db)(shapeOf(asked)).execute(pagePlaces(asked))
  const rows = found.slice(0, asked.limit).map(shown)
  const last = rows.at(-1)
  return { rows, next: found.length > asked.limit && last ? cursorAt(last) : null }
}

/** Where a page ends that ends with this row. */
export const cursorAt = ({ dueAt, customerName, number, orderId, ...row }: OrderListRow): OrderCursor => ({
  dueAt,
  customerName,
  number,
  orderId,
  ...(row.preDeliveryOn ? { preDeliveryOn: row.preDeliveryOn } : {}),
})

const listed = without(
  getTableColumns(orderSummary),
  'weighs',
  'version',
  'orderedOn',
  'updatedAt',
  'confirmed',
  'deliveredAmount',
  'receivedAmount',
  'payableOn',
)

const pageQuery = (db: ReadDb, shape: Shape) =>
  db
    .select(listed)
    .from(orderSummary)
    .where(whereOf(shape))
    .orderBy(...ORDER[shape.sort ?? 'due'])
    .limit(place('limit'))

const pages = byShape((db, shape) => pageQuery(db, shape).prepare())

/** The query of `listOrders` with its values, for looking at its plan and for measuring it bare. */
export const orderPageQuery = (db: ReadDb, asked: PageAsked): Query =>
  withValues(pageQuery(db, shapeOf(asked)).toSQL(), pagePlaces(asked))

/** The same for `sumOrders`. */
export const orderSumQuery = (db: ReadDb, filter: OrderFilter): Query =>
  withValues(sumQuery(db, sumShape(filter)).toSQL(), filterPlaces(filter))

const movingQuery = (db: ReadDb, shape: Shape) =>
  db
    .select(listed)
    .from(orderSummary)
    .where(and(isNull(orderSummary.preDeliveryOn), isNotNull(orderSummary.preDeliveryBase), whereOf(shape)))

const moving = byShape((db, shape) => movingQuery(db, shape).prepare())

/** The filter's own conditions; whose date moves has none that could be compared. */
const undated = (filter: OrderFilter): OrderFilter => without(filter, 'preDeliveryFrom', 'preDeliveryTo')

/**
 * R9.3 the orders whose pre-delivery date still moves from day to day, whatever it is today: all of them, in no order.
 *
 * They wait for a sign-back, so there are never many; the dates of the filter are for the caller to compare.
 */
export async function movingOrders(db: ReadDb, filter: OrderFilter): Promise<readonly OrderListRow[]> {
  const asked = undated(filter)
  return (await moving(db)(sumShape(asked)).execute(filterPlaces(asked))).map(shown)
}

/** The query of `movingOrders`, for looking at its plan and for measuring it bare. */
export const movingOrdersQuery = (db: ReadDb, filter: OrderFilter): Query =>
  withValues(movingQuery(db, sumShape(undated(filter))).toSQL(), filterPlaces(undated(filter)))

const summaryById = hot((db: ReadDb) =>
  db
    .select()
    .from(orderSummary)
    .where(eq(orderSummary.orderId, place('id')))
    .prepare(),
)

/** The row of one order as the list shows it, or null. */
export async function orderSummaryOf(db: ReadDb, id: string): Promise<OrderSummary | null> {
  const row = only(await summaryById(db).execute({ id }))
  return row && shown(without(row, 'weighs'))
}

/** A list of any length is one value, so that it is one query. */
const listedByIds = byShape((db, shape) => {
  const ids =
    db.engine === 'sqlite'
      ? sql`(select value from json_each(${place('ids')}))`
      : sql`(select json_array_elements_text(cast(${place('ids')} as json)))`
  const chosen = and(sql`${orderSummary.orderId} in ${ids}`, whereOf(shape))
  return db.select(listed).from(orderSummary).where(chosen).prepare()
})

/** The rows of some orders as the list shows them, in the order of the ids; unknown ones are left out, and others than of a product. */
export async function ordersByIds(
  db: ReadDb,
  ids: readonly string[],
  filter: Pick<OrderFilter, 'productId'> = {},
): Promise<readonly OrderListRow[]> {
  if (ids.length === 0) return []
  const rows = await listedByIds(db)(sumShape(filter)).execute({ ...filterPlaces(filter), ids: JSON.stringify(ids) })
  const byId = new Map(rows.map((row) => [row.orderId, row]))
  return ids.flatMap((id) => byId.get(id) ?? []).map(shown)
}

/** Counters stop here: 'more than 999' is as good as the number. */
export const COUNT_CAP = 1_000

const counts = hot((db: ReadDb) => {
  const upTo = (where: SQL) => {
    const some = db
      .select({ one: sql`1`.as('one') })
      .from(orderSummary)
      .where(where)
      .limit(COUNT_CAP)
      .as('some')
    return db.select({ count: sql<number>`count(*)`.mapWith(Number) }).from(some)
  }
  return {
    stage: upTo(sql`${orderSummary.stage} = ${place('stage')}`).prepare(),
    late: upTo(sql`${orderSummary.open} = 1 and ${orderSummary.dueAt} < ${place('now')}`).prepare(),
  }
})

// What is sought by number, date or product is found by an index of its own; all else is summed along the index of the page.
const SOUGHT: readonly string[] = ['number', 'productId', 'preDeliveryFrom', 'preDeliveryTo']

function sumQuery(db: ReadDb, shape: Shape) {
  const some = db
    .select({ quantity: orderSummary.quantity, amount: orderSummary.amount })
    .from(orderSummary)
    .where(whereOf(shape))
    .orderBy(...(shape.set.some((name) => SOUGHT.includes(name)) ? [] : ORDER.due))
    .limit(COUNT_CAP)
    .as('some')
  return db
    .select({
      count: sql<number>`count(*)`.mapWith(Number),
      quantity: sql<number>`coalesce(sum(${some.quantity}), 0)`.mapWith(Number),
      amount: sql<number>`coalesce(sum(${some.amount}), 0)`.mapWith(Number),
    })
    .from(some)
}

const sums = byShape((db, shape) => sumQuery(db, shape).prepare())

/** How many orders match, and what they sum up to; both stop at `COUNT_CAP` orders. */
export async function sumOrders(
  db: ReadDb,
  filter: OrderFilter,
): Promise<{ readonly count: number; readonly quantity: number; readonly amount: number }> {
  return only(await sums(db)(sumShape(filter)).execute(filterPlaces(filter))) ?? { count: 0, quantity: 0, amount: 0 }
}

export type OrderCounts = { readonly stages: Readonly<Record<Stage, number>>; readonly late: number }

/** How many orders there are at each stage and how many are late, each at most `COUNT_CAP`. */
export async function countOrders(db: ReadDb, now: Instant, names: readonly Stage[]): Promise<OrderCounts> {
  const { stage, late } = counts(db)
  const [lates, ...stages] = await Promise.all([
    late.execute({ now }),
    ...names.map((name) => stage.execute({ stage: name })),
  ])
  const entries = names.map((name, at) => [name, only(stages[at] ?? [])?.count ?? 0] as const)
  return { stages: Object.fromEntries(entries) as Record<Stage, number>, late: only(lates)?.count ?? 0 }
}

/** The row with null where a time limit is missing. */
function shown<Row extends { dueAt: Instant }>(row: Row): Omit<Row, 'dueAt'> & { readonly dueAt: Instant | null } {
  return row.dueAt === NEVER ? { ...row, dueAt: null } : row
}
