import { gt } from 'drizzle-orm'
import type { ReadDb } from '../store.ts'
import { customers, faxes, memos, products } from '../tables/index.ts'

const TABLES = { customer: customers, product: products, memo: memos, fax: faxes } as const

/** What is indexed again when the words of the search change; an order's words are its papers' and have not. */
export const SEARCHED = ['customer', 'product', 'memo', 'fax'] as const satisfies readonly (keyof typeof TABLES)[]
export type Searched = (typeof SEARCHED)[number]

/** The ids of everything of a kind, in their order, at most `limit` behind `after`. */
export async function searchedIds(
  db: ReadDb,
  kind: Searched,
  after: string,
  limit: number,
): Promise<readonly string[]> {
  const table = TABLES[kind]
  const rows = await db.select({ id: table.id }).from(table).where(gt(table.id, after)).orderBy(table.id).limit(limit)
  return rows.map((row) => row.id)
}
