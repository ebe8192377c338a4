import { and, eq, sql } from 'drizzle-orm'
import type { Person } from '#shared/rules/roles.ts'
import type { Instant } from '#shared/values/instant.ts'
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

/** Whose double moves to whom, by whom and why. */
export type Move = {
  readonly doubleId: string
  readonly keep: Pick<Customer, 'id' | 'name' | 'class'>
  readonly at: Instant
  readonly by: Person
  readonly reason: string
}
/** What moved. */
export type Moved = {
  readonly orders: readonly { readonly id: string; readonly number: string }[]
  readonly memos: readonly string[]
  /** Those of the memos that are still open: they name the customer in their form. */
  readonly openMemos: readonly string[]
  readonly faxes: readonly string[]
}

/**
 * Gives everything that points to a double to the customer who stays.
 *
 * What is a fact of its day stays as it was written (ADR 5): papers, revisions, receipts and what was allocated of them. The
 * cover of an order is no such fact: its version rises, with a revision entry that says by whom and why, so that whoever has it
 * open is told. Lists and credit figures read
 * the summary, so it moves in the same transaction; what else follows from the customer is derived afterwards.
 */
export async function moveToCustomer(db: WriteDb, move: Move): Promise<Moved> {
  const { doubleId, keep } = move
  const customerId = keep.id
  await enterRevisions(db, move)
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
  const taken = await moveMemos(db, doubleId, customerId)
  const received = await db
    .update(faxes)
    .set({ customerId })
    .where(eq(faxes.customerId, doubleId))
    .returning({ id: faxes.id })
  await db.update(contracts).set({ customerId }).where(eq(contracts.customerId, doubleId))
  await db
    .update(pricePlans)
    .set({ subject: customerId })
    .where(and(eq(pricePlans.scope, 'customer'), eq(pricePlans.subject, doubleId)))
  // Whatever was merged into the double before is one step from the customer who stays.
  await db.update(customers).set({ mergedIntoId: customerId }).where(eq(customers.mergedIntoId, doubleId))
  await db.delete(customerPhones).where(eq(customerPhones.customerId, doubleId))
  return { orders: moved, ...taken, faxes: received.map(({ id }) => id) }
}

/** R19.3 each order's next version as a revision entry: the newest form, under the customer who stays. One statement for all of them. */
async function enterRevisions(db: WriteDb, { doubleId, keep, at, by, reason }: Move): Promise<void> {
  await db.run(sql`
    insert into order_revisions (id, order_id, revision, version, at, by_id, by_name, reason, form)
    select r.order_id || '.' || (o.version + 1), r.order_id, r.revision, o.version + 1, cast(${at} as bigint), ${by.id}, ${by.name}, ${reason},
      replace(r.form, ${doubleId}, ${keep.id})
    from orders o join order_revisions r on r.order_id = o.id
    where o.customer_id = ${doubleId}
      and r.version = (select max(newest.version) from order_revisions newest where newest.order_id = o.id)`)
}

/** The memos of the double; one that is still open names him in its form, too. */
async function moveMemos(
  db: WriteDb,
  doubleId: string,
  customerId: string,
): Promise<Pick<Moved, 'memos' | 'openMemos'>> {
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
  const all = await db
    .update(memos)
    .set({ customerId })
    .where(eq(memos.customerId, doubleId))
    .returning({ id: memos.id })
  return { memos: all.map(({ id }) => id), openMemos: open.map(({ id }) => id) }
}
