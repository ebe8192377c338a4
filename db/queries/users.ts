import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Instant } from '#shared/values/instant.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { sessions, users } from '../tables/index.ts'
import { hot, inserter, only, place, type Saved } from './hot.ts'

export type User = typeof users.$inferSelect
export type Session = typeof sessions.$inferSelect
/** What anybody may know of a colleague: no PIN, no attempts. */
export type Colleague = Pick<
  User,
  'id' | 'login' | 'name' | 'pinyin' | 'roles' | 'phone' | 'region' | 'active' | 'lastSeenAt' | 'version'
>

export const insertUser = inserter(users)

const byId = hot((db: ReadDb) =>
  db
    .select()
    .from(users)
    .where(eq(users.id, place('id')))
    .prepare(),
)

export const userById = async (db: ReadDb, id: string): Promise<User | null> => only(await byId(db).execute({ id }))

export const userByLogin = async (db: ReadDb, login: string): Promise<User | null> =>
  only(await db.select().from(users).where(eq(users.login, login)))

const everybody = hot((db: ReadDb) =>
  db
    .select({
      id: users.id,
      login: users.login,
      name: users.name,
      pinyin: users.pinyin,
      roles: users.roles,
      phone: users.phone,
      region: users.region,
      active: users.active,
      lastSeenAt: users.lastSeenAt,
      version: users.version,
    })
    .from(users)
    .orderBy(users.login)
    .prepare(),
)

/** Everybody, by name; the office is small. */
export const listUsers = (db: ReadDb): Promise<readonly Colleague[]> => everybody(db).execute()

/** Changes an account; writes nothing where a newer version is there. */
export async function updateUser(
  db: WriteDb,
  id: string,
  expected: number,
  change: Partial<Omit<User, 'id' | 'version' | 'createdAt'>>,
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

/** Counts a wrong PIN (or, with 0, forgets them after a right one) and says until when the account is locked. */
export async function setPinAttempts(
  db: WriteDb,
  id: string,
  { failedAttempts, lockedUntil }: { readonly failedAttempts: number; readonly lockedUntil: Instant | null },
): Promise<void> {
  await db.update(users).set({ failedAttempts, lockedUntil }).where(eq(users.id, id))
}

export const insertSession = inserter(sessions)

const sessionRow = hot((db: ReadDb) =>
  db
    .select({ session: sessions, user: users })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(sessions.tokenHash, place('tokenHash')))
    .prepare(),
)

/** The session of a token's digest with its user, or null. Whether it is too old or locked is the caller's to say. */
export async function sessionByToken(
  db: ReadDb,
  tokenHash: string,
): Promise<{ readonly session: Session; readonly user: User } | null> {
  return only(await sessionRow(db).execute({ tokenHash }))
}

/** Remembers that somebody was here just now. */
export async function touchUser(db: WriteDb, id: string, lastSeenAt: Instant): Promise<void> {
  await db.update(users).set({ lastSeenAt }).where(eq(users.id, id))
}

/** Locks or unlocks the screen of a session. */
export async function lockSession(db: WriteDb, tokenHash: string, lockedAt: Instant | null): Promise<void> {
  const still = lockedAt === null ? undefined : isNull(sessions.lockedAt)
  await db
    .update(sessions)
    .set({ lockedAt })
    .where(and(eq(sessions.tokenHash, tokenHash), still))
}

/** Ends one session: whoever holds its token is signed out; one that is gone already is fine, too. */
export async function endSession(db: WriteDb, tokenHash: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, tokenHash))
}

/** Ends all sessions of a user, for instance when his account is closed. */
export async function endSessionsOf(db: WriteDb, userId: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.userId, userId))
}

/** Ends sessions that were opened before a moment. */
export async function endSessionsBefore(db: WriteDb, opened: Instant): Promise<void> {
  await db.delete(sessions).where(lt(sessions.createdAt, opened))
}
