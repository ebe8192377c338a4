import { and, eq, gt, type SQL, sql } from 'drizzle-orm'
import type { Instant } from '#shared/values/instant.ts'
import { newId } from '../ids.ts'
import { NEVER } from '../kit.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { materialNeeds, orderSummary, orders, productionLoads, worklist } from '../tables/index.ts'
import { hot, inserter, place } from './hot.ts'

type Row<Table extends { $inferSelect: unknown }> = Table['$inferSelect']

/** The summary as rules derive it: without a time limit `dueAt` is null. `weighs` follows from the amounts. */
export type OrderSummary = Omit<Row<typeof orderSummary>, 'dueAt' | 'weighs'> & {
  readonly dueAt: Row<typeof orderSummary>['dueAt'] | null
}
export type WorkItem = Omit<Row<typeof worklist>, 'id' | 'orderId' | 'memoId' | 'dueAt'> & {
  readonly dueAt: Row<typeof worklist>['dueAt'] | null
}
export type ProductionLoad = Omit<Row<typeof productionLoads>, 'orderId'>

export type HeldMaterial = Omit<Row<typeof materialNeeds>, 'orderId'>

export type Projection = {
  readonly summary: OrderSummary
  readonly work: readonly WorkItem[]
  readonly loads: readonly ProductionLoad[]
  /** R5.2 what it still needs of the raw materials. */
  readonly needs: readonly HeldMaterial[]
}

const dropSummary = hot((db: WriteDb) =>
  db
    .delete(orderSummary)
    .where(eq(orderSummary.orderId, place('id')))
    .prepare(),
)
const dropWork = hot((db: WriteDb) =>
  db
    .delete(worklist)
    .where(eq(worklist.orderId, place('id')))
    .prepare(),
)
const dropMemoWork = hot((db: WriteDb) =>
  db
    .delete(worklist)
    .where(eq(worklist.memoId, place('id')))
    .prepare(),
)
const dropLoads = hot((db: WriteDb) =>
  db
    .delete(productionLoads)
    .where(eq(productionLoads.orderId, place('id')))
    .prepare(),
)
const dropNeeds = hot((db: WriteDb) =>
  db
    .delete(materialNeeds)
    .where(eq(materialNeeds.orderId, place('id')))
    .prepare(),
)
const insertSummary = inserter(orderSummary)
const insertWork = inserter(worklist)
const insertLoad = inserter(productionLoads)
const insertNeed = inserter(materialNeeds)

/** Writes what was derived of an order in place of what stood there: summary, who waits, production load, raw material (ADR 1). */
export async function replaceProjection(db: WriteDb, { summary, work, loads, needs }: Projection): Promise<void> {
  const id = summary.orderId
  await dropSummary(db).run({ id })
  await dropWork(db).run({ id })
  await dropLoads(db).run({ id })
  await dropNeeds(db).run({ id })
  await insertSummary(db, { ...summary, dueAt: summary.dueAt ?? NEVER, weighs: weighs(summary) })
  for (const item of work) await insertWork(db, workRow(item, { orderId: id, memoId: null }))
  for (const load of loads) await insertLoad(db, { orderId: id, ...load })
  for (const need of needs) await insertNeed(db, { orderId: id, ...need })
}

/** The same for a memo that is no order yet: who has to do something about it. */
export async function replaceMemoWork(db: WriteDb, memoId: string, work: readonly WorkItem[]): Promise<void> {
  await dropMemoWork(db).run({ id: memoId })
  for (const item of work) await insertWork(db, workRow(item, { orderId: null, memoId }))
}

/** All orders, for rebuilding every projection: ids after `after` in their order, at most `limit`. */
export async function orderIdsAfter(db: ReadDb, after: string, limit: number): Promise<readonly string[]> {
  const rows = await db
    .select({ id: orders.id })
    .from(orders)
    .where(gt(orders.id, after))
    .orderBy(orders.id)
    .limit(limit)
  return rows.map((row) => row.id)
}

/** Where a walk over the open orders has come to. */
export type OpenOrderCursor = { readonly dueAt: Instant; readonly number: string }
/** One step of such a walk. */
export type OpenOrder = OpenOrderCursor & { readonly id: string }

/** Behind where a walk has come to; from the beginning where it has not begun. */
export const behind = (after: OpenOrderCursor | null): SQL | undefined =>
  after ? sql`(${orderSummary.dueAt}, ${orderSummary.number}) > (${after.dueAt}, ${after.number})` : undefined

/** The open orders of everybody or of one customer, what is due first at the top, behind `after`, at most `limit`. */
export async function openOrdersAfter(
  db: ReadDb,
  after: OpenOrderCursor | null,
  limit: number,
  customerId?: string,
): Promise<readonly OpenOrder[]> {
  const { orderId: id, dueAt, number, open } = orderSummary
  const his = customerId === undefined ? undefined : eq(orderSummary.customerId, customerId)
  return db
    .select({ id, dueAt, number })
    .from(orderSummary)
    .where(and(eq(open, true), his, behind(after)))
    .orderBy(dueAt, number)
    .limit(limit)
}

const weighs = ({ confirmed, open, amount, deliveredAmount, receivedAmount }: OrderSummary): boolean =>
  confirmed && (receivedAmount !== deliveredAmount || (open && deliveredAmount < amount))

const workRow = (item: WorkItem, whose: { readonly orderId: string | null; readonly memoId: string | null }) => ({
  id: newId(),
  ...whose,
  ...item,
  dueAt: item.dueAt ?? NEVER,
})
