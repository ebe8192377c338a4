import { and, eq, gt, sql } from 'drizzle-orm'
import type { ReadDb } from '../store.ts'
import { products } from '../tables/index.ts'
import { hot, only } from './hot.ts'

/** An office with more products than this orders them by number. */
export const MOST_KEYS = 20_000

/** The products in use by what their goods are recognised by, behind a number, in the order of their numbers. */
export async function productKeys(db: ReadDb, after: string, limit: number) {
  const { id, number, name, specification, unit, version } = products
  return db
    .select({ id, number, name, specification, unit, version })
    .from(products)
    .where(and(eq(products.active, true), gt(number, after)))
    .orderBy(number)
    .limit(limit)
}

const counted = hot((db: ReadDb) =>
  db
    .select({
      count: sql<number>`count(*)`.mapWith(Number),
      versions: sql<number>`coalesce(sum(${products.version}), 0)`.mapWith(Number),
    })
    .from(products)
    .prepare(),
)

/** Another one after each save of a product: none is ever removed, and each save raises a version. */
export async function productsStamp(db: ReadDb): Promise<string> {
  const row = only(await counted(db).execute())
  return `${row?.count} ${row?.versions}`
}

// An office that counts in more units than this has typed amounts into the unit.
const MOST_UNITS = 200

/** The units that the products in use are counted in, each once: of the same products that lines are compared with. */
export async function productUnits(db: ReadDb): Promise<readonly string[]> {
  const { number, unit, active } = products
  const ofThem = db
    .select({ unit })
    .from(products)
    .where(eq(active, true))
    .orderBy(number)
    .limit(MOST_KEYS)
    .as('counted')
  const rows = await db.selectDistinct({ unit: ofThem.unit }).from(ofThem).orderBy(ofThem.unit).limit(MOST_UNITS)
  return rows.map((row) => row.unit).filter((one) => one !== '')
}
