import type { Moment } from '#db/queries/order-file.ts'
import { setting } from '#db/queries/settings.ts'
import type { ReadDb } from '#db/store.ts'
import { DEFAULT_POLICY } from '#shared/rules/default-policy.ts'
import type { Policy } from '#shared/rules/policy.ts'
import { civilDateOf, type Instant } from '#shared/values/instant.ts'

/** The office's written policy as it stands; the defaults where the office never set one. */
export async function policyOf(db: ReadDb): Promise<Policy> {
  return ((await setting(db, 'policy'))?.value as Policy | undefined) ?? DEFAULT_POLICY
}

/** The policy, and the moment at which is decided, in the office's time zone. */
export async function momentOf(db: ReadDb, now: Instant): Promise<Moment> {
  const policy = await policyOf(db)
  return { policy, now, today: civilDateOf(now, policy.timeZone) }
}
