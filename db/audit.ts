import { createHash } from 'node:crypto'
import { and, asc, desc, eq, gt, lt } from 'drizzle-orm'
import { canonicalJson } from '#shared/values/canonical.ts'
import type { Instant } from '#shared/values/instant.ts'
import { hot, inserter, only, place, without } from './queries/hot.ts'
import type { ReadDb, WriteDb } from './store.ts'
import { audit } from './tables/index.ts'

/** Who changed what, through which door; `before` and `after` as far as they say something. */
export type AuditEntry = {
  readonly at: Instant
  readonly who: { readonly id: string | null; readonly name: string }
  readonly door: string
  readonly action: string
  readonly entity: string
  readonly entityId: string
  readonly before: unknown
  readonly after: unknown
}

/** The link before the first. */
const FIRST_LINK = '0'.repeat(64)

const insertRow = inserter(audit)
const lastLink = hot((db: ReadDb) =>
  db.select({ seq: audit.seq, hash: audit.hash }).from(audit).orderBy(desc(audit.seq)).limit(1).prepare(),
)

/** Writes one line, in the transaction of the change. Each carries the digest of the one before. */
export async function appendAudit(db: WriteDb, { who, ...entry }: AuditEntry): Promise<void> {
  const last = only(await lastLink(db).execute())
  const before = entry.before ?? null
  const after = entry.after ?? null
  const line = { ...entry, before, after, whoId: who.id, whoName: who.name }
  const link = { ...line, seq: (last?.seq ?? 0) + 1, prevHash: last?.hash ?? FIRST_LINK }
  await insertRow(db, { ...link, hash: digestOf(link) })
}

export type AuditVerdict =
  | { readonly whole: true; readonly lines: number; readonly lastHash: string }
  | { readonly whole: false; readonly seq: number; readonly why: 'missing' | 'changed' | 'unlinked' }

const AT_ONCE = 1_000

/**
 * Goes along the chain and names the first link that is broken.
 *
 * `missing`: a line was taken out before this one. `unlinked`: it does not follow the line before. `changed`: it does not say what
 * it said. Lines cut off at the end leave a whole chain: compare `lastHash` with what was printed or backed up.
 */
export async function verifyAudit(db: ReadDb): Promise<AuditVerdict> {
  let seq = 0
  let hash = FIRST_LINK
  for (;;) {
    const lines = await db.select().from(audit).where(gt(audit.seq, seq)).orderBy(asc(audit.seq)).limit(AT_ONCE)
    for (const line of lines) {
      if (line.seq !== seq + 1) return { whole: false, seq: seq + 1, why: 'missing' }
      if (line.prevHash !== hash) return { whole: false, seq: line.seq, why: 'unlinked' }
      if (line.hash !== digestOf(line)) return { whole: false, seq: line.seq, why: 'changed' }
      seq = line.seq
      hash = line.hash
    }
    if (lines.length < AT_ONCE) return { whole: true, lines: seq, lastHash: hash }
  }
}

export type AuditLine = typeof audit.$inferSelect

const newestOf = hot((db: ReadDb) =>
  db
    .select()
    .from(audit)
    .where(
      and(eq(audit.entity, place('entity')), eq(audit.entityId, place('entityId')), lt(audit.seq, place('before'))),
    )
    .orderBy(desc(audit.seq))
    .limit(place('limit'))
    .prepare(),
)

/** What happened to one thing before a line of the chain (null: to this day), newest first, at most `limit`. */
export const auditPage = (
  db: ReadDb,
  {
    entity,
    entityId,
    before,
    limit,
  }: { readonly entity: string; readonly entityId: string; readonly before: number | null; readonly limit: number },
): Promise<readonly AuditLine[]> =>
  newestOf(db).execute({ entity, entityId, before: before ?? Number.MAX_SAFE_INTEGER, limit })

/** What happened to one thing, newest first, at most `limit`. */
export const auditOf = async (db: ReadDb, entity: string, entityId: string, limit: number) =>
  db
    .select()
    .from(audit)
    .where(and(eq(audit.entity, entity), eq(audit.entityId, entityId)))
    .orderBy(desc(audit.seq))
    .limit(limit)

/** The number of the newest line, 0 where there is none: what a later look at the chain begins behind. */
export const lastAuditLine = async (db: ReadDb): Promise<number> => only(await lastLink(db).execute())?.seq ?? 0

function digestOf(line: Omit<typeof audit.$inferSelect, 'hash'> & { readonly hash?: string }): string {
  const said = canonicalJson(without(line, 'hash'))
  return createHash('sha256').update(said).digest('hex')
}
