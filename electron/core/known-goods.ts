import { MOST_KEYS, productKeys, productsStamp } from '#db/queries/product-keys.ts'
import type { ReadDb, Store } from '#db/store.ts'
import { goodsMatcher, type KnownGoods, knownGoods } from '#shared/rules/reading/match.ts'
import { mapPausing } from './kit/map-pausing.ts'

type Key = Awaited<ReturnType<typeof productKeys>>[number]
type Kept = {
  readonly stamp: string
  readonly known: ReadonlyMap<string, KnownGoods<Key>>
  readonly match: ReturnType<typeof goodsMatcher<Key>>
}

/** What was taken apart is kept as long as no product is saved, and of the others as long as the program runs. */
const kept = new WeakMap<Store, Kept>()

const AT_ONCE = 500

/** Every product in use with its words; those that are as they were are not taken apart again. */
async function readKnown(db: ReadDb, before: Kept | undefined): Promise<readonly KnownGoods<Key>[]> {
  const all: KnownGoods<Key>[] = []
  for (let after: string | undefined = ''; after !== undefined && all.length < MOST_KEYS; ) {
    const page: readonly Key[] = await productKeys(db, after, AT_ONCE)
    const known = await mapPausing(page, (product) => {
      const same = before?.known.get(product.id)
      return same?.product.version === product.version ? same : knownGoods(product)
    })
    all.push(...known)
    after = page.length < AT_ONCE ? undefined : page.at(-1)?.number
  }
  return all.slice(0, MOST_KEYS)
}

/**
 * The matcher of all products in use, as they are now.
 *
 * Of 20,000 products reading and taking apart takes a third of a second: it is done once, in the reader threads and in small
 * pieces, and again where a product was saved; every other call asks the database for a stamp alone.
 */
export async function matcherOf(store: Store): Promise<Kept['match']> {
  const now = kept.get(store)
  if (now && now.stamp === (await store.read(productsStamp))) return now.match
  return store.readLong(async (db) => {
    const stamp = await productsStamp(db)
    const all = await readKnown(db, kept.get(store))
    const fresh: Kept = { stamp, known: new Map(all.map((one) => [one.product.id, one])), match: goodsMatcher(all) }
    kept.set(store, fresh)
    return fresh.match
  })
}
