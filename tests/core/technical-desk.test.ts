import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#db/ids.ts'
import type { Clash } from '#shared/contract/errors.ts'
import { addDays, civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { removeFolders, tempSqlite } from '#tests/db/engines.ts'
import { cancelling } from '#tests/support/test-desk/cancelling.ts'
import { aForm } from '#tests/support/test-desk/flow.ts'
import { PIN } from '#tests/support/test-desk/office.ts'
import { orderAt, TRUSTED } from '#tests/support/test-desk/order-at.ts'
import { blockersOf, fieldOf, refusalOf } from '#tests/support/test-desk/refusals.ts'
import { type OpenOffice, openOffice } from '#tests/support/test-desk/with-office.ts'

let on: OpenOffice
afterAll(removeFolders)

type Order = Awaited<ReturnType<typeof orderAt>>
const sign = { way: 'pin' as const, pin: PIN }
/** A ton of the product takes 0.8 t of base paper; an order of the tests is 10 t. */
const PER_TON = quantity(800)
const key = newId
let materialId = ''
let formulaId = ''

const technical = () => on.office.as.technical.technical
const material = async () => (await technical().materials({ limit: 10 })).find((one) => one.id === materialId)
const receive = (tons: number) =>
  technical().receiveMaterial({ key: key(), id: materialId, quantity: quantity(tons * 1000), reason: '期初' })

async function writeFormula(change: object = {}) {
  return technical().saveFormula({
    key: key(),
    id: null,
    version: 0,
    number: 'PF-RM-70',
    name: '热敏配方',
    productId: on.office.productId,
    materials: [{ materialId, perUnit: PER_TON }],
    process: '涂布、分切',
    note: '',
    active: true,
    ...change,
  })
}

beforeEach(async () => {
  on = await openOffice(tempSqlite)
  const sheet = { key: key(), id: null, version: 0, number: 'YZ-58', name: '热敏原纸', unit: '吨', active: true }
  materialId = (await technical().saveMaterial(sheet)).id
  formulaId = (await writeFormula()).id
  return on.close
})
async function answer(order: Order, change: object = {}) {
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
    ...change,
  }
  return technical().answerTechnical({ ...(await order.head()), body, sign })
}

const ask = (change: object = {}) =>
  technical().requestPurchase({
    key: key(),
    materialId,
    quantity: quantity(8000),
    neededBy: civilDate('2199-01-01'),
    orderIds: [],
    reason: '',
    ...change,
  })
const today = async (order: Order) => (await order.read()).file.today

