import { and, desc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import type { PlanScope } from '#shared/rules/price-plans.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import type { UnitPrice } from '#shared/values/unit-price.ts'
import type { ReadDb } from '../store.ts'
import { contractPrices, pricePlanRows, pricePlans } from '../tables/index.ts'
import { hotRows, place } from './hot.ts'

/** A price from a quantity on. */
export type PriceBreak = { readonly minimum: Quantity; readonly price: UnitPrice }
/** The same out of a price plan. */
type PlanRow = PriceBreak & { readonly planId: string; readonly scope: PlanScope }
/** All of them that are in force for some products, what counts first at the top. */
type ByProduct<Row> = ReadonlyMap<string, readonly Row[]>

const ofContract = hotRows((db, productIds) =>
  db
    .select({ productId: contractPrices.productId, minimum: contractPrices.minimum, price: contractPrices.price })
    .from(contractPrices)
    .where(and(eq(contractPrices.contractId, place('contractId')), sql`${contractPrices.productId} in (${productIds})`))
    .orderBy(desc(contractPrices.minimum))
    .prepare(),
)

const nearest = sql`case ${pricePlans.scope} when 'customer' then 1 when 'class' then 2 else 3 end`
const ofPlans = hotRows((db, productIds) =>
  db
    .select({
      productId: pricePlanRows.productId,
      planId: pricePlans.id,
      scope: pricePlans.scope,
      minimum: pricePlanRows.minimum,
      price: pricePlanRows.price,
    })
    .from(pricePlans)
    .innerJoin(pricePlanRows, eq(pricePlanRows.planId, pricePlans.id))
    .where(
      and(
        or(
          and(eq(pricePlans.scope, 'customer'), eq(pricePlans.subject, place('customerId'))),
          and(eq(pricePlans.scope, 'class'), eq(pricePlans.subject, place('class'))),
          and(eq(pricePlans.scope, 'all'), eq(pricePlans.subject, '')),
        ),
        eq(pricePlans.active, true),
        lte(pricePlans.from, place('date')),
        or(isNull(pricePlans.to), gte(pricePlans.to, place('date'))),
        sql`${pricePlanRows.productId} in (${productIds})`,
      ),
    )
    .orderBy(nearest, desc(pricePlans.from), desc(pricePlanRows.minimum))
    .prepare(),
)

const NONE: ByProduct<never> = new Map()

/** R4.4 what a contract says of some products, the largest quantity first. */
export async function contractRows(
  db: ReadDb,
  contractId: string | null,
  productIds: readonly string[],
): Promise<ByProduct<PriceBreak>> {
  if (contractId === null || productIds.length === 0) return NONE
  return Map.groupBy(await ofContract(db, one(productIds), { contractId }), (row) => row.productId)
}

/** R4.4 the same of the price plans in force: the customer's own first, then his class's, then everyone's. */
export async function planRows(
  db: ReadDb,
  whose: { readonly customerId: string; readonly class: string; readonly date: CivilDate },
  productIds: readonly string[],
): Promise<ByProduct<PlanRow>> {
  if (productIds.length === 0) return NONE
  const { customerId, class: grade, date } = whose
  return Map.groupBy(await ofPlans(db, one(productIds), { customerId, class: grade, date }), (row) => row.productId)
}

/**
 * The row that counts: of the first paper that knows one, that with the largest minimum that the quantity reaches.
 *
 * A plan that knows no such row leaves the word to the next.
 */
export const reached = <Row extends PriceBreak>(rows: readonly Row[] | undefined, quantity: number): Row | null =>
  rows?.find((row) => row.minimum <= quantity) ?? null

/** The next break above the quantity among the rows of one paper. */
export const nextAbove = (rows: readonly PriceBreak[], quantity: number): PriceBreak | null => {
  const next = rows.findLast((row) => row.minimum > quantity)
  return next ? { minimum: next.minimum, price: next.price } : null
}

const one = (ids: readonly string[]) => ids.map((id) => [id])
