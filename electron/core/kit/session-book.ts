import { createHash, randomBytes } from 'node:crypto'
import { endSession, insertSession, lockSession, sessionByToken } from '#db/queries/users.ts'
import type { Store } from '#db/store.ts'
import type { Actor } from '#shared/rules/roles.ts'
import type { Instant } from '#shared/values/instant.ts'

/** Who a token stands for. A locked session keeps its person, who has to type the PIN again. */
export type OpenSession = { readonly actor: Actor; readonly phone: string; readonly lockedAt: Instant | null }

export type SessionBook = {
  /** Who the token stands for; null for none, an unknown one, or a person who was deactivated. */
  readonly find: (token: string | null) => Promise<OpenSession | null>
  readonly open: (userId: string, door: string, now: Instant) => Promise<string>
  readonly lock: (token: string, at: Instant | null) => Promise<void>
  readonly close: (token: string) => Promise<void>
  /** Roles or state of a person changed: nothing remembered of him counts any more. */
  readonly forget: (userId: string) => void
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/**
 * The sessions, remembered in memory beside the table: each call asks, and only this process changes them.
 *
 * The database knows a token's SHA-256 alone, so a stolen database opens no session.
 */
export function sessionBook(store: Store): SessionBook {
  const known = new Map<string, OpenSession>()

  async function load(tokenHash: string): Promise<OpenSession | null> {
    const row = await store.read((db) => sessionByToken(db, tokenHash))
    if (!row?.user.active) return null
    const { id, name, roles, phone } = row.user
    return { actor: { id, name, roles }, phone, lockedAt: row.session.lockedAt }
  }

  return {
    async find(token) {
      if (token === null) return null
      const tokenHash = hashOf(token)
      const session = known.get(tokenHash) ?? (await load(tokenHash))
      if (session) known.set(tokenHash, session)
      return session
    },
    async open(userId, door, now) {
      const token = randomBytes(32).toString('base64url')
      const tokenHash = hashOf(token)
      await store.tx((db) =>
        insertSession(db, { tokenHash, userId, door, createdAt: now, lastSeenAt: now, lockedAt: null }),
      )
      return token
    },
    async lock(token, at) {
      known.delete(hashOf(token))
      await store.tx((db) => lockSession(db, hashOf(token), at))
    },
    async close(token) {
      known.delete(hashOf(token))
      await store.tx((db) => endSession(db, hashOf(token)))
    },
    forget(userId) {
      for (const [tokenHash, { actor }] of known) if (actor.id === userId) known.delete(tokenHash)
    },
  }
}
