import { and, desc, eq, exists, gte, lt, lte, type SQL, sql } from 'drizzle-orm'
import type { Stage } from '#shared/rules/step-table.ts'
import type { Instant } from '#shared/values/instant.ts'
import { NEVER } from '../kit.ts'
import type { ReadDb } from '../store.ts'
import { orderLines, orderSummary } from '../tables/index.ts'
import { hot, only, place, without } from './hot.ts'
import type { OrderSummary } from './projection.ts'

export type OrderFilter = {
  readonly open?: boolean
  readonly stage?: Stage
  readonly customerId?: string
  readonly productId?: string
  readonly clerkId?: string
  readonly salesId?: string
  /** Open and due before this moment. */
  readonly lateAt?: Instant
  readonly dueFrom?: Instant
  readonly dueTo?: Instant
  /** The beginning of a number. */
  readonly number?: string
}
/** `due`: what is due first, then by number. `number`: newest number first. */
export type OrderSort = 'due' | 'number'
/** Where the page before ended. */
export type OrderCursor = { readonly dueAt: Instant | null; readonly number: string }

export type OrderPage = { readonly rows: readonly OrderSummary[]; readonly next: OrderCursor | null }

/**
 * One page of orders; the next begins behind `next`, however far down (keyset: page 10,000 costs what page 1 costs).
 *
 * Everything a list shows stands in the summary, so nothing is joined.
 */
export async function listOrders(
  db: ReadDb,
  { filter, sort, after, limit }: { filter: OrderFilter; sort: OrderSort; after: OrderCursor | null; limit: number },
): Promise<OrderPage> {
  const found = await orderPageQuery(db, { filter, sort, after, limit })
  const rows = found.slice(0, limit).map(shown)
  const last = rows.at(-1)
  return { rows, next: found.length > limit && last ? { dueAt: last.dueAt, number: last.number } : null }
}

/** The query of `listOrders`, for running it and for looking at its plan; asks for one row more than the page has. */
export function orderPageQuery(
  db: ReadDb,
  { filter, sort, after, limit }: { filter: OrderFilter; sort: OrderSort; after: OrderCursor | null; limit: number },
) {
  const query = db.select().from(orderSummary)
  const where = and(...conditions(db, filter), after ? behind(sort, after) : undefined)
  return sort === 'due'
    ? query
        .where(where)
        .orderBy(orderSummary.dueAt, orderSummary.number)
        .limit(limit + 1)
    : query
        .where(where)
        .orderBy(desc(orderSummary.number))
        .limit(limit + 1)
}

function conditions(db: ReadDb, filter: OrderFilter): readonly (SQL | undefined)[] {
  const { open, stage, customerId, productId, clerkId, salesId, lateAt, dueFrom, dueTo, number } = filter
  const onlyOpen = lateAt === undefined ? open : true
  return [
    onlyOpen === undefined ? undefined : eq(orderSummary.open, onlyOpen),
    stage && eq(orderSummary.stage, stage),
    customerId === undefined ? undefined : eq(orderSummary.customerId, customerId),
    clerkId === undefined ? undefined : eq(orderSummary.clerkId, clerkId),
    salesId === undefined ? undefined : eq(orderSummary.salesId, salesId),
    lateAt === undefined ? undefined : lt(orderSummary.dueAt, lateAt),
    dueFrom === undefined ? undefined : gte(orderSummary.dueAt, dueFrom),
    dueTo === undefined ? undefined : lte(orderSummary.dueAt, dueTo),
    // Numbers hold digits, capitals and dashes: '~' comes after all of them.
    number === undefined ? undefined : and(gte(orderSummary.number, number), lt(orderSummary.number, `${number}~`)),
    productId === undefined ? undefined : exists(linesWith(db, productId)),
  ]
}

const linesWith = (db: ReadDb, productId: string) =>
  db
    .select({ one: sql`1` })
    .from(orderLines)
    .where(and(eq(orderLines.orderId, orderSummary.orderId), eq(orderLines.productId, productId)))

const behind = (sort: OrderSort, { dueAt, number }: OrderCursor): SQL =>
  sort === 'due'
    ? sql`(${orderSummary.dueAt}, ${orderSummary.number}) > (${dueAt ?? NEVER}, ${number})`
    : lt(orderSummary.number, number)

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
  return row && shown(row)
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

/** How many orders match, and what they sum up to; both stop at `COUNT_CAP` orders. */
export async function sumOrders(
  db: ReadDb,
  filter: OrderFilter,
): Promise<{ readonly count: number; readonly quantity: number; readonly amount: number }> {
  const some = db
    .select({ quantity: orderSummary.quantity, amount: orderSummary.amount })
    .from(orderSummary)
    .where(and(...conditions(db, filter)))
    .limit(COUNT_CAP)
    .as('some')
  const [row] = await db
    .select({
      count: sql<number>`count(*)`.mapWith(Number),
      quantity: sql<number>`coalesce(sum(${some.quantity}), 0)`.mapWith(Number),
      amount: sql<number>`coalesce(sum(${some.amount}), 0)`.mapWith(Number),
    })
    .from(some)
  return row ?? { count: 0, quantity: 0, amount: 0 }
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

function shown(row: typeof orderSummary.$inferSelect): OrderSummary {
  return { ...without(row, 'weighs'), dueAt: row.dueAt === NEVER ? null : row.dueAt }
}
