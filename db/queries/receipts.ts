import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { OrderMoney } from '#shared/rules/order-file.ts'
import type { Person } from '#shared/rules/roles.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import { type Money, money, NO_MONEY, subtractMoney } from '#shared/values/money.ts'
import { StoreError } from '../errors.ts'
import { newId } from '../ids.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { orders, receiptAllocations, receipts } from '../tables/index.ts'
import { hot, inserter, only, place } from './hot.ts'

export type NewReceipt = {
  readonly id: string
  readonly number: string
  readonly customerId: string
  readonly amount: Money
  readonly currency: string
  readonly receivedOn: CivilDate
  readonly method: string
  readonly reference: string
  readonly remark: string
  readonly at: Instant
  readonly by: Person
}

const insertReceiptRow = inserter(receipts)
const insertAllocation = inserter(receiptAllocations)

/** R13.4 money that came in; belongs to no order until it is allocated. */
export async function insertReceipt(db: WriteDb, { by, ...receipt }: NewReceipt): Promise<void> {
  await insertReceiptRow(db, { ...receipt, byId: by.id, byName: by.name })
}

const sumOf = (column: typeof receiptAllocations.amount) => sql<number>`coalesce(sum(${column}), 0)`.mapWith(Number)

/** What of a receipt belongs to no order yet; 0 for one that was taken back. */
export async function unallocated(db: ReadDb, receiptId: string): Promise<Money> {
  const [receipt, reversal, used] = await Promise.all([
    db.select({ amount: receipts.amount }).from(receipts).where(eq(receipts.id, receiptId)),
    db.select({ id: receipts.id }).from(receipts).where(eq(receipts.reversesId, receiptId)),
    db
      .select({ sum: sumOf(receiptAllocations.amount) })
      .from(receiptAllocations)
      .where(eq(receiptAllocations.receiptId, receiptId)),
  ])
  if (reversal.length > 0) return money(0)
  return money((only(receipt)?.amount ?? 0) - (only(used)?.sum ?? 0))
}

/** A receipt with the id of the one that took it back, if one did; null where there is none. */
export async function receiptById(db: ReadDb, id: string) {
  const receipt = only(await db.select().from(receipts).where(eq(receipts.id, id)))
  if (!receipt) return null
  const [reversal] = await db.select({ id: receipts.id }).from(receipts).where(eq(receipts.reversesId, id))
  return { ...receipt, reversedById: reversal?.id ?? null }
}

/** Gives a part of a receipt to an order. Throws `check` (detail `receipt`) where the receipt has not that much left. */
export async function allocateReceipt(
  db: WriteDb,
  share: { receiptId: string; orderId: string; customerId: string; amount: Money; at: Instant; byId: string },
): Promise<void> {
  if (share.amount > (await unallocated(db, share.receiptId))) throw new StoreError('check', 'receipt')
  await insertAllocation(db, { id: newId(), ...share })
}

export type Reversal = {
  readonly id: string
  readonly number: string
  readonly receiptId: string
  readonly receivedOn: CivilDate
  readonly remark: string
  readonly at: Instant
  readonly by: Person
}

/**
 * R13.4 takes a bounced receipt back, with all that was allocated of it; gives the orders that lost money.
 *
 * Nothing is removed: the receipt gets a counterpart with the amount negated, each allocation too. Throws `unique` for a
 * receipt that was taken back already, `foreignKey` for one that does not exist.
 */
