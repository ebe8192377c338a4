import { articlesOfCustomer } from '#db/queries/customer-articles.ts'
import { productUnits } from '#db/queries/product-keys.ts'
import type { Store } from '#db/store.ts'
import type { ProductMatch } from '#shared/contract/caller.ts'
import { articlesByName } from '#shared/rules/reading/match.ts'
import { type Inputs, os } from './kit/implementer.ts'
import { mapPausing } from './kit/map-pausing.ts'
import { matcherOf } from './known-goods.ts'

/** The products that the lines of a customer's order mean, however many lines there are. */
async function matchProducts(
  store: Store,
  { customerId, goods }: Inputs['intake']['matchProducts'],
): Promise<readonly ProductMatch[]> {
  const match = await matcherOf(store)
  const articles = customerId === null ? [] : await store.read((db) => articlesOfCustomer(db, customerId))
  const called = articlesByName(articles.filter((one) => one.active))
  const matches = await mapPausing(goods, (said) => match(said, called))
  return matches.map(({ by, products, more }) => ({
    by,
    more,
    products: products.map(({ product: { id, number, name, unit, specification }, article }) => ({
      id,
      number,
      name,
      unit,
      specification: article?.specification || specification,
      article: article?.article ?? null,
    })),
  }))
}

/** R2.1 a line names a product that the office has, and a quantity in a unit that its products are counted in. */
export const matchedProducts = {
  matchProducts: os.intake.matchProducts.handler(({ context: { core }, input }) => matchProducts(core.store, input)),
  units: os.intake.units.handler(({ context: { core } }) => core.store.read((db) => productUnits(db))),
}
