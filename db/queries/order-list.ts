import { and, desc, eq, getTableColumns, gte, is, lt, lte, Param, Placeholder, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
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
/** `due`: what is due first. `number`: newest number first. `customer`: by name. All then by number. */
export type OrderSort = 'due' | 'number' | 'customer'
/** Where the page before ended. */
export type OrderCursor = {
  readonly dueAt: Instant | null
  readonly number: string
  /** Where the list is sorted by it. */
  readonly customerName?: string
}
/** Which page: the one behind `after`, or the first. */
export type PageAsked = {
  readonly filter: OrderFilter
  readonly sort: OrderSort
  readonly after: OrderCursor | null
  readonly limit: number
}

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
  const found = await pages(db)(shapeOf(asked)).execute(placesOf(asked))
  const rows = found.slice(0, asked.limit).map(shown)
  const last = rows.at(-1)
  return { rows, next: found.length > asked.limit && last ? cursorAt(last) : null }
}

/** Where a page ends that ends with this row. */
export const cursorAt = ({ dueAt, customerName, number }: OrderListRow): OrderCursor => ({
  dueAt,
  customerName,
  number,
})

/** Which conditions a filter sets, and how the page is sorted: one prepared query for each such shape. */
type Shape = { readonly set: readonly Condition[]; readonly sort: OrderSort | null; readonly behind: boolean }
type Condition = keyof typeof CONDITIONS

const { weighs, version, orderedOn, updatedAt, confirmed, deliveredAmount, receivedAmount, payableOn, ...listed } =
  getTableColumns(orderSummary)

const linesWith = (product: SQL) =>
  sql`(select ${orderLines.orderId} from ${orderLines} where ${orderLines.productId} = ${product})`

/** Yes and no are spelled out: the planner must see that few orders are open. */
const CONDITIONS = {
  open: sql`${orderSummary.open} = 1`,
  over: sql`${orderSummary.open} = 0`,
  stage: eq(orderSummary.stage, place('stage')),
  customerId: eq(orderSummary.customerId, place('customerId')),
  clerkId: eq(orderSummary.clerkId, place('clerkId')),
  salesId: eq(orderSummary.salesId, place('salesId')),
  lateAt: lt(orderSummary.dueAt, place('lateAt')),
  dueFrom: gte(orderSummary.dueAt, place('dueFrom')),
  dueTo: lte(orderSummary.dueAt, place('dueTo')),
  // Numbers hold digits, capitals and dashes: '~' comes after all of them.
  number: and(gte(orderSummary.number, place('number')), lt(orderSummary.number, place('numberEnd'))),
  productId: sql`${orderSummary.orderId} in ${linesWith(sql`${place('productId')}`)}`,
} satisfies Readonly<Record<string, SQL | undefined>>

const NAMES = Object.keys(CONDITIONS) as readonly Condition[]

function setIn({ open, ...filter }: OrderFilter): readonly Condition[] {
  const onlyOpen = filter.lateAt === undefined ? open : true
  const states = { ...filter, open: onlyOpen === true || undefined, over: onlyOpen === false || undefined }
  return NAMES.filter((name) => states[name] !== undefined)
}

const shapeOf = ({ filter, sort, after }: PageAsked): Shape => ({ set: setIn(filter), sort, behind: after !== null })

const filterPlaces = ({ number, ...filter }: OrderFilter) => ({ ...filter, number, numberEnd: `${number}~` })

const placesOf = ({ filter, after, limit }: PageAsked) => ({
  ...filterPlaces(filter),
  afterDue: after?.dueAt ?? NEVER,
  afterCustomer: after?.customerName ?? '',
  afterNumber: after?.number,
  limit: limit + 1,
})

const BEHIND: Readonly<Record<OrderSort, SQL>> = {
  due: sql`(${orderSummary.dueAt}, ${orderSummary.number}) > (${place('afterDue')}, ${place('afterNumber')})`,
  number: sql`${orderSummary.number} < ${place('afterNumber')}`,
  customer: sql`(${orderSummary.customerName}, ${orderSummary.number}) > (${place('afterCustomer')}, ${place('afterNumber')})`,
}
const ORDER: Readonly<Record<OrderSort, readonly (SQL | SQLiteColumn)[]>> = {
  due: [orderSummary.dueAt, orderSummary.number],
  number: [desc(orderSummary.number)],
  customer: [orderSummary.customerName, orderSummary.number],
}

/** Builds each shape of a query once for each connection: building one costs several times what running it costs. */
const byShape = <Built>(build: (db: ReadDb, shape: Shape) => Built) =>
  hot((db: ReadDb) => {
    const known = new Map<string, Built>()
    return (shape: Shape): Built => {
      const name = `${shape.sort} ${shape.behind} ${shape.set.join(' ')}`
      const built = known.get(name) ?? build(db, shape)
      known.set(name, built)
      return built
    }
  })

const whereOf = ({ set, sort, behind }: Shape): SQL | undefined =>
  and(...set.map((name) => CONDITIONS[name]), behind && sort ? BEHIND[sort] : undefined)

const pageQuery = (db: ReadDb, shape: Shape) =>
  db
    .select(listed)
    .from(orderSummary)
    .where(whereOf(shape))
    .orderBy(...ORDER[shape.sort ?? 'due'])
    .limit(place('limit'))

const pages = byShape((db, shape) => pageQuery(db, shape).prepare())

type Query = { readonly sql: string; readonly params: readonly unknown[] }

function withValues(query: Query, places: Readonly<Record<string, unknown>>): Query {
  const valueOf = (param: unknown): unknown => {
    const inner = is(param, Param) ? param.value : param
    return is(inner, Placeholder) ? places[inner.name] : inner
  }
  return { sql: query.sql, params: query.params.map(valueOf) }
}

/** The query of `listOrders` with its values, for looking at its plan and for measuring it bare. */
export const orderPageQuery = (db: ReadDb, asked: PageAsked): Query =>
  withValues(pageQuery(db, shapeOf(asked)).toSQL(), placesOf(asked))

/** The same for `sumOrders`. */
export const orderSumQuery = (db: ReadDb, filter: OrderFilter): Query =>
  withValues(sumQuery(db, sumShape(filter)).toSQL(), filterPlaces(filter))

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
const listedByIds = hot((db: ReadDb) => {
  const ids =
    db.engine === 'sqlite'
      ? sql`(select value from json_each(${place('ids')}))`
      : sql`(select json_array_elements_text(cast(${place('ids')} as json)))`
  return db.select(listed).from(orderSummary).where(sql`${orderSummary.orderId} in ${ids}`).prepare()
})

/** The rows of some orders as the list shows them, in the order of the ids; unknown ones are left out. */
export async function ordersByIds(db: ReadDb, ids: readonly string[]): Promise<readonly OrderListRow[]> {
  if (ids.length === 0) return []
  const rows = await listedByIds(db).execute({ ids: JSON.stringify(ids) })
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

const sumShape = (filter: OrderFilter): Shape => ({ set: setIn(filter), sort: null, behind: false })

function sumQuery(db: ReadDb, shape: Shape) {
  const some = db
    .select({ quantity: orderSummary.quantity, amount: orderSummary.amount })
    .from(orderSummary)
    .where(whereOf(shape))
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