describe('raw material', () => {
  it('R5.2 is looked at for every product that has a formula: none is made by word alone', async () => {
    const order = await orderAt(on.office, 'checked')
    expect(await fieldOf(answer(order, { formulaId: null, formulaVersion: null }))).toBe('body.formulaId required')
  })

  it('R6.4 waits for the first of the days that the customer wants its lines on', async () => {
    const [line] = aForm(on.office, '').lines
    if (!line) throw new Error('a form of the tests has a line')
    const days = ['2026-12-20', '2026-12-03', '2026-12-20'].map(civilDate)
    const lines = days.map((requestedDate) => ({ ...line, id: newId(), requestedDate }))
    const { orderId } = await orderAt(on.office, 'checked', TRUSTED, { lines })
    expect(await technical().waiting({})).toMatchObject([{ orderId, requestedDate: '2026-12-03', requestedDays: 2 }])
  })

  it('R5.2 refuses the day while material is short, and takes it once a request has its day', async () => {
    const order = await orderAt(on.office, 'checked')
    const start = await today(order)
    await receive(3)
    expect(await blockersOf(answer(order))).toEqual(['R5.2 materialShort'])
    const { id, number } = await ask({ orderIds: [order.orderId] })
    expect(number).toMatch(/^CG\d{8}-001$/)
    // Asked for is not ordered: nobody knows a day yet.
    expect(await blockersOf(answer(order))).toEqual(['R5.2 materialShort'])
    const expectedOn = addDays(start, 6)
    await technical().orderPurchase({ key: key(), id, version: 1, supplier: '太仓中远', expectedOn })
    expect(await blockersOf(answer(order, { materialDate: addDays(start, 5) }))).toEqual(['R5.2 materialLater'])
    await answer(order, { materialDate: expectedOn })
    expect(await material()).toMatchObject({
      onHand: 3000,
      held: 8000,
      holders: [{ orderId: order.orderId, quantity: 8000 }],
      coming: [{ number, quantity: 8000, expectedOn }],
    })
    expect(await blockersOf(order.production(5))).toEqual(['R5.2 beforeMaterial'])
    await order.production(10)
  })

  it('R5.2 what one open order holds the next one cannot have; R19.2 a cancelled one holds nothing', async () => {
    await receive(10)
    const first = await orderAt(on.office, 'checked')
    const second = await orderAt(on.office, 'checked')
    await answer(first)
    expect(await blockersOf(answer(second))).toEqual(['R5.2 materialShort'])
    const clerk = on.office.as.clerk.orders
    await clerk.requestCancellation({ ...(await first.head()), body: { reason: '客户不要了', decidedBy: '李红' } })
    await clerk.cancelOrder({ ...(await first.head()), body: { deposit: 'balance' } })
    expect((await material())?.held).toBe(0)
    await answer(second)
    expect(await material()).toMatchObject({ held: 8000, holders: [{ orderId: second.orderId }] })
  })

  it('R5.2 what was made leaves the reserve with the report, once', async () => {
    await receive(20)
    const order = await orderAt(on.office, 'checked')
    await answer(order)
    await order.production()
    for (const step of ['sheet', 'proofread', 'send', 'confirmReceipt', 'issueProductionOrder'] as const)
      await order[step]()
    await order.countersign()
    await order.acknowledge()
    await order.reportDay()
    // 10 t good and 0.1 t scrap: the scrap has used up material, too.
    expect(await material()).toMatchObject({ onHand: 11_920, held: 0 })
    expect(await technical().materialMoves({ id: materialId, limit: 5 })).toMatchObject([
      { kind: 'out', quantity: 8080, reason: (await order.read()).file.order.number },
      { kind: 'in' },
    ])
  })

  const CHANGES: readonly (readonly [string, () => Promise<unknown>])[] = [
    [
      'a new version of the formula',
      () =>
        writeFormula({
          id: formulaId,
          version: 1,
          note: '底纸换厂家',
          materials: [{ materialId, perUnit: quantity(900) }],
        }),
    ],
    [
      'the formula out of use',
      () => technical().setFormulaActive({ key: key(), id: formulaId, version: 1, active: false, reason: '停产' }),
    ],
  ]
  it.each(CHANGES)(
    'R5.2 what is on the machines is made by what was confirmed: %s frees and takes nothing else',
    async (_, change) => {
      await receive(20)
      const order = await orderAt(on.office, 'checked')
      await answer(order)
      await order.production()
      for (const step of ['sheet', 'proofread', 'send', 'confirmReceipt', 'issueProductionOrder'] as const)
        await order[step]()
      await order.countersign()
      await order.acknowledge()
      await change()
      expect(await material()).toMatchObject({ onHand: 20_000, held: 8000 })
      await order.reportDay()
      // 10.1 t by the version that was confirmed: 0.8 t a ton.
      expect(await material()).toMatchObject({ onHand: 11_920, held: 0 })
      await order.inspect()
      await order.warehouse()
      const next = await orderAt(on.office, 'checked')
      const { lines } = await technical().question({ orderId: next.orderId })
      expect(lines[0]?.earlier).toMatchObject([
        { formulaNumber: 'PF-RM-70', formulaVersion: 1, orderId: order.orderId },
      ])
    },
  )

  it('R5.2 R6.1 what is in the warehouse within the allowable error holds no material and no days', async () => {
    await receive(20)
    const order = await orderAt(on.office, 'checked')
    await answer(order)
    await order.production()
    for (const step of ['sheet', 'proofread', 'send', 'confirmReceipt', 'issueProductionOrder'] as const)
      await order[step]()
    await order.countersign()
    await order.acknowledge()
    const { production } = on.office.as.production
    const planned = async () => JSON.stringify(await production.calendar({ from: await order.today(), days: 30 }))
    expect(await planned()).toContain(order.orderId)
    await order.inspect(9_600)
    await order.warehouse(9_400)
    // 5 % may lack: 9.4 t are not enough, 0.6 t are still to be made.
    expect(await material()).toMatchObject({ held: 480 })
    await order.warehouse(200)
    expect(await material()).toMatchObject({ onHand: 12_320, held: 0, holders: [] })
    expect(await planned()).not.toContain(order.orderId)
  })

  it('R5.2 a reserve is corrected by what was counted, with the reason, unless it moved meanwhile', async () => {
    await receive(5)
    const correct = (seen: number, counted: number) =>
      technical().correctMaterial({
        key: key(),
        id: materialId,
        seen: quantity(seen),
        counted: quantity(counted),
        reason: '受潮报废',
      })
    await correct(5000, 4200)
    expect((await material())?.onHand).toBe(4200)
    expect(await fieldOf(correct(5000, 4000))).toBe('counted movedMeanwhile')
    expect(await fieldOf(correct(4200, 4200))).toBe('counted nothingChanged')
    expect(await fieldOf(correct(4200, -1))).toContain('counted')
  })
})

