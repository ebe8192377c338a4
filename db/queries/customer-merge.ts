import { and, eq, sql } from 'drizzle-orm'
import type { ReadDb, WriteDb } from '../store.ts'
import {
  contracts,
  customerPhones,
  customers,
  faxes,
  memos,
  orderLines,
  orderSummary,
  orders,
  pricePlans,
  worklist,
} from '../tables/index.ts'
import type { Customer } from './customers.ts'

/** Counts stop here: nobody decides otherwise at a thousand orders more. */
const COUNT_CAP = 1_000

/** What hangs on a customer and would go to another one; each count stops at a thousand. */
export async function hangingOn(db: ReadDb, id: string) {
  const one = { one: sql<number>`1` }
  const count = async (rows: Promise<readonly unknown[]>) => (await rows).length
  const ofOrders = eq(orderSummary.customerId, id)
  const plans = and(eq(pricePlans.scope, 'customer'), eq(pricePlans.subject, id))
  const [all, open, memoCount, faxCount, contractCount, planCount] = await Promise.all([
    count(db.select(one).from(orderSummary).where(ofOrders).limit(COUNT_CAP)),
    count(
      db
        .select(one)
        .from(orderSummary)
        .where(and(ofOrders, eq(orderSummary.open, true)))
        .limit(COUNT_CAP),
    ),
    count(db.select(one).from(memos).where(eq(memos.customerId, id)).limit(COUNT_CAP)),
    count(db.select(one).from(faxes).where(eq(faxes.customerId, id)).limit(COUNT_CAP)),
    count(db.select(one).from(contracts).where(eq(contracts.customerId, id)).limit(COUNT_CAP)),
    count(db.select(one).from(pricePlans).where(plans).limit(COUNT_CAP)),
  ])
  return {
    orders: all,
    openOrders: open,
    memos: memoCount,
    faxes: faxCount,
    contracts: contractCount,
    pricePlans: planCount,
  }
}

/**
 * Gives everything that points to a double to the customer who stays; the ids and numbers of the orders that moved.
 *
 * What is a fact of its day stays as it was written (ADR 5): papers, revisions, receipts and what was allocated of them. The
 * cover of an order is no such fact: its version rises, so that whoever has it open is told. Lists and credit figures read
 * the summary, so it moves in the same transaction; what else follows from the customer is derived afterwards.
 */
export async function moveToCustomer(
  db: WriteDb,
  doubleId: string,
  keep: Pick<Customer, 'id' | 'name' | 'class'>,
): Promise<readonly { readonly id: string; readonly number: string }[]> {
  const customerId = keep.id
  const moved = await db
    .update(orders)
    .set({ customerId, version: sql`${orders.version} + 1` })
    .where(eq(orders.customerId, doubleId))
    .returning({ id: orders.id, number: orders.number })
  await db.update(orderLines).set({ customerId }).where(eq(orderLines.customerId, doubleId))
  await db
    .update(orderSummary)
    .set({ customerId, customerName: keep.name, class: keep.class, version: sql`${orderSummary.version} + 1` })
    .where(eq(orderSummary.customerId, doubleId))
  await db.update(worklist).set({ customerId, customerName: keep.name }).where(eq(worklist.customerId, doubleId))
  await moveMemos(db, doubleId, customerId)
  await db.update(faxes).set({ customerId }).where(eq(faxes.customerId, doubleId))
  await db.update(contracts).set({ customerId }).where(eq(contracts.customerId, doubleId))
  await db
    .update(pricePlans)
    .set({ subject: customerId })
    .where(and(eq(pricePlans.scope, 'customer'), eq(pricePlans.subject, doubleId)))
  // Whatever was merged into the double before is one step from the customer who stays.
  await db.update(customers).set({ mergedIntoId: customerId }).where(eq(customers.mergedIntoId, doubleId))
  await db.delete(customerPhones).where(eq(customerPhones.customerId, doubleId))
  return moved
}

/** The memos of the double; one that is still open names him in its form, too. */
async function moveMemos(db: WriteDb, doubleId: string, customerId: string): Promise<void> {
  const open = await db
    .select({ id: memos.id, form: memos.form })
    .from(memos)
    .where(and(eq(memos.customerId, doubleId), eq(memos.status, 'open')))
  for (const { id, form } of open) {
    await db
      .update(memos)
      .set({ form: { ...form, customerId }, version: sql`${memos.version} + 1` })
      .where(eq(memos.id, id))
  }
  await db.update(memos).set({ customerId }).where(eq(memos.customerId, doubleId))
}
