import { and, eq, exists, gt, like, sql } from 'drizzle-orm'
import { bareNumber } from '#shared/values/bare-number.ts'
import { newId } from '../ids.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { customerArticles, products, searchDocs } from '../tables/index.ts'
import { hotRows, inserter, only, type Saved } from './hot.ts'
import { indexForSearch, search } from './search.ts'

export type Product = typeof products.$inferSelect
export type CustomerArticle = Omit<typeof customerArticles.$inferSelect, 'id'>

const insertProductRow = inserter(products)

/** A new product, with what it is found by: number, name, specification and initials. */
export async function insertProduct(db: WriteDb, product: Product): Promise<void> {
  await insertProductRow(db, product)
  await indexProduct(db, product)
}

/** The initials of the name alone, out of those of number and name. */
const nameInitials = (number: string, pinyin: string): string => pinyin.slice(number.replaceAll(' ', '').length)

/** The words by which a product is found: number, with and without its dashes, name, specification, initials. */
export const indexProduct = (
  db: WriteDb,
  { id, number, name, specification, pinyin }: Pick<Product, 'id' | 'number' | 'name' | 'specification' | 'pinyin'>,
): Promise<void> =>
  indexForSearch(db, {
    kind: 'product',
    refId: id,
    texts: [number, name, specification, bareNumber(number)],
    pinyin: `${nameInitials(number, pinyin)} ${pinyin}`.trim(),
  })

export const productById = async (db: ReadDb, id: string): Promise<Product | null> =>
  only(await db.select().from(products).where(eq(products.id, id)))

export const productByNumber = async (db: ReadDb, number: string): Promise<Product | null> =>
  only(await db.select().from(products).where(eq(products.number, number)))

const byIds = hotRows((db, ids) => db.select().from(products).where(sql`${products.id} in (${ids})`).prepare())

export const productsByIds = async (db: ReadDb, ids: readonly string[]): Promise<readonly Product[]> =>
  ids.length === 0
    ? []
    : byIds(
        db,
        ids.map((id) => [id]),
      )

/** Products after a number, for a list by pages, those in use or all; `pinyin` keeps those whose initials begin so. */
export const listProducts = async (
  db: ReadDb,
  {
    after,
    pinyin,
    inactive = false,
    limit,
  }: { readonly after?: string; readonly pinyin?: string; readonly inactive?: boolean; readonly limit: number },
): Promise<readonly Product[]> =>
  db
    .select()
    .from(products)
    .where(
      and(
        inactive ? undefined : eq(products.active, true),
        after === undefined ? undefined : gt(products.number, after),
        pinyin === undefined ? undefined : like(products.pinyin, `${pinyin.toLowerCase()}%`),
      ),
    )
    .orderBy(products.number)
    .limit(limit)

/** Products found by words, the newest first: those in use, or all. Those out of use take no room from the others. */
export async function findProducts(
  db: ReadDb,
  text: string,
  { inactive, limit }: { readonly inactive: boolean; readonly limit: number },
): Promise<readonly Product[]> {
  const isInUse = and(eq(products.id, searchDocs.refId), eq(products.active, true))
  const only = inactive ? {} : { only: exists(db.select({ one: sql`1` }).from(products).where(isInUse)) }
  const ids = (await search(db, text, { kind: 'product', limit, ...only })).map((one) => one.refId)
  const found = new Map((await productsByIds(db, ids)).map((one) => [one.id, one]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** The number under which a customer orders a product. */
export async function insertCustomerArticle(db: WriteDb, article: CustomerArticle): Promise<void> {
  await db.insert(customerArticles).values({ id: newId(), ...article })
}

/** Changes a product; writes nothing where a newer version is there. What it is found by follows. */
export async function updateProduct(
  db: WriteDb,
  id: string,
  expected: number,
  change: Partial<Omit<Product, 'id' | 'version'>>,
): Promise<Saved> {
  const done = only(
    await db
      .update(products)
      .set({ ...change, version: sql`${products.version} + 1` })
      .where(and(eq(products.id, id), eq(products.version, expected)))
      .returning(),
  )
  if (!done) return { saved: false, current: (await productById(db, id))?.version ?? 0 }
  const { version, ...words } = done
  await indexProduct(db, { ...words, id })
  return { saved: true, version }
}
