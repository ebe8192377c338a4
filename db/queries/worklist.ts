import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Actor } from '#shared/rules/roles.ts'
import { NEVER } from '../kit.ts'
import type { ReadDb } from '../store.ts'
import { worklist } from '../tables/index.ts'
import { hot, place } from './hot.ts'
import type { WorkItem } from './projection.ts'

export type Work = WorkItem & { readonly id: string; readonly orderId: string | null; readonly memoId: string | null }

const ofRole = hot((db: ReadDb) =>
  db
    .select()
    .from(worklist)
    .where(and(eq(worklist.role, place('role')), isNull(worklist.userId)))
    .orderBy(worklist.dueAt, worklist.id)
    .limit(place('limit'))
    .prepare(),
)
const ofUser = hot((db: ReadDb) =>
  db
    .select()
    .from(worklist)
    .where(eq(worklist.userId, place('userId')))
    .orderBy(worklist.dueAt, worklist.id)
    .limit(place('limit'))
    .prepare(),
)
const ofOrder = hot((db: ReadDb) =>
  db
    .select()
    .from(worklist)
    .where(eq(worklist.orderId, place('orderId')))
    .orderBy(worklist.step, worklist.id)
    .prepare(),
)

/**
 * R23.1 what waits for a person: his own work and that of his roles, what is due first at the top, at most `limit`.
 *
 * Each role is read off its own index from the top, then merged: the list never sorts more than it shows.
 */
export async function workOf(
  db: ReadDb,
  { id: userId, roles }: Pick<Actor, 'id' | 'roles'>,
  limit: number,
): Promise<readonly Work[]> {
  const [mine, ...theirs] = await Promise.all([
    ofUser(db).execute({ userId, limit }),
    ...roles.map((role) => ofRole(db).execute({ role, limit })),
  ])
  const all = [mine, ...theirs].flat().sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1))
  return all.slice(0, limit).map(shown)
}

/** Who waits for one order. */
export const workOfOrder = async (db: ReadDb, orderId: string): Promise<readonly Work[]> =>
  (await ofOrder(db).execute({ orderId })).map(shown)

const byClerk = hot((db: ReadDb) =>
  db
    .select({ userId: worklist.userId, count: sql<number>`count(*)` })
    .from(worklist)
    .where(eq(worklist.role, 'clerk'))
    .groupBy(worklist.userId)
    .prepare(),
)

/** R1.6 how much open work each clerk has, for proposing the one with least; clerks without any are not in it. */
export async function workByClerk(db: ReadDb): Promise<ReadonlyMap<string, number>> {
  const rows = await byClerk(db).execute()
  return new Map(rows.flatMap(({ userId, count }) => (userId === null ? [] : [[userId, count] as const])))
}

const shown = ({ dueAt, ...row }: typeof worklist.$inferSelect): Work => ({
  ...row,
  dueAt: dueAt === NEVER ? null : dueAt,
})
