import { setPinAttempts, userById } from '#db/queries/users.ts'
import type { Actor } from '#shared/rules/roles.ts'
import { addMinutes, type Instant } from '#shared/values/instant.ts'
import type { Services } from '../context.ts'
import { notFound, pinLocked, pinWrong } from './refusals.ts'

const TRIES = 5
const LONGEST_LOCK_MINUTES = 60

/** After five wrong tries 1 minute, then 2, 4, 8 … up to an hour for each further one. */
function lockedUntil(failed: number, now: Instant): Instant | null {
  if (failed < TRIES) return null
  return addMinutes(now, Math.min(LONGEST_LOCK_MINUTES, 2 ** (failed - TRIES)))
}

/** What is being proven for a person now; the next proof waits for it. */
const proving = new Map<string, Promise<unknown>>()

/** One proof after the other for each person: a hundred guesses at once would else all be checked before the first counts. */
async function inTurn<T>(userId: string, prove: () => Promise<T>): Promise<T> {
  const before = proving.get(userId) ?? Promise.resolve()
  const mine = before.then(prove, prove)
  proving.set(userId, mine)
  try {
    return await mine
  } finally {
    if (proving.get(userId) === mine) proving.delete(userId)
  }
}

/**
 * Makes sure that somebody is who he says: the PIN, typed now.
 *
 * Throws PIN_LOCKED while the person is locked out, PIN_WRONG with the tries that are left; counts tries across doors
 * and restarts. The hash is computed outside of any transaction.
 */
export const provePin = (services: Services, userId: string, pin: string): Promise<Actor> =>
  inTurn(userId, () => prove(services, userId, pin))

async function prove({ store, pins, now }: Services, userId: string, pin: string): Promise<Actor> {
  const user = await store.read((db) => userById(db, userId))
  if (!user?.active) throw notFound('user')
  const at = now()
  if (user.lockedUntil !== null && user.lockedUntil > at) throw pinLocked(user.lockedUntil)
  if (await pins.verify(pin, user.pinHash)) {
    if (user.failedAttempts > 0)
      await store.tx((db) => setPinAttempts(db, userId, { failedAttempts: 0, lockedUntil: null }))
    return { id: user.id, name: user.name, roles: user.roles }
  }
  const failed = user.failedAttempts + 1
  const until = lockedUntil(failed, at)
  await store.tx((db) => setPinAttempts(db, userId, { failedAttempts: failed, lockedUntil: until }))
  throw until === null ? pinWrong(TRIES - failed) : pinLocked(until)
}
