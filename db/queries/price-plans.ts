import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { NO_QUANTITY } from '#shared/values/quantity.ts'
import type { UnitPrice } from '#shared/values/unit-price.ts'
import { newId } from '../ids.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { pricePlanRows, pricePlans } from '../tables/index.ts'
import { conflictOn } from './hot.ts'

export type PricePlan = typeof pricePlans.$inferSelect
export type PricePlanRow = Omit<typeof pricePlanRows.$inferSelect, 'id' | 'planId'>

/** R4.4 a price plan with its rows; a row counts from its minimum quantity on. */
export async function insertPricePlan(db: WriteDb, plan: PricePlan, rows: readonly PricePlanRow[]): Promise<void> {
  await db.insert(pricePlans).values(plan)
  for (const row of rows) await db.insert(pricePlanRows).values({ id: newId(), planId: plan.id, ...row })
}

/** The plan for everyone that master data keeps; the plans of contracts and classes are priced elsewhere. */
const BASE_PLAN = 'base'

/** The price for everyone, by product, in force on a day. */
export async function basePrices(
  db: ReadDb,
  productIds: readonly string[],
  on: CivilDate,
): Promise<ReadonlyMap<string, UnitPrice>> {
  if (productIds.length === 0) return new Map()
  const rows = await db
    .select({ productId: pricePlanRows.productId, price: pricePlanRows.price })
    .from(pricePlanRows)
    .innerJoin(pricePlans, eq(pricePlans.id, pricePlanRows.planId))
    .where(
      and(
        eq(pricePlans.scope, 'all'),
        lte(pricePlans.from, on),
        or(isNull(pricePlans.to), gte(pricePlans.to, on)),
        eq(pricePlanRows.minimum, NO_QUANTITY),
        inArray(pricePlanRows.productId, [...productIds]),
      ),
    )
  return new Map(rows.map((row) => [row.productId, row.price]))
}

/** Sets the price for everyone of one product; orders keep the price they were taken at. */
export async function setBasePrice(
  db: WriteDb,
  { productId, price, from }: { readonly productId: string; readonly price: UnitPrice; readonly from: CivilDate },
): Promise<void> {
  const [own] = await db
    .select({ planId: pricePlanRows.planId })
    .from(pricePlanRows)
    .innerJoin(pricePlans, eq(pricePlans.id, pricePlanRows.planId))
    .where(
      and(eq(pricePlans.scope, 'all'), eq(pricePlanRows.productId, productId), eq(pricePlanRows.minimum, NO_QUANTITY)),
    )
    .limit(1)
  const planId = own?.planId ?? BASE_PLAN
  if (!own) {
    const plan = {
      id: BASE_PLAN,
      name: '',
      scope: 'all' as const,
      subject: '',
      from,
      to: null,
      version: 1,
      active: true,
    }
    await db.insert(pricePlans).values(plan).onConflictDoNothing()
  }
  await db
    .insert(pricePlanRows)
    .values({ id: newId(), planId, productId, minimum: NO_QUANTITY, price })
    .onConflictDoUpdate({
      target: conflictOn(pricePlanRows.planId, pricePlanRows.productId, pricePlanRows.minimum),
      set: { price },
    })
}
