import { and, desc, eq, gt, inArray, lt, lte, type SQL } from 'drizzle-orm'
import type { PlanScope } from '#shared/rules/price-plans.ts'
import type { StepNumber } from '#shared/rules/step-table.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { ReadDb } from '../store.ts'
import { materialNeeds, orderLines, orderSummary, orders, pricePlanRows } from '../tables/index.ts'
import { only } from './hot.ts'
import { behind, type OpenOrder, type OpenOrderCursor } from './projection.ts'

type Whom = { readonly scope: PlanScope; readonly subject: string }

/** Whether any of those whom a plan is for may have ordered between a day and the day before `today`. */
export async function hasOrderedSince(
  db: ReadDb,
  { scope, subject }: Whom,
  from: CivilDate,
  today: CivilDate,
): Promise<boolean> {
  const own = scope === 'customer' ? eq(orders.customerId, subject) : undefined
  // Numbers rise with the days, so the newest are looked at first, along an index.
  const newest = await db
    .select({ orderedOn: orders.orderedOn })
    .from(orders)
    .where(and(own, lt(orders.orderedOn, today)))
    .orderBy(own ? desc(orders.orderedOn) : desc(orders.number))
    .limit(1)
  const last = only(newest)?.orderedOn
  return last !== undefined && last >= from
}

type Page = { readonly after: OpenOrderCursor | null; readonly limit: number }

/** A page of the open orders that fit, what is due first at the top. */
const openOrders = async (db: ReadDb, fit: SQL | undefined, { after, limit }: Page): Promise<readonly OpenOrder[]> =>
  db
    .select({ id: orderSummary.orderId, dueAt: orderSummary.dueAt, number: orderSummary.number })
    .from(orderSummary)
    .where(and(eq(orderSummary.open, true), behind(after), fit))
    .orderBy(orderSummary.dueAt, orderSummary.number)
    .limit(limit)

/** The step at which prices are compared (R4.4); later ones were compared already. */
const COMPARED_AT = 4

/**
 * R4.4 the open orders not yet past the comparison that one of the plans has a price for, what is due first at the top,
 * behind `after`, at most `limit`.
 */
export async function openOrdersPricedBy(
  db: ReadDb,
  { scope, subject, planIds }: Whom & { readonly planIds: readonly string[] },
  after: OpenOrderCursor | null,
  limit: number,
): Promise<readonly OpenOrder[]> {
  const priced = db
    .select({ productId: pricePlanRows.productId })
    .from(pricePlanRows)
    .where(inArray(pricePlanRows.planId, [...planIds]))
  const touched = db
    .select({ orderId: orderLines.orderId })
    .from(orderLines)
    .where(and(eq(orderLines.orderId, orderSummary.orderId), inArray(orderLines.productId, priced)))
  return openOrders(
    db,
    and(
      gt(orderSummary.currentStep, 0),
      lte(orderSummary.currentStep, COMPARED_AT),
      scope === 'customer' ? eq(orderSummary.customerId, subject) : undefined,
      scope === 'class' ? inArray(orderSummary.class, [subject as 'A']) : undefined,
      inArray(orderSummary.orderId, touched),
    ),
    { after, limit },
  )
}

/** The orders that have a line of one of the products. */
const withLineOf = (db: ReadDb, productIds: readonly string[]) =>
  db
    .select({ orderId: orderLines.orderId })
    .from(orderLines)
    .where(and(eq(orderLines.orderId, orderSummary.orderId), inArray(orderLines.productId, [...productIds])))

/** R5.1 the open orders that have a line of a product, what is due first at the top, behind `after`, at most `limit`. */
export const openOrdersForProduct = (db: ReadDb, productId: string, after: OpenOrderCursor | null, limit: number) =>
  openOrders(db, inArray(orderSummary.orderId, withLineOf(db, [productId])), { after, limit })

/** The step at which technical answers (R5.1). */
const ANSWERED_AT: StepNumber = 5

/**
 * R5.1 the open orders not yet past technical that have a line of one of the products, what is due first at the top,
 * behind `after`, at most `limit`.
 */
export const openOrdersAskingFor = (
  db: ReadDb,
  productIds: readonly string[],
  after: OpenOrderCursor | null,
  limit: number,
) =>
  openOrders(
    db,
    and(
      gt(orderSummary.currentStep, 0),
      lte(orderSummary.currentStep, ANSWERED_AT),
      inArray(orderSummary.orderId, withLineOf(db, productIds)),
    ),
    { after, limit },
  )

/** R5.2 the open orders that hold of a raw material, what is due first at the top, behind `after`, at most `limit`. */
export async function openOrdersHolding(
  db: ReadDb,
  materialId: string,
  after: OpenOrderCursor | null,
  limit: number,
): Promise<readonly OpenOrder[]> {
  const holding = db
    .select({ orderId: materialNeeds.orderId })
    .from(materialNeeds)
    .where(eq(materialNeeds.materialId, materialId))
  return openOrders(db, inArray(orderSummary.orderId, holding), { after, limit })
}