describe('material that comes later', () => {
  /** An order that technical and production answered on a purchase which comes in six days. */
  async function onPurchase() {
    const order = await orderAt(on.office, 'checked')
    const start = await today(order)
    const { id } = await ask({ orderIds: [order.orderId] })
    const expected = (version: number, days: number) =>
      technical().orderPurchase({ key: key(), id, version, supplier: '太仓中远', expectedOn: addDays(start, days) })
    await expected(1, 6)
    await answer(order, { materialDate: addDays(start, 6) })
    await order.production(8)
    return { order, start, id, expected }
  }
  const waitingForProduction = () => on.office.as.production.production.waiting({})

  it('R5.2 is on technical’s and production’s list, keeps what it holds, and is answered again', async () => {
    const { order, start, expected } = await onPurchase()
    const [was, now] = [addDays(start, 6), addDays(start, 9)]
    expect([await technical().waiting({}), await waitingForProduction()]).toEqual([[], []])
    await expected(2, 9)
    expect(await technical().waiting({})).toMatchObject([
      { orderId: order.orderId, code: 'materialMoved', params: { line: 1, was, now } },
    ])
    expect(await waitingForProduction()).toMatchObject([{ orderId: order.orderId }])
    expect((await material())?.held).toBe(8000)
    // What the order itself holds does not stand against it while it is asked again.
    const { materials } = await technical().question({ orderId: order.orderId })
    expect(materials).toMatchObject([{ held: 0, holders: [] }])
    expect(await blockersOf(order.production(9))).toEqual(['R5.1 technicalFirst'])
    expect(await blockersOf(answer(order, { materialDate: was }))).toEqual(['R5.2 materialLater'])
    await answer(order, { materialDate: now })
    expect(await technical().waiting({})).toEqual([])
    expect(await blockersOf(order.production(9))).toEqual(['R5.2 beforeMaterial'])
    await order.production(12)
    expect(await waitingForProduction()).toEqual([])
    // The first word stays in the file as it was written.
    const answers = (await order.read()).file.papers.filter((paper) => paper.kind === 'technicalAnswer')
    expect(answers.map(({ body }) => body)).toMatchObject([
      { materialDate: was, receipts: [{ expectedOn: was }] },
      { materialDate: now, receipts: [{ expectedOn: now }] },
    ])
  })

  it('R5.2 back to the first day, or here in time, both signatures hold again; dropped, they do not', async () => {
    const { order, id, expected } = await onPurchase()
    const codes = async () => (await technical().waiting({})).map(({ code }) => code)
    await expected(2, 9)
    expect(await codes()).toEqual(['materialMoved'])
    await expected(3, 5)
    expect([await codes(), await waitingForProduction()]).toEqual([[], []])
    await expected(4, 9)
    await technical().receivePurchase({ key: key(), id, version: 5, quantity: quantity(8000), isLast: true })
    expect(await codes()).toEqual([])
    const other = await onPurchase()
    await technical().dropPurchase({ key: key(), id: other.id, version: 2, reason: '供应商停产' })
    expect(await technical().waiting({})).toMatchObject([{ orderId: other.order.orderId, code: 'materialGone' }])
    expect((await order.read()).file.papers.filter((paper) => paper.kind === 'technicalAnswer')).toHaveLength(1)
  })

  it('R19.2 what a cancelled part needed is free at once, and what is left stays held until it is answered again', async () => {
    await receive(10)
    const order = await orderAt(on.office, 'checked')
    await answer(order)
    const clerk = cancelling(on.office)
    await clerk.request(order, [{ lineId: await order.lineId(), quantity: quantity(4000) }])
    await clerk.cancelPart(order)
    // 6 t are left: 4.8 t of the base paper, and 5.2 t are anybody's.
    expect(await material()).toMatchObject({ onHand: 10_000, held: 4800, holders: [{ quantity: 4800 }] })
    expect(await technical().waiting({})).toMatchObject([{ orderId: order.orderId, code: 'technicalStale' }])
    const next = await orderAt(on.office, 'checked')
    expect(await blockersOf(answer(next))).toEqual(['R5.2 materialShort'])
    await answer(order)
    expect((await material())?.held).toBe(4800)
  })
})

