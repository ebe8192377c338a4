import { and, desc, eq, gte, lt, lte, ne, or, sql } from 'drizzle-orm'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import { money } from '#shared/values/money.ts'
import type { ReadDb } from '../store.ts'
import { faxes, memos, orderSummary, orders } from '../tables/index.ts'
import { CREDIT_PARTS, countsForCredit } from './credit-orders.ts'
import { hot, only, place } from './hot.ts'
import { COUNT_CAP } from './order-list.ts'

/** What a customer ordered since a day, without what was cancelled; stops at `COUNT_CAP` orders, the newest first. */
export async function orderedSince(db: ReadDb, customerId: string, since: CivilDate) {
  const some = db
    .select({ amount: orderSummary.amount })
    .from(orders)
    .innerJoin(orderSummary, eq(orderSummary.orderId, orders.id))
    .where(and(eq(orders.customerId, customerId), gte(orders.orderedOn, since), ne(orderSummary.stage, 'cancelled')))
    .orderBy(desc(orders.orderedOn))
    .limit(COUNT_CAP)
    .as('some')
  const [row] = await db
    .select({
      count: sql<number>`count(*)`.mapWith(Number),
      amount: sql<number>`coalesce(sum(${some.amount}), 0)`.mapWith(Number),
    })
    .from(some)
  const count = row?.count ?? 0
  return { count, amount: money(row?.amount ?? 0), more: count === COUNT_CAP }
}

export type OrderedCursor = { readonly orderedOn: CivilDate; readonly number: string }

/** The query of `ordersOfCustomer`, for running it and for looking at its plan: newest first, behind `after`. */
export function ordersOfCustomerQuery(
  db: ReadDb,
  { customerId, after, limit }: { customerId: string; after: OrderedCursor | null; limit: number },
) {
  return db
    .select({ orderId: orders.id, orderedOn: orders.orderedOn, number: orders.number })
    .from(orders)
    .where(
      and(
        eq(orders.customerId, customerId),
        // The first half walks the index; the second only breaks a tie within the day.
        after ? lte(orders.orderedOn, after.orderedOn) : undefined,
        after ? or(lt(orders.orderedOn, after.orderedOn), lt(orders.number, after.number)) : undefined,
      ),
    )
    .orderBy(desc(orders.orderedOn), desc(orders.number))
    .limit(limit)
}

/** The terms of a customer's last orders, the newest first: the range of one index. */
export function lastTermsQuery(db: ReadDb, { customerId, limit }: { customerId: string; limit: number }) {
  return db
    .select({ terms: orders.terms })
    .from(orders)
    .where(eq(orders.customerId, customerId))
    .orderBy(desc(orders.orderedOn))
    .limit(limit)
}

const aged = (from: string, to: string) =>
  sql<number>`coalesce(sum(case when ${orderSummary.payableOn} >= ${place(from)} and ${orderSummary.payableOn} < ${place(to)} then ${CREDIT_PARTS.receivables} else 0 end), 0)`.mapWith(
    Number,
  )
const owedByAge = hot((db: ReadDb) =>
  db
    .select({
      notDue: aged('today', 'ever'),
      upTo30: aged('day30', 'today'),
      upTo60: aged('day60', 'day30'),
      over60: aged('never', 'day60'),
    })
    .from(orderSummary)
    .where(countsForCredit())
    .prepare(),
)

/** R4.2 what is owed by age: payable today or later, in the last 30 days, in the 30 before, earlier. Adds up to the receivables. */
export async function owedByAgeOf(
  db: ReadDb,
  customerId: string,
  { today, day30, day60 }: { today: CivilDate; day30: CivilDate; day60: CivilDate },
) {
  const asked = { customerId, exceptOrderId: '', today, day30, day60, ever: '9999-12-31', never: '' }
  const row = only(await owedByAge(db).execute(asked))
  return {
    notDue: money(row?.notDue ?? 0),
    upTo30: money(row?.upTo30 ?? 0),
    upTo60: money(row?.upTo60 ?? 0),
    over60: money(row?.over60 ?? 0),
  }
}

/** Where a page of talks ended: the moment, and the id that breaks a tie. */
export type TalkCursor = { readonly at: Instant; readonly id: string }

/** Memos of a customer, newest first, behind `after`. */
export const memosOfCustomer = async (db: ReadDb, customerId: string, after: TalkCursor, limit: number) =>
  db
    .select({
      id: memos.id,
      number: memos.number,
      at: memos.takenAt,
      status: memos.status,
      text: memos.said,
      orderId: memos.orderId,
    })
    .from(memos)
    .where(and(eq(memos.customerId, customerId), sql`(${memos.takenAt}, ${memos.id}) < (${after.at}, ${after.id})`))
    .orderBy(desc(memos.takenAt), desc(memos.id))
    .limit(limit)

/** Faxes of a customer, newest first, behind `after`. */
export const faxesOfCustomer = async (db: ReadDb, customerId: string, after: TalkCursor, limit: number) =>
  db
    .select({
      id: faxes.id,
      number: faxes.number,
      at: faxes.arrivedAt,
      status: faxes.status,
      text: faxes.reason,
      orderId: faxes.orderId,
    })
    .from(faxes)
    .where(and(eq(faxes.customerId, customerId), sql`(${faxes.arrivedAt}, ${faxes.id}) < (${after.at}, ${after.id})`))
    .orderBy(desc(faxes.arrivedAt), desc(faxes.id))
    .limit(limit)
