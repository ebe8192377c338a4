import { and, eq, gt } from 'drizzle-orm'
import type { ReadDb, WriteDb } from '../store.ts'
import { customerArticles } from '../tables/index.ts'

export type ArticleRow = Omit<typeof customerArticles.$inferSelect, 'customerId'>

/** What a customer calls our products, by his own number. */
export async function articlesOfCustomer(db: ReadDb, customerId: string): Promise<readonly ArticleRow[]> {
  const { id, article, productId, specification, active } = customerArticles
  return db
    .select({ id, article, productId, specification, active })
    .from(customerArticles)
    .where(and(eq(customerArticles.customerId, customerId), gt(article, '')))
    .orderBy(article, productId)
}

/** Writes a customer's article numbers anew. */
export async function replaceArticles(db: WriteDb, customerId: string, rows: readonly ArticleRow[]): Promise<void> {
  await db.delete(customerArticles).where(eq(customerArticles.customerId, customerId))
  for (const row of rows) await db.insert(customerArticles).values({ ...row, customerId })
}
