import { and, asc, eq, gt } from 'drizzle-orm'
import type { PlanScope } from '#shared/rules/price-plans.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import type { UnitPrice } from '#shared/values/unit-price.ts'
import type { ReadDb } from '../store.ts'
import { contractPrices, pricePlanRows, products } from '../tables/index.ts'
import { hot, only, place } from './hot.ts'
import type { PriceQuestion } from './line-facts.ts'
import { planForLine } from './plan-for-line.ts'

export type PriceBreak = { readonly minimum: Quantity; readonly price: UnitPrice }

/** Where the prices of a line come from, and from which quantity on the next one counts. */
export type LineOffer = {
  readonly category: string
  /** The plan that counts: for whom it is and from which quantity its price counts. */
  readonly plan: { readonly scope: PlanScope; readonly minimum: Quantity } | null
  /** The next break of the contract where it has a price, else of the plan. */
  readonly nextBreak: PriceBreak | null
}

const categoryOf = hot((db: ReadDb) =>
  db
    .select({ category: products.category })
    .from(products)
    .where(eq(products.id, place('productId')))
    .prepare(),
)
const nextOfPlan = hot((db: ReadDb) =>
  db
    .select({ minimum: pricePlanRows.minimum, price: pricePlanRows.price })
    .from(pricePlanRows)
    .where(
      and(
        eq(pricePlanRows.planId, place('planId')),
        eq(pricePlanRows.productId, place('productId')),
        gt(pricePlanRows.minimum, place('quantity')),
      ),
    )
    .orderBy(asc(pricePlanRows.minimum))
    .limit(1)
    .prepare(),
)
const nextOfContract = hot((db: ReadDb) =>
  db
    .select({ minimum: contractPrices.minimum, price: contractPrices.price })
    .from(contractPrices)
    .where(
      and(
        eq(contractPrices.contractId, place('contractId')),
        eq(contractPrices.productId, place('productId')),
        gt(contractPrices.minimum, place('quantity')),
      ),
    )
    .orderBy(asc(contractPrices.minimum))
    .limit(1)
    .prepare(),
)

const NOTHING: LineOffer = { category: '', plan: null, nextBreak: null }

/** R4.4 what stands beside the prices of a form's lines while they are typed; each in the order of the lines. */
export const lineOffers = (db: ReadDb, question: PriceQuestion): Promise<readonly LineOffer[]> =>
  Promise.all(question.lines.map((line) => lineOffer(db, question, line)))

async function lineOffer(
  db: ReadDb,
  { customerId, class: grade, contractId, date }: PriceQuestion,
  line: PriceQuestion['lines'][number],
): Promise<LineOffer> {
  const { productId } = line
  if (productId === null) return NOTHING
  const quantity = line.quantity ?? 0
  const [product, plans, ofContract] = await Promise.all([
    categoryOf(db).execute({ productId }),
    planForLine(db).execute({ customerId, class: grade, date, productId, quantity }),
    contractId === null ? [] : nextOfContract(db).execute({ contractId, productId, quantity }),
  ])
  const plan = only(plans)
  const ofPlan = plan === null ? [] : await nextOfPlan(db).execute({ planId: plan.id, productId, quantity })
  return {
    category: only(product)?.category ?? '',
    plan: plan && { scope: plan.scope, minimum: plan.minimum },
    nextBreak: only(ofContract) ?? only(ofPlan),
  }
}
