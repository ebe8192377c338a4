import { creditFacts, creditTotals } from '#db/queries/customer-facts.ts'
import { faxesOfCustomer, memosOfCustomer, owedByAgeOf, type TalkCursor } from '#db/queries/customer-page.ts'
import { customerById } from '#db/queries/customers.ts'
import type { Moment } from '#db/queries/order-file.ts'
import type { ReadDb } from '#db/store.ts'
import type { CustomerAnswers, Talk } from '#shared/contract/customer-page.ts'
import { creditPosition } from '#shared/rules/credit.ts'
import type { CreditTotals } from '#shared/rules/credit-figures.ts'
import { addDays } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import { NO_MONEY } from '#shared/values/money.ts'
import { openLinesPage, orderedAnswer, ordersPage, type PageAsked } from './customer-orders.ts'
import { customerPrices } from './customer-prices.ts'
import { os } from './kit/implementer.ts'
import { momentOf } from './kit/moment.ts'
import { notFound } from './kit/refusals.ts'

async function owedAnswer(
  db: ReadDb,
  customerId: string,
  totals: CreditTotals,
  { today }: Moment,
): Promise<CustomerAnswers['owed']> {
  const [facts, ages] = await Promise.all([
    creditFacts(db, { customerId, exceptOrderId: null, today }),
    owedByAgeOf(db, customerId, { today, day30: addDays(today, -30), day60: addDays(today, -60) }),
  ])
  return {
    position: creditPosition(facts, NO_MONEY, NO_MONEY),
    ages,
    depositsInHand: totals.deposits,
    balance: totals.balance,
  }
}

const OPEN_ORDERS = 20

async function answersOf(db: ReadDb, id: string, when: Moment): Promise<CustomerAnswers> {
  if (!(await customerById(db, id))) throw notFound('customer')
  const totals = await creditTotals(db, { customerId: id, exceptOrderId: null, today: when.today })
  const [ordered, owed, open] = await Promise.all([
    orderedAnswer(db, id, when),
    owedAnswer(db, id, totals, when),
    openLinesPage(db, { id, after: null, limit: OPEN_ORDERS }, when),
  ])
  return {
    ordered,
    owed,
    toDeliver: {
      lines: open.rows,
      orders: open.orders,
      moreOrders: open.nextAfter !== null,
      late: open.rows.filter((line) => line.lateDays > 0).length,
      amount: totals.undelivered,
    },
  }
}

// After every moment that a calendar knows.
const END: TalkCursor = { at: 8_640_000_000_000_000 as Instant, id: '' }
const cursorOf = (text: string): TalkCursor => {
  const [at = '', id = ''] = text.split('|')
  return { at: Number(at) as Instant, id }
}

/** Memos and faxes as one list, newest first; both are read as far as one page may need them. */
async function talksPage(db: ReadDb, { id, after, limit }: PageAsked) {
  const behind = after === null ? END : cursorOf(after)
  const [memos, faxes] = await Promise.all([
    memosOfCustomer(db, id, behind, limit + 1),
    faxesOfCustomer(db, id, behind, limit + 1),
  ])
  const all: readonly Talk[] = [
    ...memos.map((one) => ({ kind: 'memo' as const, ...one })),
    ...faxes.map((one) => ({ kind: 'fax' as const, ...one })),
  ].toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
  const rows = all.slice(0, limit)
  const last = rows.at(-1)
  return { rows, nextAfter: all.length > limit && last ? `${last.at}|${last.id}` : null }
}

/** The customer's page: what did he order, what does he owe, what is still to be delivered; and what stands behind it. */
export const customerPage = {
  customerAnswers: os.office.customerAnswers.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => answersOf(db, input.id, await momentOf(db, core.now()))),
  ),
  customerOrders: os.office.customerOrders.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => ordersPage(db, input, await momentOf(db, core.now()))),
  ),
  customerOpenLines: os.office.customerOpenLines.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => openLinesPage(db, input, await momentOf(db, core.now()))),
  ),
  customerTalks: os.office.customerTalks.handler(({ context: { core }, input }) =>
    core.store.read((db) => talksPage(db, input)),
  ),
  customerPrices: os.office.customerPrices.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => {
      const customer = await customerById(db, input.id)
      if (!customer) throw notFound('customer')
      return customerPrices(db, customer, (await momentOf(db, core.now())).today)
    }),
  ),
}
