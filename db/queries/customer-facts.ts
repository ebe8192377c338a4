import { and, desc, eq, gte, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { ContractFacts, CreditFacts, CustomerFacts } from '#shared/rules/order-file.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { money } from '#shared/values/money.ts'
import type { ReadDb } from '../store.ts'
import { contacts, contracts, customers, orderSummary, receiptAllocations, receipts } from '../tables/index.ts'
import { hot, only, place, without } from './hot.ts'

const customerById = hot((db: ReadDb) =>
  db
    .select({
      id: customers.id,
      name: customers.name,
      class: customers.class,
      blacklisted: customers.blacklisted,
      phone: customers.phone,
      fax: customers.fax,
      limit: customers.creditLimit,
    })
    .from(customers)
    .where(eq(customers.id, place('id')))
    .prepare(),
)
const firstContact = hot((db: ReadDb) =>
  db
    .select({ name: contacts.name })
    .from(contacts)
    .where(eq(contacts.customerId, place('id')))
    .orderBy(contacts.position)
    .limit(1)
    .prepare(),
)

/** R4.1 the customer as he is today, or null. */
export async function customerFacts(db: ReadDb, id: string): Promise<CustomerFacts | null> {
  const [found, contact] = await Promise.all([customerById(db).execute({ id }), firstContact(db).execute({ id })])
  const row = only(found)
  if (!row) return null
  return { ...without(row, 'limit'), contact: only(contact)?.name ?? '' }
}

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

const owed = sql`case when ${orderSummary.deliveredAmount} > ${orderSummary.receivedAmount} then ${orderSummary.deliveredAmount} - ${orderSummary.receivedAmount} else 0 end`
const inHand = sql`case when ${orderSummary.receivedAmount} > ${orderSummary.deliveredAmount} then ${orderSummary.receivedAmount} - ${orderSummary.deliveredAmount} else 0 end`
const total = (of: typeof owed) => sql<number>`coalesce(sum(${of}), 0)`.mapWith(Number)

const creditSums = hot((db: ReadDb) =>
  db
    .select({
      receivables: total(owed),
      undelivered: total(sql`${orderSummary.amount} - ${orderSummary.deliveredAmount} - ${inHand}`),
      overdue: total(sql`case when ${orderSummary.payableOn} < ${place('today')} then ${owed} else 0 end`),
    })
    .from(orderSummary)
    .where(
      and(
        eq(orderSummary.customerId, place('customerId')),
        eq(orderSummary.weighs, true),
        ne(orderSummary.orderId, place('exceptOrderId')),
      ),
    )
    .prepare(),
)
const received = hot((db: ReadDb) =>
  db
    .select({ sum: total(sql`${receipts.amount}`) })
    .from(receipts)
    .where(eq(receipts.customerId, place('customerId')))
    .prepare(),
)
const allocated = hot((db: ReadDb) =>
  db
    .select({ sum: total(sql`${receiptAllocations.amount}`) })
    .from(receiptAllocations)
    .where(eq(receiptAllocations.customerId, place('customerId')))
    .prepare(),
)

/**
 * R4.2 the figures over all of the customer's orders and receipts, one order left out.
 *
 * Deposits in hand are what was paid on an order beyond what was delivered of it, and the customer's balance (receipts that
 * belong to no order yet); the balance can bring the undelivered part down to nothing, not below. `today` decides what is
 * overdue: payable on an earlier day.
 */
export async function creditFacts(
  db: ReadDb,
  { customerId, exceptOrderId, today }: { customerId: string; exceptOrderId: string | null; today: CivilDate },
): Promise<CreditFacts> {
  const [customer, sums, receivedIn, allocatedOut] = await Promise.all([
    customerById(db).execute({ id: customerId }),
    creditSums(db).execute({ customerId, today, exceptOrderId: exceptOrderId ?? '' }),
    received(db).execute({ customerId }),
    allocated(db).execute({ customerId }),
  ])
  const { receivables, undelivered, overdue } = only(sums) ?? { receivables: 0, undelivered: 0, overdue: 0 }
  const balance = (only(receivedIn)?.sum ?? 0) - (only(allocatedOut)?.sum ?? 0)
  return {
    limit: only(customer)?.limit ?? money(0),
    receivables: money(receivables),
    undelivered: money(Math.max(0, undelivered - balance)),
    overdue: money(overdue),
  }
}
