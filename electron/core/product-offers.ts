import { articlesOfCustomer } from '#db/queries/customer-articles.ts'
import { listProducts, type Product, productsByIds } from '#db/queries/products.ts'
import { search } from '#db/queries/search.ts'
import type { ReadDb } from '#db/store.ts'
import type { ProductOffer } from '#shared/contract/caller.ts'
import { bareNumber, numberParts } from '#shared/values/bare-number.ts'
import { type Inputs, os } from './kit/implementer.ts'

type Article = Awaited<ReturnType<typeof articlesOfCustomer>>[number]

/** By number, name, initials and figures; a number whose dashes were left out is looked for in its parts, too. */
async function foundIds(db: ReadDb, text: string, limit: number): Promise<readonly string[]> {
  const whole = await search(db, text, { kind: 'product', limit })
  const found = whole.length > 0 ? whole : await search(db, numberParts(text), { kind: 'product', limit })
  return found.map((one) => one.refId)
}

const offer = (product: Product, article: Article | undefined): ProductOffer => ({
  id: product.id,
  number: product.number,
  name: product.name,
  specification: article?.specification || product.specification,
  unit: product.unit,
  article: article?.article ?? null,
})

/** The likeliest first: the number itself, the customer's own number, what begins with it, everything else. */
function rankOf({ number, article }: ProductOffer, bare: string): number {
  const [own, theirs] = [bareNumber(number), bareNumber(article ?? '')]
  if (own === bare) return 0
  if (theirs === bare) return 1
  if (own.startsWith(bare)) return 2
  return theirs !== '' && theirs.startsWith(bare) ? 3 : 4
}

/** Among equals what the customer has a number of his own for. */
const isHis = ({ article }: ProductOffer): number => Number(article !== null)

async function productOffers(
  db: ReadDb,
  { customerId, text, limit }: Inputs['intake']['productOffers'],
): Promise<readonly ProductOffer[]> {
  const bare = bareNumber(text)
  const own = customerId === null ? [] : (await articlesOfCustomer(db, customerId)).filter((one) => one.active)
  const called = own.filter(({ article }) => article.includes(text) || bareNumber(article).includes(bare))
  const ids = text === '' ? [] : await foundIds(db, text, limit)
  const found = new Set([...called.map((one) => one.productId), ...ids])
  const products = await productsByIds(db, [...new Set([...found, ...own.map((one) => one.productId)])])
  // Of what he has names for, all that begins so comes in, also beyond the first that the search found.
  const isMeant = ({ id, number }: Product) => found.has(id) || (bare !== '' && bareNumber(number).startsWith(bare))
  const inUse = products.filter((product) => product.active && isMeant(product))
  // A customer may have several names for one product, each with a specification of its own.
  const offers = inUse.flatMap((product) => {
    const named = called.filter((one) => one.productId === product.id)
    const any = named.length > 0 ? named : [own.find((one) => one.productId === product.id)]
    return any.map((article) => offer(product, named.length > 0 ? article : plainName(product, article)))
  })
  const listed = text === '' && offers.length < limit ? await listProducts(db, { limit }) : []
  const more = listed.filter((one) => !offers.some((known) => known.id === one.id)).map((one) => offer(one, undefined))
  return [...offers, ...more]
    .toSorted(
      (a, b) =>
        rankOf(a, bare) - rankOf(b, bare) ||
        isHis(b) - isHis(a) ||
        (a.number < b.number ? -1 : Number(a.number > b.number)),
    )
    .slice(0, limit)
}

/** Asked for by our own number it keeps our own specification; the customer's name for it is only shown. */
const plainName = (product: Product, article: Article | undefined): Article | undefined =>
  article && { ...article, specification: product.specification }

/** R4.4, R6.2 a line's product while it is typed. */
export const productOffer = {
  productOffers: os.intake.productOffers.handler(({ context: { core }, input }) =>
    core.store.read((db) => productOffers(db, input)),
  ),
}
