import { eq } from 'drizzle-orm'
import type { ReadDb } from '../store.ts'
import { products } from '../tables/index.ts'

// An office with more products than this orders them by number.
const MOST = 20_000

/** Every product in use by what its goods are recognised by: one read for any number of lines, in the order of their numbers. */
export async function productKeys(db: ReadDb) {
  const { id, number, name, specification, unit } = products
  return db
    .select({ id, number, name, specification, unit })
    .from(products)
    .where(eq(products.active, true))
    .orderBy(number)
    .limit(MOST)
}
