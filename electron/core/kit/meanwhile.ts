import { auditOf } from '#db/audit.ts'
import type { ReadDb } from '#db/store.ts'
import type { Instant } from '#shared/values/instant.ts'
import { changesBetween } from './gather.ts'
import { clash } from './refusals.ts'

type Newer = {
  /** What it is, as the audit trail calls it. */
  readonly entity: string
  readonly entityId: string
  readonly version: number
  readonly at: Instant
  /** The fields as this save wanted them, and as they are there now. */
  readonly mine: unknown
  readonly theirs: unknown
}

/** R19.3 the refusal of a save that had not seen the newest version: who saved it when, and what differs now. */
export async function savedMeanwhile(db: ReadDb, { entity, entityId, version, at, mine, theirs }: Newer) {
  const [last] = await auditOf(db, entity, entityId, 1)
  return clash({ by: last?.whoName ?? '', at: last?.at ?? at, version, changes: changesBetween(mine, theirs) })
}
