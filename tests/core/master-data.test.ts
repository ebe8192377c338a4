import { expect, it } from 'vitest'
import { newId } from '#db/ids.ts'
import type { PlanScope } from '#shared/rules/price-plans.ts'
import { addDays, type CivilDate, civilDate } from '#shared/values/civil-date.ts'
import { civilDateOf } from '#shared/values/instant.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { aForm, takeOrder } from '#tests/support/test-desk/flow.ts'
import { plantCustomer } from '#tests/support/test-desk/office.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import { TRUSTED } from '#tests/support/test-desk/order-at.ts'
import { fieldOf, refusalOf } from '#tests/support/test-desk/refusals.ts'

const on = officeForFile()

const supervisor = () => on.office.as.supervisor.office
const today = (): CivilDate => civilDateOf(on.office.desk.now(), 'Asia/Shanghai')
const row = (price: number, minimum = 0, productId = on.office.productId) => ({
  productId,
  minimum: quantity(minimum),
  price: unitPrice(price),
})
const aPlan = (change: object = {}) => ({
  key: newId(),
  id: null as string | null,
  version: 0,
  name: '计划',
  scope: 'class' as PlanScope,
  subject: 'C',
  from: today(),
  to: null as CivilDate | null,
  active: true,
  reason: '',
  prices: [row(900_000)],
  changesFrom: null as CivilDate | null,
  endRunning: false,
  ...change,
})
const edited = async (id: string, change: object) => {
  const { subjectName: _, priceCount: __, prices, ...plan } = await supervisor().pricePlan({ id })
  return aPlan({
    ...plan,
    prices: prices.map(({ productId, minimum, price }) => ({ productId, minimum, price })),
    ...change,
  })
}
const daysOf = async (scope: PlanScope, subject: string) =>
  (await supervisor().plansFor({ scope, subject })).map(({ from, to }) => `${from} ${to ?? ''}`.trim())
const planPriceOf = async (orderId: string) =>
  (await on.office.as.clerk.orders.file({ orderId })).file.prices.map(({ plan }) => plan)
const aCustomer = (wish: Parameters<typeof plantCustomer>[1] = TRUSTED) => plantCustomer(on.office, wish)

it('R4.4 plans for the same customers never share a day; the running one ends the day before where that is asked for', async () => {
  const { id } = await supervisor().savePricePlan(aPlan({ subject: 'B' }))
  const next = aPlan({ subject: 'B', from: addDays(today(), 30), prices: [row(927_000)] })
  expect(await fieldOf(supervisor().savePricePlan(next))).toBe('from overlapsPlan')
  expect(await daysOf('class', 'B')).toEqual(['2026-11-02'])
  await supervisor().savePricePlan({ ...next, key: newId(), endRunning: true })
  expect(await daysOf('class', 'B')).toEqual(['2026-11-02 2026-12-01', '2026-12-02'])
  const between = aPlan({ subject: 'B', from: addDays(today(), 10), endRunning: true })
  expect(await fieldOf(supervisor().savePricePlan(between))).toBe('from overlapsPlan')
  const history = await supervisor().history({ entity: 'pricePlan', id })
  expect(history.rows[0]?.changes.map(({ path, after }) => `${path} ${after}`)).toEqual(['to 2026-12-01'])
})

it('R4.4 refuses a plan for nobody, with two prices from the same quantity, without money, or of an unknown product', async () => {
  const refusedFor = (change: object) => fieldOf(supervisor().savePricePlan(aPlan(change)))
  expect(await refusedFor({ scope: 'customer', subject: 'nobody' })).toBe('subject unknown')
  expect(await refusedFor({ subject: 'Z' })).toBe('subject unknown')
  expect(await refusedFor({ prices: [row(5), row(6)] })).toBe('prices.1 sameBreak')
  expect(await refusedFor({ prices: [row(0)] })).toBe('prices.0 notPositive')
  expect(await refusedFor({ prices: [row(5), row(5, 0, 'nothing')] })).toBe('prices.1 unknown')
  expect(await refusedFor({ to: addDays(today(), -1) })).toBe('to beforeFrom')
  expect((await refusalOf(on.office.as.clerk.office.savePricePlan(aPlan()))).code).toBe('FORBIDDEN')
})

