import { articlesOfCustomer } from '#db/queries/customer-articles.ts'
import { productKeys, productUnits } from '#db/queries/product-keys.ts'
import type { ReadDb } from '#db/store.ts'
import type { ProductMatch } from '#shared/contract/intake.ts'
import { matchGoods } from '#shared/rules/reading/match.ts'
import { type Inputs, os } from './kit/implementer.ts'

/** The products that the lines of a customer's order mean: two reads, however many lines there are. */
async function matchProducts(
  db: ReadDb,
  { customerId, goods }: Inputs['intake']['matchProducts'],
): Promise<readonly ProductMatch[]> {
  const [products, articles] = await Promise.all([
    productKeys(db),
    customerId === null ? [] : articlesOfCustomer(db, customerId),
  ])
  const matches = matchGoods(
    goods,
    products,
    articles.filter((one) => one.active),
  )
  return matches.map(({ by, products, more }) => ({
    by,
    more,
    products: products.map(({ product, article }) => ({
      ...product,
      specification: article?.specification || product.specification,
      article: article?.article ?? null,
    })),
  }))
}

/** R2.1 a line names a product that the office has, and a quantity in a unit that its products are counted in. */
export const matchedProducts = {
  matchProducts: os.intake.matchProducts.handler(({ context: { core }, input }) =>
    core.store.read((db) => matchProducts(db, input)),
  ),
  units: os.intake.units.handler(({ context: { core } }) => core.store.read((db) => productUnits(db))),
}
