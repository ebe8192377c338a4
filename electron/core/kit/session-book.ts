import { createHash, randomBytes } from 'node:crypto'
import {
  endSession,
  endSessionsBefore,
  insertSession,
  lockSession,
  sessionByToken,
  touchUser,
} from '#db/queries/users.ts'
import type { Store, WriteDb } from '#db/store.ts'
import type { Actor } from '#shared/rules/roles.ts'
import { addMinutes, type Instant } from '#shared/values/instant.ts'

/** Who a token stands for. A locked session keeps its person, who has to type the PIN again. */
export type OpenSession = { readonly actor: Actor; readonly phone: string; readonly lockedAt: Instant | null }

export type SessionBook = {
  /** Who the token stands for; null for none, an unknown one, or a person who was deactivated. */
  readonly find: (token: string | null) => Promise<OpenSession | null>
  readonly open: (userId: string, door: string, now: Instant) => Promise<string>
  /** Locks the screen at a moment, or unlocks it with null. */
  readonly lock: (token: string, lockedAt: Instant | null, now: Instant) => Promise<void>
  readonly close: (token: string, now: Instant) => Promise<void>
  /** Roles or state of a person changed: nothing remembered of him counts any more. */
  readonly forget: (userId: string) => void
}

/** Nobody stays signed in for longer than a month; older sessions go when somebody signs in. */
const LONGEST_SESSION_MINUTES = 30 * 24 * 60

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/**
 * The sessions, remembered in memory beside the table: each call asks, and only this process changes them.
 *
 * The database knows a token's SHA-256 alone, so a stolen database opens no session.
 */
export function sessionBook(store: Store): SessionBook {
  const known = new Map<string, OpenSession>()
  let changes = 0

  /** What was read before this moment says nothing about a session any more, also if it is still on its way. */
  function drop(isGone: (tokenHash: string, session: OpenSession) => boolean): void {
    changes += 1
    for (const [tokenHash, session] of known) if (isGone(tokenHash, session)) known.delete(tokenHash)
  }

  async function load(tokenHash: string): Promise<OpenSession | null> {
    const row = await store.read((db) => sessionByToken(db, tokenHash))
    if (!row?.user.active) return null
    const { id, name, roles, phone } = row.user
    return { actor: { id, name, roles }, phone, lockedAt: row.session.lockedAt }
  }

  /** Changes a session, remembers that its person was here until now, and forgets what was known of it. */
  async function leave(token: string, now: Instant, change: (db: WriteDb, tokenHash: string) => Promise<void>) {
    const hash = hashOf(token)
    await store.tx(async (db) => {
      const row = await sessionByToken(db, hash)
      if (row) await touchUser(db, row.user.id, now)
      await change(db, hash)
    })
    drop((tokenHash) => tokenHash === hash)
  }

  return {
    async find(token) {
      if (token === null) return null
      const tokenHash = hashOf(token)
      const remembered = known.get(tokenHash)
      if (remembered) return remembered
      const seen = changes
      const session = await load(tokenHash)
      // A call that looked while the session was being locked must not keep it open for all that follow.
      if (session && seen === changes) known.set(tokenHash, session)
      return session
    },
    async open(userId, door, now) {
      const token = randomBytes(32).toString('base64url')
      const tokenHash = hashOf(token)
      await store.tx(async (db) => {
        await endSessionsBefore(db, addMinutes(now, -LONGEST_SESSION_MINUTES))
        await insertSession(db, { tokenHash, userId, door, createdAt: now, lockedAt: null })
        await touchUser(db, userId, now)
      })
      return token
    },
    lock: (token, lockedAt, now) => leave(token, now, (db, tokenHash) => lockSession(db, tokenHash, lockedAt)),
    close: (token, now) => leave(token, now, endSession),
    forget: (userId) => drop((_, { actor }) => actor.id === userId),
  }
}