it('R4.4 changed prices of a running plan are its next version; an order of before keeps what it was compared with', async () => {
  const { id } = await supervisor().savePricePlan(aPlan({ prices: [row(900_000), row(880_000, 5_000)] }))
  const customerId = await aCustomer({ ...TRUSTED, class: 'C' })
  const early = await takeOrder(on.office, customerId)
  on.office.desk.waitDays(3)
  const prices = [row(950_000), row(930_000, 5_000)]
  expect(await fieldOf(supervisor().savePricePlan(await edited(id, { prices })))).toBe('changesFrom planInForce')
  const yesterday = await edited(id, { prices, changesFrom: addDays(today(), -1) })
  expect(await fieldOf(supervisor().savePricePlan(yesterday))).toBe('changesFrom inThePast')
  const next = await supervisor().savePricePlan(await edited(id, { prices, changesFrom: today() }))
  expect(next.id).not.toBe(id)
  expect(await daysOf('class', 'C')).toEqual(['2026-11-02 2026-11-04', '2026-11-05'])
  const late = await takeOrder(on.office, customerId)
  expect([await planPriceOf(early), await planPriceOf(late)]).toEqual([[880_000], [930_000]])
})

it('R4.4 a plan entered by mistake goes out of force with a reason, and the desks of open orders follow at once', async () => {
  const customerId = await aCustomer()
  const mistaken = aPlan({ scope: 'customer', subject: customerId, prices: [row(970_000_000)] })
  const { id } = await supervisor().savePricePlan(mistaken)
  const orderId = await takeOrder(on.office, customerId)
  const waits = async () =>
    (await on.office.as.sales.desk.tasks({ limit: 500 })).rows.filter((task) => task.orderId === orderId).length
  expect(await waits()).toBe(1)
  expect(await fieldOf(supervisor().savePricePlan(await edited(id, { active: false })))).toBe('reason required')
  await supervisor().savePricePlan(await edited(id, { active: false, reason: '录错客户' }))
  expect(await waits()).toBe(0)
  expect((await supervisor().pricePlans({ text: '', limit: 500 })).map((plan) => plan.id)).not.toContain(id)
  expect((await supervisor().pricePlans({ text: '', limit: 500, past: true })).map((plan) => plan.id)).toContain(id)
})

it('R4.4 taken out of force, a plan keeps its past days: an order of yesterday is compared with it, one of today is not', async () => {
  const customerId = await aCustomer()
  const own = aPlan({ scope: 'customer', subject: customerId, prices: [row(970_000_000)] })
  const { id } = await supervisor().savePricePlan(own)
  const early = await takeOrder(on.office, customerId)
  on.office.desk.waitDays(2)
  await supervisor().savePricePlan(await edited(id, { active: false, reason: '不再给这个价' }))
  const late = await takeOrder(on.office, customerId)
  expect(await planPriceOf(early)).toEqual([970_000_000])
  expect(await planPriceOf(late)).not.toEqual([970_000_000])
  expect(await supervisor().pricePlan({ id })).toMatchObject({ active: true, to: addDays(today(), -1) })
  const [entry] = (await supervisor().history({ entity: 'pricePlan', id })).rows
  expect(entry?.changes.map(({ path }) => path)).toContain('to')
  expect(await fieldOf(supervisor().savePricePlan(await edited(id, { active: false, reason: '再停' })))).toBe(
    'active inThePast',
  )
})

it('R19.3 a plan that somebody else saved first is not overwritten', async () => {
  const { id } = await supervisor().savePricePlan(aPlan({ subject: 'A', from: addDays(today(), 50) }))
  const stale = await edited(id, { name: '旧' })
  await supervisor().savePricePlan(await edited(id, { name: '新' }))
  expect((await refusalOf(supervisor().savePricePlan(stale))).code).toBe('CLASH')
})

