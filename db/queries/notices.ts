import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Instant } from '#shared/values/instant.ts'
import { newId } from '../ids.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { notices } from '../tables/index.ts'
import { inserter } from './hot.ts'

export type Notice = typeof notices.$inferSelect

const insertRow = inserter(notices)

/** R23.2 tells several people the same. */
export async function insertNotices(
  db: WriteDb,
  userIds: readonly string[],
  notice: Omit<Notice, 'id' | 'userId' | 'readAt'>,
): Promise<void> {
  for (const userId of new Set(userIds)) await insertRow(db, { id: newId(), userId, readAt: null, ...notice })
}

/** A person's notices, newest first, a page behind `after`. */
export const noticesOf = async (
  db: ReadDb,
  { userId, after, limit }: { userId: string; after?: { at: Instant; id: string }; limit: number },
): Promise<readonly Notice[]> =>
  db
    .select()
    .from(notices)
    .where(and(eq(notices.userId, userId), after && sql`(${notices.at}, ${notices.id}) < (${after.at}, ${after.id})`))
    .orderBy(desc(notices.at), desc(notices.id))
    .limit(limit)

/** How many a person has not read, at most 100. */
export async function countUnread(db: ReadDb, userId: string): Promise<number> {
  const unread = db
    .select({ id: notices.id })
    .from(notices)
    .where(and(eq(notices.userId, userId), isNull(notices.readAt)))
    .limit(100)
  return (await unread).length
}

/** Marks as read, with the time; what was read before keeps its time. Without ids: all of them. */
export async function markRead(
  db: WriteDb,
  { userId, ids, at }: { readonly userId: string; readonly ids?: readonly string[]; readonly at: Instant },
): Promise<void> {
  await db
    .update(notices)
    .set({ readAt: at })
    .where(and(eq(notices.userId, userId), isNull(notices.readAt), ids && inArray(notices.id, [...ids])))
}
