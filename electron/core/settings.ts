import { auditOf, verifyAudit } from '#db/audit.ts'
import { saveSetting, setting } from '#db/queries/settings.ts'
import type { Company } from '#shared/contract/office.ts'
import { deepEqualCanonical } from '#shared/values/canonical.ts'
import { os } from './kit/implementer.ts'
import { policyOf } from './kit/moment.ts'
import { clash, forbidden, invalid } from './kit/refusals.ts'
import { saveOnce } from './kit/save.ts'
import { POLICY_PAPER } from './policy-versions.ts'
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
        policyVersion: (await setting(db, 'policy'))?.version ?? 0,
        faxFolder: core.faxFolder.path(),
        version: company?.version ?? 0,
      }
    }),
  ),
  /**
   * CLASH with who saved meanwhile; FORBIDDEN where an admin changes the policy, which is the supervisor's; INVALID where he
   * gives no reason. Each change of the policy is a version of it, kept in the audit chain.
   */
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
      const written = await policyOf(db)
      isPolicyChanged = !deepEqualCanonical(input.policy, written)
      if (isPolicyChanged && !context.actor.roles.includes('supervisor')) throw forbidden()
      if (isPolicyChanged && input.reason === '') throw invalid('reason', 'required')
      for (const [index, key] of KEYS.entries()) {
        // R9.2 a version of the written policy is a change of it, not a save of the page.
        if (key === 'policy' && !isPolicyChanged) continue
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
      if (isPolicyChanged) {
        const version = (before[1]?.version ?? 0) + 1
        await save.audit({ action: 'savePolicy', ...POLICY_PAPER, before: written, after: { version, reason, policy } })
      }
      save.announce({ topic: 'settings', id: 'office' })
      return null
    })
    // Beside the answer: there may be thousands of orders, and nobody waits for them.
    if (isPolicyChanged) void reprojectOpen(context)
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
