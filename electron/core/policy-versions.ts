import { auditPage } from '#db/audit.ts'
import { type OpenOrderCursor, openOrdersAfter } from '#db/queries/projection.ts'
import { setting } from '#db/queries/settings.ts'
import type { ReadDb } from '#db/store.ts'
import type { PolicyReachAnswer, PolicyVersion, ReachedOrder } from '#shared/contract/policy-versions.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { Policy } from '#shared/rules/policy.ts'
import { type PolicyReach, policyReach } from '#shared/rules/policy-reach.ts'
import type { Services } from './context.ts'
import { fileOf } from './kit/gather.ts'
import { os } from './kit/implementer.ts'
import { policyOf } from './kit/moment.ts'
import { repeatsOf } from './kit/repeats.ts'

/** Under this name the audit chain keeps each version of the written policy. */
export const POLICY_PAPER = { entity: 'policy', entityId: 'office' } as const

type Written = { readonly version: number; readonly reason: string; readonly policy: Policy }

const AT_ONCE = 10
const MOST_LOOKED = 2_000
const MOST_LISTED = 200

const NOTHING_ELSE: PolicyReach = { opens: [], shuts: [], moves: null }

/** What the office began with: what the oldest change found, or what stands there today where nobody changed it. */
async function firstVersion(db: ReadDb, oldest: PolicyVersion | undefined): Promise<PolicyVersion> {
  if (oldest?.change) return { seq: 0, version: oldest.version - 1, policy: oldest.change.before, change: null }
  return { seq: 0, version: (await setting(db, 'policy'))?.version ?? 1, policy: await policyOf(db), change: null }
}

/** R5.1 the lines, from 1, that the rule would confirm in technical's place as soon as the policy is saved. */
async function confirmedLines(db: ReadDb, file: OrderFile): Promise<readonly number[]> {
  const repeats = await repeatsOf(db, file)
  return repeats.map(({ repeat }) => 1 + file.form.lines.findIndex(({ id }) => id === repeat.line.lineId))
}

/** Every open order judged by the policy as it is and as it would be; ten to a read, so that others get in between. */
async function reachOf({ store, now }: Services, policy: Policy): Promise<PolicyReachAnswer> {
  const orders: ReachedOrder[] = []
  let [looked, reached] = [0, 0]
  for (let after: OpenOrderCursor | null = null; looked < MOST_LOOKED; ) {
    const behind: OpenOrderCursor | null = after
    const batch = await store.readLong(async (db) => {
      const next = await openOrdersAfter(db, behind, AT_ONCE)
      const files = []
      for (const { id } of next) {
        const file = await fileOf(db, id, now())
        files.push({ file, confirms: await confirmedLines(db, { ...file, policy }) })
      }
      return { last: next.at(-1) ?? null, files }
    })
    for (const { file, confirms } of batch.files) {
      const found = policyReach(file, policy)
      if (!found && confirms.length === 0) continue
      reached += 1
      const { order, customer } = file
      if (orders.length < MOST_LISTED)
        orders.push({
          ...(found ?? NOTHING_ELSE),
          confirms,
          orderId: order.id,
          number: order.number,
          customerName: customer.name,
          class: customer.class,
        })
    }
    looked += batch.files.length
    if (batch.last === null || batch.files.length < AT_ONCE) return { looked, more: false, reached, orders }
    after = batch.last
  }
  return { looked, more: true, reached, orders }
}

/** The versions of the written policy, read off the audit chain, and what a change would mean at the open orders. */
export const policyVersions = {
  policyVersions: os.office.policyVersions.handler(({ context: { core }, input: { before, limit } }) =>
    core.store.read(async (db) => {
      const found = await auditPage(db, { ...POLICY_PAPER, before, limit: limit + 1 })
      const rows = found.slice(0, limit).map(({ seq, at, whoName: by, before: old, after }): PolicyVersion => {
        const { version, reason, policy } = after as Written
        return { seq, version, policy, change: { at, by, reason, before: old as Policy } }
      })
      const oldest = rows.at(-1)
      if (found.length > limit && oldest) return { rows, nextBefore: oldest.seq }
      return { rows: [...rows, await firstVersion(db, oldest)], nextBefore: null }
    }),
  ),
  policyReach: os.office.policyReach.handler(({ context: { core }, input }) => reachOf(core, input.policy)),
}