it('a product’s price for everyone counts from today and leaves the days before as they were', async () => {
  const product = {
    number: 'LP-1',
    name: '标签',
    specification: '40mm',
    unit: '卷',
    category: '',
    cost: unitPrice(60_000),
    inspectionItems: ['克重'],
    active: true,
  }
  const { id } = await supervisor().saveProduct({
    ...product,
    key: newId(),
    id: null,
    version: 0,
    price: unitPrice(100_000),
  })
  on.office.desk.waitDays(2)
  await supervisor().saveProduct({ ...product, key: newId(), id, version: 1, price: unitPrice(110_000) })
  const plans = await supervisor().plansFor({ scope: 'all', subject: '' })
  const last = plans.at(-1)
  expect(last?.from).toBe(today())
  expect(plans.at(-2)?.to).toBe(addDays(today(), -1))
  const pricesIn = async (planId = '') =>
    (await supervisor().pricePlan({ id: planId })).prices.filter((one) => one.productId === id).map((one) => one.price)
  expect([await pricesIn(plans.at(-2)?.id), await pricesIn(last?.id)]).toEqual([[100_000], [110_000]])

  const seenBy = async (who: 'clerk' | 'finance') =>
    (await on.office.as[who].office.products({ text: 'LP-1', limit: 5 })).map(({ cost, price }) => [cost, price])
  expect(await seenBy('finance')).toEqual([[60_000, 110_000]])
  expect(await seenBy('clerk')).toEqual([[null, 110_000]])
  const history = await on.office.as.clerk.office.history({ entity: 'product', id })
  expect(history.rows.flatMap(({ changes }) => changes.map(({ path }) => path))).not.toContain('cost')
})

it('R4.3 R4.4 a contract holds its prices, ends where it says, and goes out of force only with a reason', async () => {
  const customerId = await aCustomer({ class: 'B' })
  const contract = {
    number: `XS-${newId().slice(-8)}`,
    customerId,
    from: civilDate('2026-01-01'),
    to: null,
    payment: { kind: 'monthly' as const },
    signer: '李红',
    deliveryTerms: '',
    settlement: '月结',
    fileId: null,
    active: true,
    reason: '',
    prices: [row(901_000_000), row(899_000_000, 10_000)],
  }
  const save = (change: object) =>
    supervisor().saveContract({ ...contract, key: newId(), id: null, version: 0, ...change })
  const { id } = await save({})
  expect(await fieldOf(save({ number: 'XS-other', from: civilDate('2030-01-01') }))).toBe('from overlapsContract')
  expect(await fieldOf(save({ number: 'XS-other', from: civilDate('2020-01-01'), to: civilDate('2019-01-01') }))).toBe(
    'to beforeFrom',
  )
  const orderId = await takeOrder(on.office, customerId)
  const file = async () => (await on.office.as.clerk.orders.file({ orderId })).file
  expect((await file()).prices.map((one) => one.contract)).toEqual([899_000_000])

  const corrected = { id, version: 1, prices: [row(900_000_000)] }
  expect(await fieldOf(save(corrected))).toBe('reason required')
  await save({ ...corrected, reason: '合同上是 90000' })
  expect((await file()).prices.map((one) => one.contract)).toEqual([900_000_000])
  const [entry] = (await supervisor().history({ entity: 'contract', id })).rows
  const said = entry?.changes.map(({ path, item, before, after }) => `${path} ${item} ${before} → ${after}`) ?? []
  expect(said).toContain('prices.price RM-70-787 901000000 → 900000000')
  expect(said).toContain('prices.price RM-70-787 ≥ 10.000 899000000 → null')

  const paid = { id, version: 2, prices: corrected.prices, payment: { kind: 'prepaid' as const } }
  expect(await fieldOf(save(paid))).toBe('reason required')
  const other = await aCustomer({ class: 'B' })
  expect(await fieldOf(save({ ...paid, payment: contract.payment, customerId: other }))).toBe('reason required')
  await save({ ...paid, payment: contract.payment, to: civilDate('2099-12-31') })
  await save({ ...paid, version: 3, payment: contract.payment })

  const off = { id, version: 4, active: false, prices: corrected.prices }
  expect(await fieldOf(save(off))).toBe('reason required')
  await save({ ...off, reason: '录重了' })
  expect(await file()).toMatchObject({ contract: null })
  expect((await supervisor().contract({ id })).prices).toHaveLength(1)
  await save({ number: 'XS-other', from: civilDate('2026-06-01') })
})