describe('purchase requests', () => {
  it('R20.2 go from the wish to the reserve, in parts, and are closed then', async () => {
    const { id } = await ask()
    const step = (version: number, tons: number, isLast = false) =>
      technical().receivePurchase({ key: key(), id, version, quantity: quantity(tons * 1000), isLast })
    await step(1, 3)
    expect((await material())?.onHand).toBe(3000)
    expect(await technical().purchases({ open: true, limit: 10 })).toMatchObject([{ id, received: 3000, version: 2 }])
    // R19.3 who had the first version on the screen is told which figure is another one now.
    const { code, data } = await refusalOf(step(1, 5))
    expect([code, data]).toMatchObject([
      'CLASH',
      { by: '陈国栋', version: 2, changes: [{ path: 'received', before: '0', after: '3000' }] },
    ])
    await step(2, 4, true)
    expect(await technical().purchases({ open: true, limit: 10 })).toEqual([])
    expect(await technical().purchases({ open: false, limit: 10 })).toMatchObject([
      { state: 'received', received: 7000 },
    ])
    expect(await fieldOf(step(3, 1))).toBe('id doneAlready')
    expect((await material())?.onHand).toBe(7000)
  })

  it('R20.2 are dropped with a reason, and refuse what cannot be', async () => {
    const { id } = await ask()
    const dropped = { key: key(), id, version: 1 }
    expect(await fieldOf(technical().dropPurchase({ ...dropped, reason: ' ' }))).toContain('reason')
    await technical().dropPurchase({ ...dropped, key: key(), reason: '客户改用别的' })
    const order = technical().orderPurchase
    const late = { key: key(), id, version: 2, supplier: '太仓', expectedOn: civilDate('2199-01-01') }
    expect(await fieldOf(order(late))).toBe('id doneAlready')
    for (const amount of [0, -1, 1.5, 1e21]) expect(await fieldOf(ask({ quantity: amount }))).toContain('quantity')
    expect(await fieldOf(ask({ neededBy: '2001-01-01' }))).toBe('neededBy inThePast')
    expect(await fieldOf(ask({ orderIds: ['nothing'] }))).toBe('orderIds unknown')
    const open = await ask()
    expect(await fieldOf(order({ ...late, id: open.id, version: 1, expectedOn: civilDate('2001-01-01') }))).toBe(
      'expectedOn inThePast',
    )
    expect((await refusalOf(ask({ materialId: 'nothing' }))).code).toBe('NOT_FOUND')
  })

  it('R20.2 asked twice with one key there is one request', async () => {
    const same = { key: key() }
    expect(await ask(same)).toEqual(await ask(same))
    expect(await technical().purchases({ open: true, limit: 10 })).toHaveLength(1)
  })
})

