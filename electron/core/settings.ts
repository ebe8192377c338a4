import { auditOf, verifyAudit } from '#db/audit.ts'
import { saveSetting, setting } from '#db/queries/settings.ts'
import type { Company } from '#shared/contract/office.ts'
import { deepEqualCanonical } from '#shared/values/canonical.ts'
import { os } from './kit/implementer.ts'
import { policyOf } from './kit/moment.ts'
import { clash, forbidden } from './kit/refusals.ts'
import { saveOnce } from './kit/save.ts'
import { reprojectOpen } from './reproject-open.ts'

const KEYS = ['company', 'policy', 'faxFolder'] as const

/** Company, written policy, fax folder; one version for all three, since they are edited on one page. */
export const settings = {
  settings: os.office.settings.handler(({ context: { core } }) =>
    core.store.read(async (db) => {
      const company = await setting(db, 'company')
      return {
        company: company?.value as Company,
        policy: await policyOf(db),
        faxFolder: core.faxFolder.path(),
        version: company?.version ?? 0,
      }
    }),
  ),
  /** CLASH with who saved meanwhile; FORBIDDEN where an admin changes the policy, which is the supervisor's. */
  saveSettings: os.office.saveSettings.handler(async ({ context, input }) => {
    let isPolicyChanged = false
    await saveOnce(context, { key: input.key, procedure: 'saveSettings', input }, async (save) => {
      const { db, at } = save
      const before = await Promise.all(KEYS.map((key) => setting(db, key)))
      const [company] = before
      if ((company?.version ?? 0) !== input.version) {
        const [last] = await auditOf(db, 'settings', 'office', 1)
        throw clash({ by: last?.whoName ?? '', at: last?.at ?? at, version: company?.version ?? 0, changes: [] })
      }
      isPolicyChanged = !deepEqualCanonical(input.policy, await policyOf(db))
      if (isPolicyChanged && !context.actor.roles.includes('supervisor')) throw forbidden()
      for (const [index, key] of KEYS.entries()) {
        const expected = before[index]?.version ?? 0
        await saveSetting(db, { key, value: input[key], expected, at, byId: context.actor.id })
      }
      const { company: name, policy, faxFolder, reason } = input
      const after = { company: name, policy, faxFolder, reason }
      await save.audit({
        action: 'saveSettings',
        entity: 'settings',
        entityId: 'office',
        before: before.map((one) => one?.value ?? null),
        after,
      })
      save.announce({ topic: 'settings', id: 'office' })
      return null
    })
    // Beside the answer: there may be thousands of orders, and nobody waits for them.
    if (isPolicyChanged) void reprojectOpen(context.core)
    return null
  }),
  verifyAudit: os.office.verifyAudit.handler(({ context: { core } }) =>
    core.store.readLong(async (db) => {
      const verdict = await verifyAudit(db)
      return verdict.whole
        ? { entries: verdict.lines, firstBroken: null }
        : { entries: verdict.seq, firstBroken: verdict.seq }
    }),
  ),
}
