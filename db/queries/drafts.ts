import { and, desc, eq } from 'drizzle-orm'
import type { Instant } from '#shared/values/instant.ts'
import { newId } from '../ids.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { drafts, savedViews } from '../tables/index.ts'
import { conflictOn, only } from './hot.ts'

export type Draft = { readonly body: unknown; readonly at: Instant }
type Place = { readonly userId: string; readonly key: string }

const at = ({ userId, key }: Place) => and(eq(drafts.userId, userId), eq(drafts.key, key))

/** What somebody typed at a place of the screen and did not save, or null. */
export const draftAt = async (db: ReadDb, place: Place): Promise<Draft | null> =>
  only(await db.select({ body: drafts.body, at: drafts.at }).from(drafts).where(at(place)))

/** Keeps what somebody typed at a place; what was kept there before is replaced. */
export async function saveDraft(db: WriteDb, place: Place, draft: Draft): Promise<void> {
  await db
    .insert(drafts)
    .values({ ...place, ...draft })
    .onConflictDoUpdate({ target: conflictOn(drafts.userId, drafts.key), set: draft })
}

/** Forgets what was typed at a place, once it is saved or thrown away; nothing there is fine, too. */
export async function dropDraft(db: WriteDb, place: Place): Promise<void> {
  await db.delete(drafts).where(at(place))
}

/** All places where somebody left something unsaved, newest first. */
export const draftsOf = async (db: ReadDb, userId: string) =>
  db
    .select({ key: drafts.key, at: drafts.at })
    .from(drafts)
    .where(eq(drafts.userId, userId))
    .orderBy(desc(drafts.at))
    .limit(100)

export type SavedView = typeof savedViews.$inferSelect

/** Filters that somebody keeps for a list: all of them, as he named every one himself. */
export const viewsOf = async (db: ReadDb, userId: string, list: string): Promise<readonly SavedView[]> =>
  db
    .select()
    .from(savedViews)
    .where(and(eq(savedViews.userId, userId), eq(savedViews.list, list)))
    .orderBy(savedViews.name)

/** Keeps a filter of a list under a name for its owner; gives its id. */
export async function insertView(db: WriteDb, view: Omit<SavedView, 'id'>): Promise<string> {
  const id = newId()
  await db.insert(savedViews).values({ id, ...view })
  return id
}

/** Drops a view of that user; somebody else's stays. */
export async function dropView(db: WriteDb, userId: string, id: string): Promise<void> {
  await db.delete(savedViews).where(and(eq(savedViews.id, id), eq(savedViews.userId, userId)))
}
