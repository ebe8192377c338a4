import { and, eq, sql } from 'drizzle-orm'
import type { Role } from '#shared/rules/roles.ts'
import type { Instant } from '#shared/values/instant.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { sessions, users } from '../tables/index.ts'
import { hot, only, place, type Saved } from './hot.ts'

export type User = typeof users.$inferSelect

const byId = hot((db: ReadDb) =>
  db
    .select()
    .from(users)
    .where(eq(users.id, place('id')))
    .prepare(),
)

export const userById = async (db: ReadDb, id: string): Promise<User | null> => only(await byId(db).execute({ id }))

/** Everybody who has or had an account, in the order in which the accounts were opened; an office has tens of them. */
export const allUsers = async (db: ReadDb): Promise<readonly User[]> =>
  db.select().from(users).orderBy(users.createdAt, users.id).limit(500)

/** The active holders of a role. */
export const usersWithRole = async (db: ReadDb, role: Role): Promise<readonly User[]> =>
  (await allUsers(db)).filter((user) => user.active && user.roles.includes(role))

export const insertUser = async (db: WriteDb, user: User): Promise<void> => {
  await db.insert(users).values(user)
}

/** Changes an account; writes nothing where a newer version is there (R19.3). */
export async function updateUser(
  db: WriteDb,
  id: string,
  expected: number,
  change: Partial<Pick<User, 'name' | 'login' | 'pinyin' | 'roles' | 'phone' | 'active' | 'pinHash'>>,
): Promise<Saved> {
  const done = only(
    await db
      .update(users)
      .set({ ...change, version: sql`${users.version} + 1` })
      .where(and(eq(users.id, id), eq(users.version, expected)))
      .returning({ version: users.version }),
  )
  return done
    ? { saved: true, version: done.version }
    : { saved: false, current: (await userById(db, id))?.version ?? 0 }
}

/** Remembers wrong tries of a PIN, and until when nobody may try again. */
export async function setTries(
  db: WriteDb,
  id: string,
  failedAttempts: number,
  lockedUntil: Instant | null,
): Promise<void> {
  await db.update(users).set({ failedAttempts, lockedUntil }).where(eq(users.id, id))
}

export type Session = typeof sessions.$inferSelect

export const insertSession = async (db: WriteDb, session: Session): Promise<void> => {
  await db.insert(sessions).values(session)
}
export const sessionByHash = async (db: ReadDb, tokenHash: string): Promise<Session | null> =>
  only(await db.select().from(sessions).where(eq(sessions.tokenHash, tokenHash)))
export const setSessionLock = async (db: WriteDb, tokenHash: string, lockedAt: Instant | null): Promise<void> => {
  await db.update(sessions).set({ lockedAt }).where(eq(sessions.tokenHash, tokenHash))
}
export const dropSession = async (db: WriteDb, tokenHash: string): Promise<void> => {
  await db.delete(sessions).where(eq(sessions.tokenHash, tokenHash))
}
export const dropSessionsOf = async (db: WriteDb, userId: string): Promise<void> => {
  await db.delete(sessions).where(eq(sessions.userId, userId))
}
/** When each person last worked, for the tiles of the sign-in page. */
export const lastSeen = async (db: ReadDb): Promise<ReadonlyMap<string, Instant>> => {
  const rows = await db
    .select({ userId: sessions.userId, at: sql<Instant>`max(${sessions.lastSeenAt})`.mapWith(Number) })
    .from(sessions)
    .groupBy(sessions.userId)
  return new Map(rows.map((row) => [row.userId, row.at as Instant]))
}
