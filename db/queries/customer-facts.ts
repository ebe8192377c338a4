import { and, desc, eq, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { CreditFigure, CreditTotals } from '#shared/rules/credit-figures.ts'
import type { ContractFacts, CreditFacts, CustomerFacts } from '#shared/rules/order-file.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { money, subtractMoney, sumMoney, takenOff } from '#shared/values/money.ts'
import type { ReadDb } from '../store.ts'
import { contacts, contracts, customers, orderSummary, receiptAllocations, receipts } from '../tables/index.ts'
import { CREDIT_PARTS, type CreditQuestion, countsForCredit } from './credit-orders.ts'
import { hot, only, place } from './hot.ts'

const customerById = hot((db: ReadDb) => {
  const contact = db
    .select({ name: contacts.name })
    .from(contacts)
    .where(and(eq(contacts.customerId, customers.id), eq(contacts.active, true)))
    .orderBy(contacts.position)
    .limit(1)
  return db
    .select({
      id: customers.id,
      name: customers.name,
      class: customers.class,
      blacklisted: customers.blacklisted,
      phone: customers.phone,
      fax: customers.fax,
      contact: sql<string>`coalesce(${contact}, '')`,
    })
    .from(customers)
    .where(eq(customers.id, place('id')))
    .prepare()
})

/** R4.1 the customer as he is today, or null. */
export const customerFacts = async (db: ReadDb, id: string): Promise<CustomerFacts | null> =>
  only(await customerById(db).execute({ id }))

const contractOn = hot((db: ReadDb) =>
  db
    .select({
      id: contracts.id,
      number: contracts.number,
      payment: contracts.payment,
      signer: contracts.signer,
      deliveryTerms: contracts.deliveryTerms,
    })
    .from(contracts)
    .where(
      and(
        eq(contracts.customerId, place('customerId')),
        eq(contracts.active, true),
        lte(contracts.from, place('date')),
        or(isNull(contracts.to), gte(contracts.to, place('date'))),
      ),
    )
    .orderBy(desc(contracts.from), desc(contracts.number))
    .limit(1)
    .prepare(),
)

/** R4.3 the contract in force on a day; of two the one that began last. */
export async function contractFacts(db: ReadDb, customerId: string, date: CivilDate): Promise<ContractFacts | null> {
  return only(await contractOn(db).execute({ customerId, date }))
}

const total = (of: SQL) => sql<number>`coalesce(sum(${of}), 0)`.mapWith(Number)
const count = (of: SQL) => sql<number>`coalesce(sum(case when ${of} > 0 then 1 else 0 end), 0)`.mapWith(Number)

const creditSums = hot((db: ReadDb) =>
  db
    .select({
      receivables: total(CREDIT_PARTS.receivables),
      overdue: total(CREDIT_PARTS.overdue),
      undelivered: total(CREDIT_PARTS.undelivered),
      deposits: total(CREDIT_PARTS.deposits),
    })
    .from(orderSummary)
    .where(countsForCredit())
    .prepare(),
)
const creditCounts = hot((db: ReadDb) =>
  db
    .select({
      receivables: count(CREDIT_PARTS.receivables),
      overdue: count(CREDIT_PARTS.overdue),
      undelivered: count(CREDIT_PARTS.undelivered),
      deposits: count(CREDIT_PARTS.deposits),
    })
    .from(orderSummary)
    .where(countsForCredit())
    .prepare(),
)
/** Receipts are facts of their day: what came in for a double still says so, and counts for the one he was merged into. */
const ofHim = (column: SQLiteColumn): SQL =>
  sql`${column} in (select ${customers.id} from ${customers} where ${customers.id} = ${place('customerId')} or ${customers.mergedIntoId} = ${place('customerId')})`

/** What he may owe, and what of his money belongs to no order. */
const account = hot((db: ReadDb) => {
  const received = db
    .select({ sum: total(sql`${receipts.amount}`) })
    .from(receipts)
    .where(ofHim(receipts.customerId))
  const allocated = db
    .select({ sum: total(sql`${receiptAllocations.amount}`) })
    .from(receiptAllocations)
    .where(ofHim(receiptAllocations.customerId))
  return db
    .select({ limit: customers.creditLimit, balance: sql<number>`${received} - ${allocated}`.mapWith(Number) })
    .from(customers)
    .where(eq(customers.id, place('customerId')))
    .prepare()
})

const NONE = { receivables: 0, overdue: 0, undelivered: 0, deposits: 0 }

/**
 * R4.2 the sums over all of the customer's confirmed orders and his receipts, one order left out.
 *
 * `deposits` is what was paid on orders beyond what was delivered of them, `balance` the receipts that belong to no order
 * yet. `today` decides what is overdue: payable on an earlier day.
 */
export const creditTotals = async (db: ReadDb, question: CreditQuestion): Promise<CreditTotals> =>
  (await creditOf(db, question)).totals

async function creditOf(db: ReadDb, { customerId, exceptOrderId, today }: CreditQuestion) {
  const [sums, accounts] = await Promise.all([
    creditSums(db).execute({ customerId, today, exceptOrderId: exceptOrderId ?? '' }),
    account(db).execute({ customerId }),
  ])
  const { receivables, overdue, undelivered, deposits } = only(sums) ?? NONE
  const { limit, balance } = only(accounts) ?? { limit: money(0), balance: 0 }
  const totals: CreditTotals = {
    receivables: money(receivables),
    overdue: money(overdue),
    undelivered: money(undelivered),
    deposits: money(deposits),
    balance: money(balance),
  }
  return { limit, totals }
}

/** R4.2 how many orders each figure is made of. */
export async function creditOrderCounts(
  db: ReadDb,
  { customerId, exceptOrderId, today }: CreditQuestion,
): Promise<Readonly<Record<CreditFigure, number>>> {
  return only(await creditCounts(db).execute({ customerId, today, exceptOrderId: exceptOrderId ?? '' })) ?? NONE
}

/** R4.2 the figures that a decision needs: the limit, and the sums with deposits and balance taken off. */
export async function creditFacts(db: ReadDb, question: CreditQuestion): Promise<CreditFacts> {
  const { limit, totals } = await creditOf(db, question)
  const { receivables, overdue, undelivered, deposits, balance } = totals
  const net = subtractMoney(undelivered, takenOff(undelivered, sumMoney([deposits, balance])))
  return { limit, receivables, overdue, undelivered: net }
}
