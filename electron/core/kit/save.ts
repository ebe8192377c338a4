import { type AuditEntry, appendAudit } from '#db/audit.ts'
import { earlierAnswer, keepAnswer, type SaveKey } from '#db/idempotency.ts'
import { insertNotices } from '#db/queries/notices.ts'
import { nextSerial } from '#db/serials.ts'
import type { WriteDb } from '#db/store.ts'
import type { Announcement } from '#shared/contract/orders.ts'
import { formatDocumentNumber } from '#shared/values/document-number.ts'
import { civilDateOf, type Instant } from '#shared/values/instant.ts'
import type { Signed } from './implementer.ts'
import { policyOf } from './moment.ts'
import { invalid } from './refusals.ts'

/** A notice to one person, or to several, without their addresses. */
type Telling = {
  readonly kind: string
  readonly params: Readonly<Record<string, string | number>>
  readonly orderId?: string
  readonly memoId?: string
}

/** One save under way: its transaction, its moment, and what belongs to every save. */
export type Save = {
  readonly db: WriteDb
  readonly at: Instant
  readonly audit: (entry: Pick<AuditEntry, 'action' | 'entity' | 'entityId' | 'before' | 'after'>) => Promise<void>
  /** Told to all screens after the transaction, and only if it was saved. */
  readonly announce: (what: Pick<Announcement, 'topic' | 'id'>) => void
  readonly notify: (userIds: readonly (string | null)[], notice: Telling) => Promise<void>
  /** The next number of the day in a series; the prefix is the series (R7.1). */
  readonly nextNumber: (prefix: string) => Promise<string>
}

/**
 * One transaction for one save, with its audit record; asked twice with one key it answers twice and saves once.
 *
 * INVALID ('key', 'usedTwice') when a key comes back with another input: a mistake of the client, nothing is saved.
 */
export async function saveOnce<Answer>(
  { core, actor, caller }: Signed,
  { key, procedure, input }: Omit<SaveKey, 'userId'>,
  fn: (save: Save) => Promise<Answer>,
): Promise<Answer> {
  const told: Pick<Announcement, 'topic' | 'id'>[] = []
  const at = core.now()
  const saveKey: SaveKey = { key, procedure, input, userId: actor.id }
  const answer = await core.store.tx(async (db) => {
    const earlier = await earlierAnswer(db, saveKey)
    if (earlier.state === 'mistaken') throw invalid('key', 'usedTwice')
    if (earlier.state === 'answered') return earlier.answer as Answer
    const fresh = await fn({
      db,
      at,
      audit: (entry) => appendAudit(db, { ...entry, at, who: { id: actor.id, name: actor.name }, door: caller.door }),
      announce: (what) => told.push(what),
      async notify(userIds, { kind, params, orderId = null, memoId = null }) {
        const readers = userIds.filter((id) => id !== null).filter((id) => id !== actor.id)
        const group = orderId ?? memoId ?? kind
        await insertNotices(db, readers, { kind, params, orderId, memoId, group, at })
        if (readers.length > 0) told.push({ topic: 'notice', id: orderId ?? kind })
      },
      async nextNumber(prefix) {
        const { timeZone } = await policyOf(db)
        const date = civilDateOf(at, timeZone)
        return formatDocumentNumber(prefix, date, await nextSerial(db, prefix, date))
      },
    })
    await keepAnswer(db, saveKey, fresh ?? null, at)
    return fresh
  })
  for (const what of told) core.announce({ ...what, by: actor.name, at })
  return answer
}