describe('formulas', () => {
  it('R5.1 a new version leaves the old one, and makes the answers on it stale', async () => {
    await receive(50)
    const order = await orderAt(on.office, 'checked')
    await answer(order)
    const next = { id: formulaId, version: 1, note: '底纸换厂家', materials: [{ materialId, perUnit: quantity(810) }] }
    expect(await fieldOf(writeFormula({ ...next, note: '' }))).toBe('note required')
    expect(await fieldOf(writeFormula({ ...next, materials: [{ materialId, perUnit: PER_TON }] }))).toBe(
      'materials nothingChanged',
    )
    await writeFormula(next)
    expect((await refusalOf(writeFormula(next))).code).toBe('CLASH')
    const [formula] = await technical().formulaList({ limit: 10 })
    expect(formula?.versions.map(({ version, byName, note }) => [version, byName, note])).toEqual([
      [2, '陈国栋', '底纸换厂家'],
      [1, '陈国栋', ''],
    ])
    expect(await technical().waiting({})).toMatchObject([{ orderId: order.orderId, code: 'technicalStale' }])
    expect(await fieldOf(answer(order))).toBe('body.formulaVersion notInUse')
    await answer(order, { formulaVersion: 2 })
    expect((await material())?.held).toBe(8100)
  })

  it('R5.4 the old formula is named in its own version, with the customer’s paper', async () => {
    await receive(50)
    const order = await orderAt(on.office, 'checked')
    expect(await fieldOf(answer(order, { verdict: 'oldFormula' }))).toBe('body.formulaVersion notOld')
    const materials = [{ materialId, perUnit: quantity(810) }]
    await writeFormula({ id: formulaId, version: 1, note: '换厂家', materials })
    await answer(order, { verdict: 'oldFormula' })
    expect(await blockersOf(order.production())).toEqual(['R5.1 technicalFirst'])
    await answer(order, { verdict: 'oldFormula', customerFileId: await order.upload() })
    await order.production()
  })

  it('R5.1 refuses a formula of another product, and bad figures', async () => {
    const sheet = { key: key(), id: null, version: 0, number: 'GL-62', name: '格拉辛', unit: '吨', active: true }
    const rest = { specification: '62g', category: '', cost: null, inspectionItems: [], price: null }
    const { id: productId } = await on.office.as.supervisor.office.saveProduct({ ...sheet, ...rest })
    const other = await writeFormula({ number: 'PF-GL', productId })
    const order = await orderAt(on.office, 'checked')
    expect(await fieldOf(answer(order, { formulaId: other.id }))).toBe('body.formulaId otherProduct')
    expect(await fieldOf(answer(order, { formulaVersion: 7 }))).toBe('body.formulaVersion unknown')
    expect(await fieldOf(answer(order, { materialDate: civilDate('2001-01-01') }))).toBe('body.materialDate inThePast')
    for (const perUnit of [0, -5, 1e21])
      expect(await fieldOf(writeFormula({ number: 'X', materials: [{ materialId, perUnit }] }))).toContain('perUnit')
    const twice = { materialId, perUnit: PER_TON }
    expect(await fieldOf(writeFormula({ number: 'X', materials: [twice, twice] }))).toBe('materials.1.materialId taken')
    expect(await fieldOf(writeFormula({ number: 'PF-RM-70' }))).toBe('number taken')
    expect(await fieldOf(writeFormula({ number: 'X', productId: 'nothing' }))).toBe('productId unknown')
  })

  it('R19.3 who writes or takes out what another took out meanwhile is told, and nothing comes back by the way', async () => {
    const takeOut = { key: key(), id: formulaId, version: 1, active: false, reason: '停产' }
    await technical().setFormulaActive(takeOut)
    const next = { id: formulaId, version: 1, note: '换厂家', materials: [{ materialId, perUnit: quantity(810) }] }
    const refused = await refusalOf(writeFormula(next))
    expect(refused).toMatchObject({ code: 'CLASH', data: { by: '陈国栋', version: 1 } })
    const { changes } = refused.data as Clash
    expect(changes).toContainEqual({ path: 'active', before: 'true', after: 'false' })
    expect((await refusalOf(technical().setFormulaActive({ ...takeOut, key: key() }))).code).toBe('CLASH')
    // Written in spite of it, it is another version of a formula that is out of use.
    await writeFormula({ ...next, active: false })
    const [formula] = await technical().formulaList({ limit: 10 })
    expect(formula).toMatchObject({ active: false, currentVersion: 2 })
    // And taken in again only from the version that one has seen.
    const takeIn = { key: key(), id: formulaId, version: 1, active: true, reason: '又做了' }
    expect((await refusalOf(technical().setFormulaActive(takeIn))).code).toBe('CLASH')
    await technical().setFormulaActive({ ...takeIn, key: key(), version: 2 })
    expect(await technical().formulaList({ limit: 10 })).toMatchObject([{ active: true, currentVersion: 2 }])
  })

  it('R5.4 a formula out of use is an old one', async () => {
    await receive(50)
    const order = await orderAt(on.office, 'checked')
    await technical().setFormulaActive({ key: key(), id: formulaId, version: 1, active: false, reason: '停产' })
    expect(await fieldOf(answer(order))).toBe('body.formulaVersion notInUse')
    await answer(order, { verdict: 'oldFormula', customerFileId: await order.upload() })
  })
})

