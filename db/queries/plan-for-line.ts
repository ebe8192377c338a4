import { and, desc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import type { ReadDb } from '../store.ts'
import { pricePlanRows, pricePlans } from '../tables/index.ts'
import { hot, place } from './hot.ts'

const nearest = sql`case ${pricePlans.scope} when 'customer' then 1 when 'class' then 2 else 3 end`

/**
 * R4.4 the row of a price plan that counts for a line: the customer's own plan, then his class's, then everyone's.
 *
 * Asked with customerId, class, date, productId and quantity. Of one plan it is the row with the largest minimum that the
 * quantity reaches; a plan that knows no such row leaves the word to the next.
 */
export const planForLine = hot((db: ReadDb) =>
  db
    .select({
      id: pricePlans.id,
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
        eq(pricePlanRows.productId, place('productId')),
        lte(pricePlanRows.minimum, place('quantity')),
      ),
    )
    .orderBy(nearest, desc(pricePlans.from), desc(pricePlanRows.minimum))
    .limit(1)
    .prepare(),
)
