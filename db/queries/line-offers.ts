import { sql } from 'drizzle-orm'
import type { PlanScope } from '#shared/rules/price-plans.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import type { ReadDb } from '../store.ts'
import { products } from '../tables/index.ts'
import { hotRows } from './hot.ts'
import { type PriceQuestion, productIdsOf } from './line-facts.ts'
import { contractRows, nextAbove, type PriceBreak, planRows, reached } from './prices-in-force.ts'

/** Where the prices of a line come from, and from which quantity on the next one counts. */
export type LineOffer = {
  readonly category: string
  /** The plan that counts: for whom it is and from which quantity its price counts. */
  readonly plan: { readonly scope: PlanScope; readonly minimum: Quantity } | null
  /** The next break of the contract where it has a price, else of the plan. */
  readonly nextBreak: PriceBreak | null
}

const categoriesOf = hotRows((db, productIds) =>
  db
    .select({ id: products.id, category: products.category })
    .from(products)
    .where(sql`${products.id} in (${productIds})`)
    .prepare(),
)

const NOTHING: LineOffer = { category: '', plan: null, nextBreak: null }

/** R4.4 what stands beside the prices of a form's lines while they are typed; each in the order of the lines. */
export async function lineOffers(db: ReadDb, question: PriceQuestion): Promise<readonly LineOffer[]> {
  const { contractId, lines } = question
  const ids = productIdsOf(lines)
  if (ids.length === 0) return lines.map(() => NOTHING)
  const [known, contract, plans] = await Promise.all([
    categoriesOf(
      db,
      ids.map((id) => [id]),
    ),
    contractRows(db, contractId, ids),
    planRows(db, question, ids),
  ])
  const categories = new Map(known.map(({ id, category }) => [id, category]))
  return lines.map(({ productId, quantity: typed }) => {
    if (productId === null) return NOTHING
    const quantity = typed ?? 0
    const planned = plans.get(productId) ?? []
    const plan = reached(planned, quantity)
    const ofPlan = planned.filter((row) => row.planId === plan?.planId)
    return {
      category: categories.get(productId) ?? '',
      plan: plan && { scope: plan.scope, minimum: plan.minimum },
      nextBreak: nextAbove(contract.get(productId) ?? [], quantity) ?? nextAbove(ofPlan, quantity),
    }
  })
}
