import { and, eq, gt, ne, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { CreditFigure } from '#shared/rules/credit-figures.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { sumMoney } from '#shared/values/money.ts'
import type { ReadDb } from '../store.ts'
import { orderSummary } from '../tables/index.ts'
import { hot, place } from './hot.ts'

const { amount, deliveredAmount: delivered, receivedAmount: received, payableOn, open } = orderSummary
const less = (whole: SQLiteColumn, part: SQLiteColumn): SQL =>
  sql`case when ${whole} > ${part} then ${whole} - ${part} else 0 end`

/** R4.2 an order's part of each figure, as `creditPart` (credit-figures.ts) defines it; `today` is a placeholder. */
export const CREDIT_PARTS: Readonly<Record<CreditFigure, SQL>> = {
  receivables: less(delivered, received),
  overdue: sql`case when ${payableOn} < ${place('today')} then ${less(delivered, received)} else 0 end`,
  undelivered: sql`case when ${open} = 1 then ${less(amount, delivered)} else 0 end`,
  deposits: less(received, delivered),
}

/** Which orders count: the customer's confirmed ones that still weigh, without the one at hand. */
export const countsForCredit = () =>
  and(
    eq(orderSummary.customerId, place('customerId')),
    eq(orderSummary.weighs, true),
    ne(orderSummary.orderId, place('exceptOrderId')),
  )

// More than this is not counted out: whoever has so many knows that he has.
const MOST_UNCONFIRMED = 500

const unconfirmed = hot((db: ReadDb) =>
  db
    .select({ amount })
    .from(orderSummary)
    .where(
      and(
        eq(orderSummary.customerId, place('customerId')),
        eq(open, true),
        eq(orderSummary.confirmed, false),
        ne(orderSummary.orderId, place('exceptOrderId')),
      ),
    )
    .limit(place('limit'))
    .prepare(),
)

/** R4.2 the customer's open orders that are not confirmed and so do not weigh yet; of the first `most`, `more` says so. */
export async function unconfirmedOrders(
  db: ReadDb,
  { customerId, exceptOrderId }: CreditQuestion,
  most = MOST_UNCONFIRMED,
) {
  const rows = await unconfirmed(db).execute({ customerId, exceptOrderId: exceptOrderId ?? '', limit: most + 1 })
  const counted = rows.slice(0, most)
  return { count: counted.length, amount: sumMoney(counted.map((row) => row.amount)), more: rows.length > most }
}

const page = (figure: CreditFigure) =>
  hot((db: ReadDb) =>
    db
      .select({
        orderId: orderSummary.orderId,
        number: orderSummary.number,
        orderedOn: orderSummary.orderedOn,
        productText: orderSummary.productText,
        stage: orderSummary.stage,
        open: orderSummary.open,
        amount,
        delivered,
        received,
        payableOn,
      })
      .from(orderSummary)
      .where(and(countsForCredit(), gt(orderSummary.number, place('after')), sql`${CREDIT_PARTS[figure]} > 0`))
      .orderBy(orderSummary.number)
      .limit(place('limit'))
      .prepare(),
  )
const pages = {
  receivables: page('receivables'),
  overdue: page('overdue'),
  undelivered: page('undelivered'),
  deposits: page('deposits'),
} as const satisfies Record<CreditFigure, unknown>

export type CreditQuestion = {
  readonly customerId: string
  readonly exceptOrderId: string | null
  readonly today: CivilDate
}

/**
 * R4.2 the orders that a figure is made of, by number, behind `after`; their parts add up to the figure.
 *
 * `nextAfter` is the number to go on behind, null when these were the last.
 */
export async function creditOrders(
  db: ReadDb,
  { customerId, exceptOrderId, today }: CreditQuestion,
  { figure, after, limit }: { figure: CreditFigure; after: string | null; limit: number },
) {
  const asked = { customerId, exceptOrderId: exceptOrderId ?? '', after: after ?? '', limit: limit + 1 }
  const found = await pages[figure](db).execute(figure === 'overdue' ? { ...asked, today } : asked)
  const rows = found.slice(0, limit)
  return { rows, nextAfter: found.length > limit ? (rows.at(-1)?.number ?? null) : null }
}
export type CreditOrderRow = Awaited<ReturnType<typeof creditOrders>>['rows'][number]
