import type Database from 'better-sqlite3'
import { movingOrdersQuery, type OrderCursor, orderPageQuery, orderSumQuery } from '#db/queries/order-list.ts'
import { momentOf } from '#electron/core/kit/moment.ts'
import { sortOf } from '#electron/core/order-pages.ts'
import { storedFilter } from '#electron/core/order-rows.ts'
import { type OrderFilter, orderFilter } from '#shared/contract/orders.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import type { Case } from './case.ts'
import type { BenchOffice } from './office.ts'

const LIMIT = 50
const DEEP_PAGE = 10_000

type Asked = { readonly filter: OrderFilter; readonly after: OrderCursor | null }

/**
 * The order list as a clerk leafs through it: each page beside the very same statements, the rows and their sum, run bare.
 *
 * `deep` is page 10,000, or the last but some where the office has fewer.
 */
export async function listCases(office: BenchOffice, db: Database.Database): Promise<Readonly<Record<string, Case>>> {
  const all = orderFilter.parse({ openOnly: false })
  const open = orderFilter.parse({})
  const one = (sql: string): string => db.prepare<[], { id: string }>(sql).get()?.id ?? ''
  const customerId = one('select customer_id id from order_summary group by 1 order by count(*) desc, 1 limit 1')
  const productId = one('select product_id id from order_lines group by 1 order by count(*) desc, 1 limit 1')
  const clerkId = one('select clerk_id id from order_summary order by number desc limit 1')
  const salesId = one('select sales_id id from order_summary order by number desc limit 1')
  const dates = { preDeliveryFrom: civilDate('2026-11-01'), preDeliveryTo: civilDate('2026-11-20') }
  const wanted: Readonly<Record<string, Partial<OrderFilter>>> = {
    open,
    all,
    'filter.stage': { ...all, stages: ['closed'] },
    'filter.stages': { ...open, stages: ['approved', 'inProduction', 'dispatched'] },
    'filter.customer': { ...all, customerId },
    'filter.product': { ...all, productId },
    'filter.product.open': { ...open, productId },
    'filter.dates': { ...all, ...dates },
    'filter.owner': { ...all, clerkId },
    'filter.owner.open': { ...open, clerkId },
    'filter.sales': { ...all, salesId },
    'filter.late': { ...open, lateOnly: true },
    'filter.number': { ...all, text: '202611' },
    'sort.number': { ...open, sort: 'number' },
    'sort.number.all': { ...all, sort: 'number' },
    'sort.customer': { ...open, sort: 'customer' },
    'sort.customer.all': { ...all, sort: 'customer' },
    'sort.number.stage': { ...all, stages: ['closed'], sort: 'number' },
    'sort.customer.stage': { ...all, stages: ['closed'], sort: 'customer' },
    'sort.number.owner': { ...all, clerkId, sort: 'number' },
    'sort.customer.owner': { ...all, clerkId, sort: 'customer' },
    'sort.number.customer': { ...all, customerId, sort: 'number' },
  }
  const cases: [string, Case][] = []
  for (const [name, filter] of Object.entries(wanted))
    cases.push([name, await pageCase(office, db, { filter: orderFilter.parse(filter), after: null })])
  for (const sort of ['due', 'number', 'customer'] as const) {
    const filter = { ...all, sort }
    cases.push([`deep.${sort}`, await pageCase(office, db, { filter, after: deepIn(db, sort) })])
  }
  return Object.fromEntries(cases)
}

const ORDERS = { due: 'due_at, number', number: 'number desc', customer: 'customer_name, number' } as const

/** Where page 10,000 begins; found the slow way, once. */
function deepIn(db: Database.Database, sort: keyof typeof ORDERS): OrderCursor | null {
  const count = db.prepare<[], { n: number }>('select count(*) n from order_summary').get()?.n ?? 0
  const skipped = Math.min((DEEP_PAGE - 1) * LIMIT, Math.floor(count * 0.9))
  return (
    db
      .prepare<[number], OrderCursor>(
        `select due_at dueAt, number, customer_name customerName from order_summary order by ${ORDERS[sort]} limit 1 offset ?`,
      )
      .get(skipped) ?? null
  )
}

async function pageCase({ clerk, store, desk }: BenchOffice, db: Database.Database, asked: Asked): Promise<Case> {
  const { filter, after } = asked
  const statements = await store.read(async (reading) => {
    const when = await momentOf(reading, desk.now())
    const stages = filter.stages.length === 0 ? [undefined] : filter.stages
    const dated = filter.preDeliveryFrom !== null || filter.preDeliveryTo !== null
    return stages.flatMap((stage) => {
      const stored = storedFilter(filter, stage, when)
      const page = { filter: stored, sort: sortOf(filter), after, limit: LIMIT }
      const moving = dated ? [movingOrdersQuery(reading, stored)] : []
      return [orderPageQuery(reading, page), orderSumQuery(reading, stored), ...moving]
    })
  })
  const prepared = statements.map(({ sql, params }) => ({ statement: db.prepare(sql).raw(true), params }))
  const key = after && `${filter.sort === 'customer' ? after.customerName : after.dueAt}|${after.number}`
  return {
    own: () => clerk.orders.list({ filter, after: key, limit: LIMIT }),
    raw: () => prepared.map(({ statement, params }) => statement.all(...params)),
  }
}
