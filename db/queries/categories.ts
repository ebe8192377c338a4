import { and, eq, sql } from 'drizzle-orm'
import type { ReadDb, WriteDb } from '../store.ts'
import { productCategories, products } from '../tables/index.ts'
import { only, type Saved } from './hot.ts'
import { renameMadeCategory } from './production.ts'

export type Category = typeof productCategories.$inferSelect

/** All categories by name, those out of use too; an office has a dozen. */
export const listCategories = async (db: ReadDb, limit: number): Promise<readonly Category[]> =>
  db.select().from(productCategories).orderBy(productCategories.name).limit(limit)

export const categoryById = async (db: ReadDb, id: string): Promise<Category | null> =>
  only(await db.select().from(productCategories).where(eq(productCategories.id, id)))

export const categoryByName = async (db: ReadDb, name: string): Promise<Category | null> =>
  only(await db.select().from(productCategories).where(eq(productCategories.name, name)))

export async function insertCategory(db: WriteDb, category: Category): Promise<void> {
  await db.insert(productCategories).values(category)
}

/** Changes a category; writes nothing where a newer version is there. A new name is written where its old one stands. */
export async function updateCategory(
  db: WriteDb,
  before: Category,
  expected: number,
  change: Partial<Omit<Category, 'id' | 'version'>>,
): Promise<Saved> {
  const done = only(
    await db
      .update(productCategories)
      .set({ ...change, version: sql`${productCategories.version} + 1` })
      .where(and(eq(productCategories.id, before.id), eq(productCategories.version, expected)))
      .returning({ name: productCategories.name, version: productCategories.version }),
  )
  if (!done) return { saved: false, current: (await categoryById(db, before.id))?.version ?? 0 }
  if (done.name !== before.name) {
    await db.update(products).set({ category: done.name }).where(eq(products.category, before.name))
    await renameMadeCategory(db, before.name, done.name)
  }
  return { saved: true, version: done.version }
}
