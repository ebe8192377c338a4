import { and, desc, eq, gte, is, lt, lte, Param, Placeholder, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Stage } from '#shared/rules/step-table.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import { NEVER } from '../kit.ts'
import type { ReadDb } from '../store.ts'
import { orderLines, orderSummary } from '../tables/index.ts'
import { hot, place } from './hot.ts'

export type OrderFilter = {
  readonly open?: boolean
  readonly stage?: Stage
  readonly customerId?: string
  readonly productId?: string
  readonly clerkId?: string
  readonly salesId?: string
  /** Open and due before this moment. */
  readonly lateAt?: Instant
  /** By the pre-delivery date, of orders whose date stands; those whose date still moves are `movingOrders`. */
  readonly preDeliveryFrom?: CivilDate
  readonly preDeliveryTo?: CivilDate
  /** The beginning of a number. */
  readonly number?: string
}
/**
 * `due`: what is due first. `number`: newest number first. `customer`: by name. `preDelivery`: by the date that stands. All
 * then by number. `newest`: as they were taken, the last one first.
 */
export type OrderSort = 'due' | 'number' | 'customer' | 'preDelivery' | 'newest'
/** Where the page before ended. */
export type OrderCursor = {
  readonly dueAt: Instant | null
  readonly number: string
  /** Where the list is sorted by it. */
  readonly customerName?: string
  readonly preDeliveryOn?: CivilDate
  readonly orderId?: string
}
/** Which page: the one behind `after`, or the first. */
export type PageAsked = {
  readonly filter: OrderFilter
  readonly sort: OrderSort
  readonly after: OrderCursor | null
  readonly limit: number
}

/** Which conditions a filter sets, and how the page is sorted: one prepared query for each such shape. */
export type Shape = { readonly set: readonly Condition[]; readonly sort: OrderSort | null; readonly behind: boolean }
type Condition = keyof typeof CONDITIONS

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
  preDeliveryFrom: gte(orderSummary.preDeliveryOn, place('preDeliveryFrom')),
  preDeliveryTo: lte(orderSummary.preDeliveryOn, place('preDeliveryTo')),
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

/** The shape of a page. */
export const shapeOf = ({ filter, sort, after }: PageAsked): Shape => ({
  set: setIn(filter),
  sort,
  behind: after !== null,
})

/** What fills in the places of a filter. */
export const filterPlaces = ({ number, ...filter }: OrderFilter) => ({ ...filter, number, numberEnd: `${number}~` })

/** What fills in the places of a page; it asks for one row more than the page has, to know whether there is another. */
export const pagePlaces = ({ filter, after, limit }: PageAsked) => ({
  ...filterPlaces(filter),
  afterDue: after?.dueAt ?? NEVER,
  afterCustomer: after?.customerName ?? '',
  afterPreDelivery: after?.preDeliveryOn ?? '',
  afterId: after?.orderId ?? '',
  afterNumber: after?.number,
  limit: limit + 1,
})

const BEHIND: Readonly<Record<OrderSort, SQL>> = {
  due: sql`(${orderSummary.dueAt}, ${orderSummary.number}) > (${place('afterDue')}, ${place('afterNumber')})`,
  number: sql`${orderSummary.number} < ${place('afterNumber')}`,
  customer: sql`(${orderSummary.customerName}, ${orderSummary.number}) > (${place('afterCustomer')}, ${place('afterNumber')})`,
  preDelivery: sql`(${orderSummary.preDeliveryOn}, ${orderSummary.number}) > (${place('afterPreDelivery')}, ${place('afterNumber')})`,
  newest: sql`${orderSummary.orderId} < ${place('afterId')}`,
}
/** In what order each sort reads. */
export const ORDER: Readonly<Record<OrderSort, readonly (SQL | SQLiteColumn)[]>> = {
  due: [orderSummary.dueAt, orderSummary.number],
  number: [desc(orderSummary.number)],
  customer: [orderSummary.customerName, orderSummary.number],
  preDelivery: [orderSummary.preDeliveryOn, orderSummary.number],
  newest: [desc(orderSummary.orderId)],
}

/** Builds each shape of a query once for each connection: building one costs several times what running it costs. */
export const byShape = <Built>(build: (db: ReadDb, shape: Shape) => Built) =>
  hot((db: ReadDb) => {
    const known = new Map<string, Built>()
    return (shape: Shape): Built => {
      const name = `${shape.sort} ${shape.behind} ${shape.set.join(' ')}`
      const built = known.get(name) ?? build(db, shape)
      known.set(name, built)
      return built
    }
  })

/** The conditions of a shape, with places. */
export const whereOf = ({ set, sort, behind }: Shape): SQL | undefined =>
  and(...set.map((name) => CONDITIONS[name]), behind && sort ? BEHIND[sort] : undefined)

/** The shape of a sum: no order, from the beginning. */
export const sumShape = (filter: OrderFilter): Shape => ({ set: setIn(filter), sort: null, behind: false })

/** A statement and what it is run with. */
export type Query = { readonly sql: string; readonly params: readonly unknown[] }

/** A query with its places filled in. */
export function withValues(query: Query, places: Readonly<Record<string, unknown>>): Query {
  const valueOf = (param: unknown): unknown => {
    const inner = is(param, Param) ? param.value : param
    return is(inner, Placeholder) ? places[inner.name] : inner
  }
  return { sql: query.sql, params: query.params.map(valueOf) }
}
