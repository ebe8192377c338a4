import { type AuditEntry, appendAudit } from '#db/audit.ts'
import { earlierAnswer, keepAnswer, type SaveKey } from '#db/idempotency.ts'
import { insertNotices } from '#db/queries/notices.ts'
import { nextSerial } from '#db/serials.ts'
import type { ReadDb, WriteDb } from '#db/store.ts'
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

/** One transaction with what belongs to every save; what it announced is told when it is over. */
export async function inOneSave<Answer>(
  { core, actor, caller }: Signed,
  fn: (save: Save) => Promise<Answer>,
): Promise<Answer> {
  const told: Pick<Announcement, 'topic' | 'id'>[] = []
  const at = core.now()
  const answer = await core.store.tx((db) =>
    fn({
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
    }),
  )
  for (const what of told) core.announce({ ...what, by: actor.name, at })
  return answer
}

type Asked = Omit<SaveKey, 'userId'>

/** What this save was answered when it was asked for before; INVALID ('key', 'usedTwice') where it was another. */
export async function answeredBefore(
  db: ReadDb,
  { actor }: Pick<Signed, 'actor'>,
  asked: Asked,
): Promise<{ readonly answer: unknown } | null> {
  const earlier = await earlierAnswer(db, { ...asked, userId: actor.id })
  if (earlier.state === 'mistaken') throw invalid('key', 'usedTwice')
  return earlier.state === 'answered' ? { answer: earlier.answer } : null
}

/**
 * One transaction for one save, with its audit record; asked twice with one key it answers twice and saves once.
 *
 * INVALID ('key', 'usedTwice') when a key comes back with another input: a mistake of the client, nothing is saved.
 */
export async function saveOnce<Answer>(
  context: Signed,
  asked: Asked,
  fn: (save: Save) => Promise<Answer>,
): Promise<Answer> {
  return inOneSave(context, async (save) => {
    const earlier = await answeredBefore(save.db, context, asked)
    if (earlier) return earlier.answer as Answer
    const fresh = await fn(save)
    await keepAnswer(save.db, { ...asked, userId: context.actor.id }, fresh ?? null, save.at)
    return fresh
  })
}
