import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { ReceiptFacts } from '#shared/rules/order-file.ts'
import type { Paper } from '#shared/rules/papers.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { materials, purchaseRequests } from '../tables/index.ts'
import { hot, inserter, only, place, type Saved, without } from './hot.ts'

export type Purchase = typeof purchaseRequests.$inferSelect

export const insertPurchase = inserter(purchaseRequests)

export const purchaseById = async (db: ReadDb, id: string): Promise<Purchase | null> =>
  only(await db.select().from(purchaseRequests).where(eq(purchaseRequests.id, id)))

const facts = hot((db: ReadDb) =>
  db
    .select({
      purchaseId: purchaseRequests.id,
      state: purchaseRequests.state,
      expectedOn: purchaseRequests.expectedOn,
      quantity: purchaseRequests.quantity,
      received: purchaseRequests.received,
    })
    .from(purchaseRequests)
    .where(eq(purchaseRequests.id, place('id')))
    .prepare(),
)

/** R5.2 the purchases that the technical answers of a file count on, as they stand now; most files name none. */
export async function receiptFacts(db: ReadDb, papers: readonly Paper[]): Promise<readonly ReceiptFacts[]> {
  const named = papers.flatMap((paper) => (paper.kind === 'technicalAnswer' ? (paper.body.receipts ?? []) : []))
  const ids = [...new Set(named.map((one) => one.purchaseId))]
  return (await Promise.all(ids.map((id) => facts(db).execute({ id })))).flat()
}

/** Writes a request anew; nothing where a newer version is there (R19.3). `version` is the one that the editor saw. */
export async function updatePurchase(db: WriteDb, purchase: Purchase): Promise<Saved> {
  const { id, version } = purchase
  const [done] = await db
    .update(purchaseRequests)
    .set({ ...without(purchase, 'id', 'version'), version: version + 1 })
    .where(and(eq(purchaseRequests.id, id), eq(purchaseRequests.version, version)))
    .returning({ version: purchaseRequests.version })
  if (done) return { saved: true, version: done.version }
  return { saved: false, current: (await purchaseById(db, id))?.version ?? 0 }
}

/** R20.2 requests with their material: the open ones by the day on which they are needed, or the closed ones newest first. */
export const listPurchases = async (db: ReadDb, { open, limit }: { readonly open: boolean; readonly limit: number }) =>
  db
    .select({
      purchase: purchaseRequests,
      materialNumber: materials.number,
      materialName: materials.name,
      unit: materials.unit,
    })
    .from(purchaseRequests)
    .innerJoin(materials, eq(materials.id, purchaseRequests.materialId))
    .where(eq(purchaseRequests.open, open))
    .orderBy(...(open ? [purchaseRequests.neededBy, purchaseRequests.number] : [desc(purchaseRequests.number)]))
    .limit(limit)

/** R5.2 what is still to come of the materials. */
export const openPurchasesOf = async (db: ReadDb, materialIds: readonly string[]): Promise<readonly Purchase[]> =>
  materialIds.length === 0
    ? []
    : db
        .select()
        .from(purchaseRequests)
        .where(and(inArray(purchaseRequests.materialId, [...materialIds]), eq(purchaseRequests.open, true)))
        .orderBy(sql`coalesce(${purchaseRequests.expectedOn}, '9999')`, purchaseRequests.number)
        .limit(1_000)