export async function reverseReceipt(db: WriteDb, reversal: Reversal): Promise<readonly string[]> {
  const { receiptId, by, ...row } = reversal
  const bounced = only(await db.select().from(receipts).where(eq(receipts.id, receiptId)))
  if (!bounced) throw new StoreError('foreignKey', `receipt ${receiptId}`)
  await insertReceiptRow(db, {
    ...row,
    customerId: bounced.customerId,
    amount: subtractMoney(NO_MONEY, bounced.amount),
    currency: bounced.currency,
    method: bounced.method,
    reference: bounced.reference,
    byId: by.id,
    byName: by.name,
    reversesId: receiptId,
  })
  const shares = await db
    .select({ orderId: receiptAllocations.orderId, sum: sumOf(receiptAllocations.amount) })
    .from(receiptAllocations)
    .where(eq(receiptAllocations.receiptId, receiptId))
    .groupBy(receiptAllocations.orderId)
  const held = shares.filter((share) => share.sum > 0)
  for (const { orderId, sum } of held) {
    const { customerId } = bounced
    const amount = money(-sum)
    await insertAllocation(db, { id: newId(), receiptId, orderId, customerId, amount, at: row.at, byId: by.id })
  }
  return held.map((share) => share.orderId)
}

const orderReceived = hot((db: ReadDb) =>
  db
    .select({ sum: sumOf(receiptAllocations.amount) })
    .from(receiptAllocations)
    .where(eq(receiptAllocations.orderId, place('orderId')))
    .prepare(),
)
const orderReversed = hot((db: ReadDb) =>
  db
    .selectDistinct({ id: receipts.reversesId })
    .from(receiptAllocations)
    .innerJoin(receipts, eq(receipts.reversesId, receiptAllocations.receiptId))
    .where(and(eq(receiptAllocations.orderId, place('orderId')), isNotNull(receipts.reversesId)))
    .prepare(),
)

/** R13.4 what came in for an order, and which receipts of it were taken back. */
export async function moneyFacts(db: ReadDb, orderId: string): Promise<OrderMoney> {
  const [received, reversed] = await Promise.all([
    orderReceived(db).execute({ orderId }),
    orderReversed(db).execute({ orderId }),
  ])
  return {
    received: money(only(received)?.sum ?? 0),
    reversed: reversed.flatMap(({ id }) => (id === null ? [] : [id])),
  }
}

/** What came in for an order, receipt by receipt, oldest first; negative where it was taken back. */
export const receiptsOfOrder = async (db: ReadDb, orderId: string) =>
  db
    .select({
      receiptId: receipts.id,
      number: receipts.number,
      receivedOn: receipts.receivedOn,
      method: receipts.method,
      reference: receipts.reference,
      whole: receipts.amount,
      amount: receiptAllocations.amount,
      at: receiptAllocations.at,
    })
    .from(receiptAllocations)
    .innerJoin(receipts, eq(receipts.id, receiptAllocations.receiptId))
    .where(eq(receiptAllocations.orderId, orderId))
    .orderBy(receiptAllocations.at, receipts.number)

/** Where a receipt's money went. */
export const ordersOfReceipt = async (db: ReadDb, receiptId: string) =>
  db
    .select({ orderId: orders.id, number: orders.number, amount: receiptAllocations.amount })
    .from(receiptAllocations)
    .innerJoin(orders, eq(orders.id, receiptAllocations.orderId))
    .where(eq(receiptAllocations.receiptId, receiptId))
    .orderBy(orders.number)

/**
 * R19.2 takes back everything that was allocated to an order: the money is the customer's balance again.
 *
 * Nothing is removed: each receipt's share gets its counterpart. Gives the sum that became free.
 */
export async function releaseReceipts(
  db: WriteDb,
  { orderId, at, byId }: { readonly orderId: string; readonly at: Instant; readonly byId: string },
): Promise<Money> {
  const shares = await db
    .select({
      receiptId: receiptAllocations.receiptId,
      customerId: receiptAllocations.customerId,
      sum: sumOf(receiptAllocations.amount),
    })
    .from(receiptAllocations)
    .where(eq(receiptAllocations.orderId, orderId))
    .groupBy(receiptAllocations.receiptId, receiptAllocations.customerId)
  const held = shares.filter((share) => share.sum > 0)
  for (const { receiptId, customerId, sum } of held) {
    await insertAllocation(db, { id: newId(), receiptId, orderId, customerId, amount: money(-sum), at, byId })
  }
  return money(held.reduce((total, share) => total + share.sum, 0))
}