describe('proofing', () => {
  it('R5.3 what cannot be made becomes an order of its own that refers to this one, once for each refusal', async () => {
    const order = await orderAt(on.office, 'checked')
    const lineId = (await order.read()).file.form.lines[0]?.id ?? ''
    const make = async (change: object = {}) =>
      technical().makeProofing({
        ...(await order.head()),
        body: { lineId, quantity: quantity(300), special: '打样，克重 45', ...change },
      })
    expect(await blockersOf(make())).toEqual(['R5.3 notRefused'])
    await answer(order, { verdict: 'notProducible', reason: '克重做不到' })
    expect(await fieldOf(make({ quantity: 0 }))).toContain('quantity')
    expect(await fieldOf(make({ lineId: 'nothing' }))).toContain('lineId')
    const { number } = await make()
    expect(await blockersOf(make())).toEqual(['R5.3 proofingMade'])

    const { orderId } = await on.office.as.clerk.orders.byNumber({ number: number ?? '' })
    const { file } = await on.office.as.clerk.orders.file({ orderId })
    expect(file.form).toMatchObject({
      customerId: order.customerId,
      orderType: 'proofing',
      terms: { special: '打样，克重 45' },
      lines: [{ productNumber: 'RM-70-787', quantity: 300 }],
    })
    expect(file.papers.map((paper) => paper.kind)).toEqual(['intake', 'completenessCheck', 'proofingOrigin'])
    expect(file.papers.at(-1)?.body).toMatchObject({ orderId: order.orderId, lineId, reason: '克重做不到' })
    const { steps } = await order.read()
    expect(steps.find((step) => step.number === 5)?.open).toMatchObject([
      { rule: 'R5.3', code: 'proofingUnderWay', params: { number } },
    ])
    // The refusal left technical's list; the proofing puts it there again, for the answer that follows.
    expect(await technical().waiting({})).toMatchObject([{ orderId: order.orderId, code: 'proofingUnderWay' }])
  })
})

describe('by rule', () => {
  it('R5.1 a repeat is confirmed by rule where the policy says so and the material is there; the file says by what', async () => {
    await receive(100)
    const { office } = on.office.as.supervisor
    const { company, faxFolder, policy, version } = await office.settings({})
    const first = await orderAt(on.office, 'checked')
    await answer(first)
    await first.production()
    for (const step of ['sheet', 'proofread', 'send', 'confirmReceipt', 'issueProductionOrder'] as const)
      await first[step]()
    await first.countersign()
    await first.acknowledge()
    await first.checkTips()
    await first.reportDay()
    await first.inspect()
    await first.warehouse()
    const byHand = await orderAt(on.office, 'checked')
    expect((await byHand.read()).file.papers.some((paper) => paper.kind === 'technicalAnswer')).toBe(false)
    await office.saveSettings({
      key: key(),
      version,
      company,
      faxFolder,
      policy: { ...policy, repeatConfirmationByRule: true },
      reason: '重复订单按规则',
    })
    const repeat = await orderAt(on.office, 'checked')
    const { file } = await repeat.read()
    const paper = file.papers.findLast((one) => one.kind === 'technicalAnswer')
    expect(paper).toMatchObject({
      signature: null,
      body: { byRule: true, verdict: 'producible', materialDate: file.today },
    })
    expect(paper?.kind === 'technicalAnswer' && paper.body.reason).not.toBe('')
    await repeat.production()
  })
})
