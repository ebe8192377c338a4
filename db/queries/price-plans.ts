import { and, desc, eq, gte, inArray, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import type { PlanScope } from '#shared/rules/price-plans.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { NO_QUANTITY } from '#shared/values/quantity.ts'
import type { UnitPrice } from '#shared/values/unit-price.ts'
import { newId } from '../ids.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { pricePlanRows, pricePlans } from '../tables/index.ts'
import { only, type Saved } from './hot.ts'

export type PricePlan = typeof pricePlans.$inferSelect
export type PricePlanRow = Omit<typeof pricePlanRows.$inferSelect, 'id' | 'planId'>

/** R4.4 a price plan with its rows; a row counts from its minimum quantity on. */
export async function insertPricePlan(db: WriteDb, plan: PricePlan, rows: readonly PricePlanRow[]): Promise<void> {
  await db.insert(pricePlans).values(plan)
  for (const row of rows) await db.insert(pricePlanRows).values({ id: newId(), planId: plan.id, ...row })
}

export const planById = async (db: ReadDb, id: string): Promise<PricePlan | null> =>
  only(await db.select().from(pricePlans).where(eq(pricePlans.id, id)))

/** Every plan for somebody, in the order of their days; those out of force too. Prices change a few times a year: no page. */
export const plansFor = async (db: ReadDb, scope: PlanScope, subject: string): Promise<readonly PricePlan[]> =>
  db
    .select()
    .from(pricePlans)
    .where(and(eq(pricePlans.scope, scope), eq(pricePlans.subject, subject)))
    .orderBy(pricePlans.from)

/** The prices of a plan, by product and then by the quantity from which each counts. */
export const pricesOfPlan = async (db: ReadDb, planId: string): Promise<readonly PricePlanRow[]> =>
  db
    .select({ productId: pricePlanRows.productId, minimum: pricePlanRows.minimum, price: pricePlanRows.price })
    .from(pricePlanRows)
    .where(eq(pricePlanRows.planId, planId))
    .orderBy(pricePlanRows.productId, pricePlanRows.minimum)

/** How many prices each of the plans holds. */
export async function priceCounts(db: ReadDb, planIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (planIds.length === 0) return new Map()
  const rows = await db
    .select({ planId: pricePlanRows.planId, prices: sql<number>`count(*)`.mapWith(Number) })
    .from(pricePlanRows)
    .where(inArray(pricePlanRows.planId, [...planIds]))
    .groupBy(pricePlanRows.planId)
  return new Map(rows.map((row) => [row.planId, row.prices]))
}

export type PlansWanted = {
  readonly limit: number
  /** Only what is in force on this day or begins later; null shows the past, too. */
  readonly since: CivilDate | null
  /** Whose name begins so, or which is for one of the customers. */
  readonly found?: { readonly name: string; readonly customerIds: readonly string[] }
}

/** Plans, the newest days first; those of everyone before those of a class before those of a customer. */
export const listPlans = async (db: ReadDb, { limit, since, found }: PlansWanted): Promise<readonly PricePlan[]> =>
  db
    .select()
    .from(pricePlans)
    .where(
      and(
        since === null ? undefined : and(eq(pricePlans.active, true), endsAfter(since)),
        found &&
          or(
            and(gte(pricePlans.name, found.name), lt(pricePlans.name, `${found.name}\u{10ffff}`)),
            and(eq(pricePlans.scope, 'customer'), inArray(pricePlans.subject, [...found.customerIds])),
          ),
      ),
    )
    .orderBy(pricePlans.scope, pricePlans.subject, desc(pricePlans.from), pricePlans.id)
    .limit(limit)

const endsAfter = (day: CivilDate): SQL | undefined => or(isNull(pricePlans.to), gte(pricePlans.to, day))

/** Changes a plan and, where they are given, writes its prices anew; nothing where a newer version is there. */
export async function updatePlan(
  db: WriteDb,
  id: string,
  expected: number,
  change: Partial<Omit<PricePlan, 'id' | 'version'>>,
  rows?: readonly PricePlanRow[],
): Promise<Saved> {
  const done = only(
    await db
      .update(pricePlans)
      .set({ ...change, version: sql`${pricePlans.version} + 1` })
      .where(and(eq(pricePlans.id, id), eq(pricePlans.version, expected)))
      .returning({ version: pricePlans.version }),
  )
  if (!done) return { saved: false, current: (await planById(db, id))?.version ?? 0 }
  if (rows) {
    await db.delete(pricePlanRows).where(eq(pricePlanRows.planId, id))
    for (const row of rows) await db.insert(pricePlanRows).values({ id: newId(), planId: id, ...row })
  }
  return { saved: true, version: done.version }
}

/** The price for everyone, by product, in force on a day, from the first unit on. */
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
        eq(pricePlans.active, true),
        lte(pricePlans.from, on),
        endsAfter(on),
        eq(pricePlanRows.minimum, NO_QUANTITY),
        inArray(pricePlanRows.productId, [...productIds]),
      ),
    )
  return new Map(rows.map((row) => [row.productId, row.price]))
}
