import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { newId } from '#db/ids.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { removeFolders, tempSqlite } from '#tests/db/engines.ts'
import { aForm } from '#tests/support/test-desk/flow.ts'
import { PIN } from '#tests/support/test-desk/office.ts'
import { orderAt, TRUSTED } from '#tests/support/test-desk/order-at.ts'
import { type OpenOffice, openOffice } from '#tests/support/test-desk/with-office.ts'

let on: OpenOffice
let materialId = ''
beforeEach(async () => {
  on = await openOffice(tempSqlite)
  return on.close
})
afterAll(removeFolders)

type Order = Awaited<ReturnType<typeof orderAt>>

/** A formula that takes 0.8 t of base paper per ton, and so much of it in reserve; orders of the tests are 10 t. */
async function formulaWithReserve(tons: number): Promise<string> {
  const { technical } = on.office.as.technical
  const paper = { key: newId(), id: null, version: 0, number: 'YZ-58', name: '热敏原纸', unit: '吨', active: true }
  materialId = (await technical.saveMaterial(paper)).id
  await technical.receiveMaterial({ key: newId(), id: materialId, quantity: quantity(tons * 1_000), reason: '期初' })
  const formula = {
    key: newId(),
    id: null,
    version: 0,
    number: 'PF-RM-70',
    name: '热敏配方',
    process: '涂布',
    note: '',
    active: true,
  }
  const materials = [{ materialId, perUnit: quantity(800) }]
  return (await technical.saveFormula({ ...formula, productId: on.office.productId, materials })).id
}

/** Answered by technical and made: what follows of the same is a repeat. */
async function madeBefore(formulaId: string): Promise<void> {
  const order = await orderAt(on.office, 'checked')
  const { file } = await order.read()
  const body = {
    lineId: file.form.lines[0]?.id ?? '',
    verdict: 'producible' as const,
    formulaId,
    formulaVersion: 1,
    materialDate: file.today,
    reason: '',
    suggestion: '',
    customerFileId: null,
  }
  const sign = { way: 'pin' as const, pin: PIN }
  await on.office.as.technical.technical.answerTechnical({ ...(await order.head()), body, sign })
  await order.production()
  for (const step of ['sheet', 'proofread', 'send', 'confirmReceipt', 'issueProductionOrder'] as const)
    await order[step]()
  for (const step of ['countersign', 'acknowledge', 'checkTips', 'reportDay', 'inspect', 'warehouse'] as const)
    await order[step]()
}

const answerOf = async (order: Order) =>
  (await order.read()).file.papers.find((paper) => paper.kind === 'technicalAnswer') ?? null

it('R5.1 the rule that is switched on reaches the orders that wait already, as far as the material goes; it says so before', async () => {
  const { as, ids, desk } = on.office
  // Enough for the first, which was made, and for one of the two that wait.
  await madeBefore(await formulaWithReserve(17))
  const [first, second] = [await orderAt(on.office, 'checked'), await orderAt(on.office, 'checked')]
  expect([await answerOf(first), await answerOf(second)]).toEqual([null, null])

  const { company, faxFolder, policy, version } = await as.supervisor.office.settings({})
  const written = { ...policy, repeatConfirmationByRule: true }
  const reach = await as.supervisor.office.policyReach({ policy: written })
  // Each by itself has its material; who comes first gets it.
  const confirms = [first, second].map(({ orderId }) => reach.orders.find((one) => one.orderId === orderId)?.confirms)
  expect(confirms).toEqual([[1], [1]])

  const before = desk.heard.length
  const saved = { key: newId(), version, company, faxFolder, policy: written, reason: '翻单照规矩' }
  await as.supervisor.office.saveSettings(saved)
  const heard = () => desk.heard.slice(before).map(({ topic, id }) => `${topic} ${id}`)
  await vi.waitFor(() => expect(heard()).toContain('settings worklists'), 5_000)

  const answers = [await answerOf(first), await answerOf(second)]
  const done = answers.filter((paper) => paper !== null)
  expect(done).toHaveLength(1)
  expect(done[0]).toMatchObject({ signature: null, by: { id: ids.supervisor }, body: { byRule: true } })
  const confirmed = answers[0] === null ? second : first
  expect(heard()).toContain(`order ${confirmed.orderId}`)
  const { rows } = await as.technical.desk.tasks({ limit: 500 })
  const waiting = rows.filter((row) => row.action === 'answerTechnical').map((row) => row.orderId)
  expect(waiting).toEqual([answers[0] === null ? first.orderId : second.orderId])
  expect(desk.faults).toEqual([])
})

