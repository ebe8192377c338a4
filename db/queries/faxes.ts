import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Instant } from '#shared/values/instant.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { type FaxStatus, faxes, files } from '../tables/index.ts'
import { hot, inserter, only, place } from './hot.ts'

export type Fax = typeof faxes.$inferSelect
export type StoredFile = typeof files.$inferSelect

/** R1.3 puts a fax into the tray, once, however often the folder is scanned; gives the one that is there. */
export async function insertFax(db: WriteDb, fax: Fax): Promise<{ readonly fax: Fax; readonly isNew: boolean }> {
  const known = await faxBySha256(db, fax.sha256)
  if (known) return { fax: known, isNew: false }
  await db.insert(faxes).values(fax)
  return { fax, isNew: true }
}

export const faxBySha256 = async (db: ReadDb, sha256: string): Promise<Fax | null> =>
  only(await db.select().from(faxes).where(eq(faxes.sha256, sha256)))

export const faxById = async (db: ReadDb, id: string): Promise<Fax | null> =>
  only(await db.select().from(faxes).where(eq(faxes.id, id)))

export type FaxHandling = {
  readonly status: Exclude<FaxStatus, 'damaged'>
  readonly reason: string
  readonly memoId: string | null
  readonly orderId: string | null
  readonly at: Instant
  readonly byId: string
}

/** Files a fax, marks it as no order, or puts it back. `expected` is the status that was seen; null where it is another by now. */
export async function setFaxStatus(
  db: WriteDb,
  id: string,
  expected: FaxStatus,
  { at, byId, ...handling }: FaxHandling,
): Promise<Fax | null> {
  return only(
    await db
      .update(faxes)
      .set({ ...handling, handledAt: at, handledById: byId })
      .where(and(eq(faxes.id, id), eq(faxes.status, expected)))
      .returning(),
  )
}

/** R1.3 whether these bytes came in under this name before, as the fax itself or as a repeat of it. */
export const fileCameAs = async (db: ReadDb, sha256: string, name: string): Promise<boolean> =>
  (
    await db
      .select({ id: files.id })
      .from(files)
      .where(and(eq(files.sha256, sha256), eq(files.name, name)))
      .limit(1)
  ).length > 0

/** R1.3 the same fax came in once more: counted, never put into the tray a second time. */
export const countRepeat = async (db: WriteDb, id: string, at: Instant): Promise<void> => {
  await db
    .update(faxes)
    .set({ repeats: sql`${faxes.repeats} + 1`, repeatedAt: at })
    .where(eq(faxes.id, id))
}

/** The tray: faxes of one status, newest first, a page behind `after`. */
export const listFaxes = async (
  db: ReadDb,
  { status, after, limit }: { status: FaxStatus; after?: { arrivedAt: Instant; id: string }; limit: number },
): Promise<readonly Fax[]> =>
  db
    .select()
    .from(faxes)
    .where(
      and(
        eq(faxes.status, status),
        after && sql`(${faxes.arrivedAt}, ${faxes.id}) < (${after.arrivedAt}, ${after.id})`,
      ),
    )
    .orderBy(desc(faxes.arrivedAt), desc(faxes.id))
    .limit(limit)

const ofMemo = hot((db: ReadDb) =>
  db
    .select()
    .from(faxes)
    .where(eq(faxes.memoId, place('memoId')))
    .orderBy(faxes.arrivedAt)
    .prepare(),
)

export const faxesOfMemo = (db: ReadDb, memoId: string): Promise<readonly Fax[]> => ofMemo(db).execute({ memoId })

/** The faxes of some memos, in the order in which they came. */
export const faxesOfMemos = async (db: ReadDb, memoIds: readonly string[]): Promise<readonly Fax[]> =>
  memoIds.length === 0
    ? []
    : db
        .select()
        .from(faxes)
        .where(inArray(faxes.memoId, [...memoIds]))
        .orderBy(faxes.arrivedAt)

/** R1.5 the faxes of a memo go with it to the order that it joins; gives those that went. */
export const fileFaxesOfMemo = async (db: WriteDb, memoId: string, orderId: string): Promise<readonly Fax[]> =>
  db.update(faxes).set({ orderId }).where(eq(faxes.memoId, memoId)).returning()

/** What is known of a file; its bytes lie in the file store, by their digest. */
export const insertFile = inserter(files)

/** Several files at once, in no particular order; what is not there is left out. */
export const filesByIds = async (db: ReadDb, ids: readonly string[]): Promise<readonly StoredFile[]> =>
  ids.length === 0
    ? []
    : db
        .select()
        .from(files)
        .where(inArray(files.id, [...ids]))

export const fileById = async (db: ReadDb, id: string): Promise<StoredFile | null> =>
  only(await db.select().from(files).where(eq(files.id, id)))
