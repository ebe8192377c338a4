import { expect, it, vi } from 'vitest'
import { newId } from '#db/ids.ts'
import type { Policy } from '#shared/rules/policy.ts'
import { money } from '#shared/values/money.ts'
import { aForm, takeOrder } from '#tests/support/test-desk/flow.ts'
import { plantCustomer } from '#tests/support/test-desk/office.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import type { Place } from '#tests/support/test-desk/open.ts'
import { orderAt, TRUSTED } from '#tests/support/test-desk/order-at.ts'

const on = officeForFile()

const waitsFor = async (place: Place) => (await place.desk.tasks({ limit: 500 })).rows

/** Changes the written policy and waits until the worklists have followed. */
async function changePolicy(change: (policy: Policy) => Partial<Policy>): Promise<void> {
  const { supervisor } = on.office.as
  const { company, faxFolder, policy, version } = await supervisor.office.settings({})
  const before = on.office.desk.heard.length
  const changed = { ...policy, ...change(policy) }
  await supervisor.office.saveSettings({
    key: newId(),
    version,
    company,
    faxFolder,
    policy: changed,
    reason: '年度修订',
  })
  const heard = () => on.office.desk.heard.slice(before).map(({ topic, id }) => `${topic} ${id}`)
  await vi.waitFor(() => expect(heard()).toEqual(['settings office', 'settings worklists']), 5_000)
}

it('R23.1 a change of the written policy reaches the desks of all open orders and memos, without a save of theirs', async () => {
  const { supervisor, technical, clerk } = on.office.as
  const first = await orderAt(on.office, 'checked')
  const orderIds = [first.orderId]
  // More than one transaction's worth.
  for (let at = 0; at < 11; at += 1) orderIds.push(await takeOrder(on.office, first.customerId))
  const memoId = await aMemo(await plantCustomer(on.office, TRUSTED))
  const isFor = async (place: Place, action: string) =>
    (await waitsFor(place)).filter((row) => row.action === action && orderIds.includes(row.orderId ?? '')).length
  const ofMemo = async () =>
    (await waitsFor(clerk))
      .filter((row) => row.memoId === memoId && row.action === 'completeMemo')
      .map((row) => row.code)
  expect([await isFor(supervisor, 'reviewOrder'), await isFor(technical, 'answerTechnical')]).toEqual([0, 1])
  expect(await ofMemo()).toEqual(['memoReady'])

  await changePolicy(({ types }) => ({
    largeOrder: money(100),
    types: { ...types, rush: { ...types.rush, mandatory: [...types.rush.mandatory, 'special'] } },
  }))
  expect([await isFor(supervisor, 'reviewOrder'), await isFor(technical, 'answerTechnical')]).toEqual([12, 0])
  expect(await ofMemo()).toEqual(['memoIncomplete'])

  await changePolicy(({ types }) => ({
    largeOrder: money(1_000_000_000_000),
    types: { ...types, rush: { ...types.rush, mandatory: types.rush.mandatory.filter((item) => item !== 'special') } },
  }))
  expect([await isFor(supervisor, 'reviewOrder'), await isFor(technical, 'answerTechnical')]).toEqual([0, 1])
  expect(await ofMemo()).toEqual(['memoReady'])
})

/** A complete memo that is no order yet. */
async function aMemo(customerId: string): Promise<string> {
  const saved = await on.office.as.clerk.intake.saveMemo({
    key: newId(),
    id: null,
    version: 0,
    channel: 'fax',
    phone: '',
    contact: '',
    said: '',
    faxIds: [],
    promisedUntil: null,
    form: aForm(on.office, customerId, { orderType: 'rush' }),
  })
  return saved.id
}
