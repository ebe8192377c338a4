import { type CreditOrderRow, type CreditQuestion, creditOrders, unconfirmedOrders } from '#db/queries/credit-orders.ts'
import { creditFacts, creditOrderCounts, creditTotals, customerFacts } from '#db/queries/customer-facts.ts'
import { orderCover } from '#db/queries/orders.ts'
import { moneyFacts } from '#db/queries/receipts.ts'
import type { ReadDb } from '#db/store.ts'
import type { CreditDetail, CreditOrder, CreditPart } from '#shared/contract/check.ts'
import { orderAmount } from '#shared/rules/amounts.ts'
import { creditPosition } from '#shared/rules/credit.ts'
import {
  CREDIT_FIGURES,
  type CreditFigure,
  creditPart,
  depositsCounted,
  overdueDays,
} from '#shared/rules/credit-figures.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { NO_MONEY } from '#shared/values/money.ts'
import { type Inputs, os } from './kit/implementer.ts'
import { momentOf } from './kit/moment.ts'
import { notFound } from './kit/refusals.ts'

// What a popover shows at first; who wants more asks for it.
const FIRST = 20

const shown =
  (figure: CreditFigure, today: CivilDate) =>
  (row: CreditOrderRow): CreditOrder => {
    const { open: _, ...order } = row
    return { ...order, part: creditPart(row, figure, today), overdueDays: overdueDays(row, today) }
  }

/** A page of the orders of one figure, each with its part of it. */
async function ordersOf(
  db: ReadDb,
  question: CreditQuestion,
  page: { figure: CreditFigure; after: string | null; limit: number },
) {
  const { rows, nextAfter } = await creditOrders(db, question, page)
  return { rows: rows.map(shown(page.figure, question.today)), nextAfter }
}

/** The order at hand: one that exists, one that is being typed, or none. NOT_FOUND for one that is not the customer's. */
async function orderAtHand(
  db: ReadDb,
  { customerId, orderId, form }: Inputs['check']['creditDetail'],
): Promise<CreditDetail['thisOrder']> {
  if (orderId === null) return form ? { number: null, amount: orderAmount(form), received: NO_MONEY } : null
  const cover = await orderCover(db, orderId)
  if (cover?.form.customerId !== customerId) throw notFound('order')
  const { received } = await moneyFacts(db, orderId)
  return { number: cover.head.number, amount: orderAmount(cover.form), received }
}

async function creditDetailOf(
  db: ReadDb,
  input: Inputs['check']['creditDetail'],
  today: CivilDate,
): Promise<CreditDetail> {
  const customer = await customerFacts(db, input.customerId)
  if (!customer) throw notFound('customer')
  const question = { customerId: customer.id, exceptOrderId: input.orderId, today }
  const [facts, totals, counts, thisOrder, unconfirmed] = await Promise.all([
    creditFacts(db, question),
    creditTotals(db, question),
    creditOrderCounts(db, question),
    orderAtHand(db, input),
    unconfirmedOrders(db, question),
  ])
  const part = async (figure: CreditFigure): Promise<[CreditFigure, CreditPart]> => {
    const first = await ordersOf(db, question, { figure, after: null, limit: FIRST })
    return [figure, { ...first, total: totals[figure], count: counts[figure] }]
  }
  const figures = Object.fromEntries(await Promise.all(CREDIT_FIGURES.map(part))) as Record<CreditFigure, CreditPart>
  return {
    customer: { id: customer.id, name: customer.name },
    position: creditPosition(facts, thisOrder?.amount ?? NO_MONEY, thisOrder?.received ?? NO_MONEY),
    figures,
    balance: totals.balance,
    depositsCounted: depositsCounted(totals),
    unconfirmed,
    thisOrder,
  }
}

/** R4.2 the credit figures, opened to the orders that they are made of; one snapshot for figures and orders. */
export const creditDetail = {
  creditDetail: os.check.creditDetail.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => creditDetailOf(db, input, (await momentOf(db, core.now())).today)),
  ),
  creditOrders: os.check.creditOrders.handler(({ context: { core }, input: { customerId, orderId, ...page } }) =>
    core.store.read(async (db) => {
      const { today } = await momentOf(db, core.now())
      return ordersOf(db, { customerId, exceptOrderId: orderId, today }, page)
    }),
  ),
}