it('R4.3 a contract that was written for the wrong customer goes to the right one, and the desks of both follow', async () => {
  const [wrong, right] = [await aCustomer({ class: 'B' }), await aCustomer({ class: 'B' })]
  const contract = {
    number: `XS-${newId().slice(-8)}`,
    customerId: wrong,
    from: civilDate('2026-01-01'),
    to: null,
    payment: { kind: 'monthly' as const },
    signer: '李红',
    deliveryTerms: '',
    settlement: '',
    fileId: null,
    active: true,
    reason: '',
    prices: [],
  }
  const { id } = await supervisor().saveContract({ ...contract, key: newId(), id: null, version: 0 })
  const [ofWrong, ofRight] = [await takeOrder(on.office, wrong), await takeOrder(on.office, right)]
  const waits = async () =>
    (await on.office.as.supervisor.desk.tasks({ limit: 500 })).rows
      .filter((task) => task.orderId === ofWrong || task.orderId === ofRight)
      .map((task) => task.orderId)
  expect(await waits()).toEqual([ofRight])
  const moved = { ...contract, customerId: right, reason: '客户选错' }
  await supervisor().saveContract({ ...moved, key: newId(), id, version: 1 })
  expect(await waits()).toEqual([ofWrong])
})

it('a product out of use is not offered; open orders go on, a new one is refused with the line', async () => {
  const product = { number: 'OLD-1', name: '旧品', specification: '10mm', unit: '卷', category: '', cost: null }
  const whole = { ...product, inspectionItems: [], price: null }
  const { id } = await supervisor().saveProduct({ ...whole, active: true, key: newId(), id: null, version: 0 })
  const customerId = await aCustomer()
  const lines = aForm(on.office, customerId).lines.map((line) => ({
    ...line,
    productId: id,
    productNumber: 'OLD-1',
    specification: '10mm',
  }))
  const orderId = await takeOrder(on.office, customerId, { lines })
  await supervisor().saveProduct({ ...whole, active: false, key: newId(), id, version: 1 })
  const listed = async (text: string, inactive: boolean) =>
    (await supervisor().products({ text, limit: 500, inactive })).some((one) => one.id === id)
  expect([await listed('', false), await listed('', true)]).toEqual([false, true])
  expect([await listed('OLD-1', false), await listed('OLD-1', true)]).toEqual([false, true])
  expect(await fieldOf(takeOrder(on.office, customerId, { lines }))).toBe('form.lines.0.productId productInactive')
  expect((await on.office.as.clerk.orders.file({ orderId })).file.form.lines).toHaveLength(1)
})

it('a category gives its attributes to its products, keeps its name once, and takes them along when it is renamed', async () => {
  const attribute = { name: '幅宽', unit: 'mm', values: ['787'], closed: false, required: true }
  const save = (change: object) =>
    supervisor().saveCategory({
      key: newId(),
      id: null,
      version: 0,
      name: '卷材',
      attributes: [attribute],
      active: true,
      ...change,
    })
  const { id } = await save({})
  expect(await fieldOf(save({}))).toBe('name taken')
  expect(await fieldOf(save({ name: '片材', attributes: [attribute, attribute] }))).toBe('attributes.1 sameName')
  const product = { number: 'JC-1', name: '卷材', specification: '787mm', unit: '卷', cost: null, price: null }
  const own = { ...product, inspectionItems: [], active: true, key: newId(), id: null, version: 0 }
  expect(await fieldOf(supervisor().saveProduct({ ...own, category: '没有的' }))).toBe('category unknown')
  await supervisor().saveProduct({ ...own, key: newId(), category: '卷材' })
  await save({ id, version: 1, name: '卷筒材' })
  const [found] = await supervisor().products({ text: 'JC-1', limit: 5 })
  expect(found?.category).toBe('卷筒材')
  expect(await supervisor().categories({ text: '卷筒', limit: 5 })).toMatchObject([{ attributes: [attribute] }])
  expect((await refusalOf(save({ id, version: 1, name: '旧' }))).code).toBe('CLASH')
})
