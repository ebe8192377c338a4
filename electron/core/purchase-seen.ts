import { auditOf } from '#db/audit.ts'
import type { Purchase } from '#db/queries/purchases.ts'
import { savedMeanwhile } from './kit/meanwhile.ts'
import type { Save } from './kit/save.ts'

const STEPS_READ = 100

/** What a step of a request may change, and what a clash is told in. */
const told = ({ state, supplier, expectedOn, received, dropReason }: Purchase) => ({
  state,
  supplier,
  expectedOn,
  received,
  dropReason,
})

/**
 * R19.3 the request as it was on the screen, or CLASH with what each field was there and is now.
 *
 * How it was in an older version stands in the audit chain: each step writes down what it found.
 */
export async function mustBeAsSeen({ db, at }: Pick<Save, 'db' | 'at'>, now: Purchase, seen: number): Promise<void> {
  if (now.version === seen) return
  const steps = await auditOf(db, 'purchase', now.id, STEPS_READ)
  const found = steps.map(({ before }) => before as Purchase | null).find((before) => before?.version === seen)
  const newer = { entity: 'purchase', entityId: now.id, version: now.version, at }
  throw await savedMeanwhile(db, { ...newer, mine: told(found ?? now), theirs: told(now) })
}