it('R5.2 two lines of one order are not both confirmed by rule on a reserve that is enough for either', async () => {
  await madeBefore(await formulaWithReserve(17))
  const { company, faxFolder, policy, version } = await on.office.as.supervisor.office.settings({})
  const written = { ...policy, repeatConfirmationByRule: true }
  const saved = { key: newId(), version, company, faxFolder, policy: written, reason: '翻单照规矩' }
  await on.office.as.supervisor.office.saveSettings(saved)
  const [line] = aForm(on.office, '').lines
  if (!line) throw new Error('one line')
  // 8.92 t are left; 10 t take 8 t of it and 5 t take 4 t.
  const lines = [line, { ...line, id: newId(), quantity: quantity(5_000) }]
  const order = await orderAt(on.office, 'checked', TRUSTED, { lines })
  const { file } = await order.read()
  const answered = file.papers.flatMap((paper) => (paper.kind === 'technicalAnswer' ? [paper.body.lineId] : []))
  expect(answered).toEqual([file.form.lines[0]?.id])
})

describe('a repeat that waits for its material', () => {
  const BUY = { quantity: quantity(8_000), neededBy: civilDate('2199-01-01'), orderIds: [], reason: '' }
  /** Each of them brings the 8 t that the order takes. */
  const WAYS: readonly (readonly [string, () => Promise<unknown>])[] = [
    [
      'of a purchase request',
      async () => {
        const { technical } = on.office.as.technical
        const { id } = await technical.requestPurchase({ key: newId(), materialId, ...BUY })
        await technical.receivePurchase({ key: newId(), id, version: 1, quantity: BUY.quantity, isLast: true })
      },
    ],
    [
      'without a request',
      () =>
        on.office.as.technical.technical.receiveMaterial({
          key: newId(),
          id: materialId,
          quantity: quantity(8_000),
          reason: '直接到货',
        }),
    ],
    [
      'found at the count',
      () =>
        on.office.as.technical.technical.correctMaterial({
          key: newId(),
          id: materialId,
          seen: quantity(1_000),
          counted: quantity(9_000),
          reason: '盘点',
        }),
    ],
  ]
  it.each(WAYS)('R5.1 R5.2 is confirmed by rule when it comes: %s', async (_, bring) => {
    const { as, desk } = on.office
    // 9 t less what the first order of 10 t and its 0.1 t of scrap took: 0.92 t are left, which the count makes 1 t.
    await madeBefore(await formulaWithReserve(9))
    const { technical } = as.technical
    const [left] = await technical.materials({ limit: 10 })
    const counted = { key: newId(), id: materialId, seen: left?.onHand ?? quantity(0), counted: quantity(1_000) }
    await technical.correctMaterial({ ...counted, reason: '盘点' })
    const { company, faxFolder, policy, version } = await as.supervisor.office.settings({})
    const written = { ...policy, repeatConfirmationByRule: true }
    const saved = { key: newId(), version, company, faxFolder, policy: written, reason: '翻单照规矩' }
    await as.supervisor.office.saveSettings(saved)
    const order = await orderAt(on.office, 'checked')
    expect(await answerOf(order)).toBeNull()
    await bring()
    expect(await answerOf(order)).toMatchObject({ signature: null, body: { byRule: true } })
    const { rows } = await as.technical.desk.tasks({ limit: 500 })
    expect(rows.filter((row) => row.orderId === order.orderId && row.action === 'answerTechnical')).toEqual([])
    expect(desk.faults).toEqual([])
  })
})
