import { expect, it } from 'vitest'
import { newId } from '#db/ids.ts'
import { asWritten, DEFAULT_POLICY } from '#shared/rules/default-policy.ts'
import type { Policy } from '#shared/rules/policy.ts'
import { policyChanges } from '#shared/rules/policy-changes.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import type { Place } from '#tests/support/test-desk/open.ts'
import { orderAt } from '#tests/support/test-desk/order-at.ts'
import { fieldOf, refusalOf } from '#tests/support/test-desk/refusals.ts'

const on = officeForFile()

async function save(place: Place, change: (policy: Policy) => Policy, reason: string, short = '华光') {
  const { company, faxFolder, policy, version } = await place.office.settings({})
  const next = { company: { ...company, short }, faxFolder, version, policy: change(policy), reason }
  return place.office.saveSettings({ ...next, key: newId() })
}
const withB = (change: Partial<Policy['classes']['B']>) => (policy: Policy) => ({
  ...policy,
  classes: { ...policy.classes, B: { ...policy.classes.B, ...change } },
})

it('R9.2 every change of the written policy is a version with who, when, what and why; other settings are none', async () => {
  const { supervisor, clerk, admin } = on.office.as
  const first = (await clerk.office.settings({})).policyVersion
  const begun = { seq: 0, version: first, policy: DEFAULT_POLICY, change: null }
  expect(await clerk.office.policyVersions({})).toEqual({ rows: [begun], nextBefore: null })
  expect(await fieldOf(save(supervisor, withB({ depositBeforeProduction: false }), '  '))).toBe('reason required')
  expect((await refusalOf(save(admin, withB({ depositBeforeProduction: false }), '试试'))).code).toBe('FORBIDDEN')
  await save(supervisor, withB({ depositBeforeProduction: false }), 'B 类信用好转')
  await save(admin, (policy) => policy, '', '华光纸')
  await save(supervisor, withB({ productionBeforeSignBack: true }), '旺季先做')
  const { rows } = await clerk.office.policyVersions({})
  expect(rows.map(({ version, change }) => [version, change?.by, change?.reason])).toEqual([
    [first + 2, '林国华', '旺季先做'],
    [first + 1, '林国华', 'B 类信用好转'],
    [first, undefined, undefined],
  ])
  // What the office began with stands at the end, as it was.
  expect(rows.at(-1)).toEqual(begun)
  expect(rows.flatMap(({ change, policy }) => (change ? [policyChanges(change.before, policy)] : []))).toEqual([
    [{ path: 'classes.B.productionBeforeSignBack', before: false, after: true }],
    [{ path: 'classes.B.depositBeforeProduction', before: true, after: false }],
  ])
  expect((await clerk.office.settings({})).policyVersion).toBe(first + 2)
  // Page by page, and the chain holds.
  const page = await clerk.office.policyVersions({ limit: 1 })
  expect(page.rows.map((row) => row.version)).toEqual([first + 2])
  const next = await clerk.office.policyVersions({ limit: 1, before: page.nextBefore })
  expect([next.rows.map((row) => row.version), next.nextBefore]).toEqual([[first + 1, first], null])
  expect((await admin.office.verifyAudit({})).firstBroken).toBeNull()
  await save(supervisor, asWritten, '恢复原样')
  expect((await clerk.office.settings({})).policy.classes).toEqual(DEFAULT_POLICY.classes)
})

it('R9.2 R13.3 says before it is saved which open orders a change reaches, by what it opens and shuts', async () => {
  const { supervisor, clerk } = on.office.as
  const B = { class: 'B' as const, payment: { kind: 'credit' as const, days: 30 } }
  const waiting = await orderAt(on.office, 'received', B)
  const past = await orderAt(on.office, 'issued', B)
  const trusted = await orderAt(on.office, 'received')
  const { policy } = await supervisor.office.settings({})
  const early = await supervisor.office.policyReach({ policy: withB({ productionBeforeSignBack: true })(policy) })
  const of = (orderId: string) => early.orders.find((one) => one.orderId === orderId)
  expect(of(waiting.orderId)).toMatchObject({ class: 'B', opens: ['issueProductionOrder'], shuts: [], moves: null })
  expect(of(trusted.orderId)).toBeUndefined()
  expect(of(past.orderId)).toBeUndefined()
  expect([early.reached, early.more]).toEqual([early.orders.length, false])
  expect(early.looked).toBeGreaterThanOrEqual(3)
  // Nothing was saved by asking, and only who may change it may ask.
  expect((await clerk.office.settings({})).policy.classes.B.productionBeforeSignBack).toBe(false)
  expect((await refusalOf(clerk.office.policyReach({ policy }))).code).toBe('FORBIDDEN')
  expect(await supervisor.office.policyReach({ policy })).toMatchObject({ reached: 0, orders: [] })
  // What it said is what happens.
  await save(supervisor, withB({ productionBeforeSignBack: true }), '旺季先做')
  await waiting.issueProductionOrder()
})

it('compares lists of the policy as sets', () => {
  const day = civilDate('2026-12-31')
  const { rush } = DEFAULT_POLICY.types
  const changed: Policy = {
    ...DEFAULT_POLICY,
    calendar: { ...DEFAULT_POLICY.calendar, holidays: [day], weekend: [7, 6] },
    types: {
      ...DEFAULT_POLICY.types,
      rush: { ...rush, mandatory: rush.mandatory.filter((item) => item !== 'customer') },
    },
  }
  expect(policyChanges(DEFAULT_POLICY, changed)).toEqual([
    { path: 'calendar.holidays', before: [], after: ['2026-12-31'] },
    { path: 'types.rush.mandatory', before: ['customer'], after: [] },
  ])
})
