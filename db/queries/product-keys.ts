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

// An office that counts in more units than this has typed amounts into the unit.
const MOST_UNITS = 200

/** The units that the products in use are counted in, each once: of the same products that lines are compared with. */
export async function productUnits(db: ReadDb): Promise<readonly string[]> {
  const { number, unit, active } = products
  const counted = db.select({ unit }).from(products).where(eq(active, true)).orderBy(number).limit(MOST).as('counted')
  const rows = await db.selectDistinct({ unit: counted.unit }).from(counted).orderBy(counted.unit).limit(MOST_UNITS)
  return rows.map((row) => row.unit).filter((one) => one !== '')
}
