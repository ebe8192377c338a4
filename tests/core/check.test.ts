import { describe, expect, it } from 'vitest'
import { newId } from '#db/ids.ts'
import type { Role } from '#shared/rules/roles.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { aForm, drive, takeOrder } from '#tests/support/test-desk/flow.ts'
import { PIN, plantCustomer } from '#tests/support/test-desk/office.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import type { Place } from '#tests/support/test-desk/open.ts'
import { orderAt, TRUSTED } from '#tests/support/test-desk/order-at.ts'
import { blockersOf, fieldOf } from '#tests/support/test-desk/refusals.ts'

const on = officeForFile()

const sign = { way: 'pin' as const, pin: PIN }
type Order = Awaited<ReturnType<typeof orderAt>>

/** A colleague with these roles, signed in. */
async function colleague(roles: Role[]): Promise<Place> {
  const user = { key: newId(), id: null, version: 0, name: `同事${newId().slice(-4)}`, roles, phone: '', pin: PIN }
  const { id } = await on.office.admin.office.saveUser({ ...user, active: true })
  const place = on.office.desk.place()
  await place.session.signIn({ userId: id, pin: PIN })
  return place
}

const cheap = (customerId: string) => {
  const form = aForm(on.office, customerId)
  return { ...form, lines: form.lines.map((line) => ({ ...line, unitPrice: unitPrice(98_000_000) })) }
}

async function cheapOrder(): Promise<Order> {
  const customerId = await plantCustomer(on.office, TRUSTED)
  const orderId = await takeOrder(on.office, customerId, { lines: cheap(customerId).lines })
  const order = await drive(on.office, orderId)
  await order.check()
  return { ...order, orderId, customerId }
}

const clear = async (place: Place, order: Order, tier: 'sales' | 'supervisor' | 'director') => {
  const { file } = await order.read()
  const lineId = file.form.lines[0]?.id ?? ''
  const body = { lineId, tier, unitPrice: unitPrice(98_000_000), note: '老客户' }
  return place.check.clearPrice({ ...(await order.head()), body, sign })
}

describe('price exceptions', () => {
  it('R4.5 waits for sales, supervisor and director, in this order, and for three people', async () => {
    const order = await cheapOrder()
    const { clerk, sales, supervisor, director } = on.office.as
    expect(await blockersOf(order.technical())).toEqual(['R4.5 price.below'])
    expect(await blockersOf(clear(clerk, order, 'sales'))).toContain('R23.1 notYourRole')
    expect(await blockersOf(clear(supervisor, order, 'supervisor'))).toEqual(['R4.5 tierOrder'])
    expect(await blockersOf(clear(supervisor, order, 'director'))).toContain('R4.5 notYourRole')
    await clear(sales, order, 'sales')
    const both = await colleague(['supervisor', 'director'])
    await clear(both, order, 'supervisor')
    expect(await blockersOf(clear(both, order, 'director'))).toEqual(['R4.5 signedAlready'])
    expect(await blockersOf(order.technical())).toEqual(['R4.5 price.below'])
    await clear(director, order, 'director')
    await order.technical()
  })

  it('R4.5 is not cleared by whoever typed it, whatever roles he holds', async () => {
    const many = await colleague(['clerk', 'sales', 'supervisor'])
    const customerId = await plantCustomer(on.office, TRUSTED)
    const seller = { ...on.office, as: { ...on.office.as, clerk: many } }
    const order = await drive(seller, await takeOrder(seller, customerId, { lines: cheap(customerId).lines }))
    await order.check()
    const own = clear(many, { ...order, orderId: '', customerId }, 'sales')
    expect(await blockersOf(own)).toContain('R4.5 ownException')
  })

  it('R4.4 names a line that the order has not', async () => {
    const order = await cheapOrder()
    const body = { lineId: 'none', tier: 'sales' as const, unitPrice: unitPrice(1), note: '' }
    const call = on.office.as.sales.check.clearPrice({ ...(await order.head()), body, sign })
    expect(await fieldOf(call)).toBe('body.lineId notInFile')
  })
})

describe('credit', () => {
  const limited = (creditLimit: number) => ({ ...TRUSTED, creditLimit })

  it('R4.2 passes exactly at the limit', async () => {
    const order = await orderAt(on.office, 'technical', limited(9_850_000))
    expect(await order.current()).toBe(6)
  })

  it('R4.2 is held one cent over it until finance clears it in writing, with the figures', async () => {
    const order = await orderAt(on.office, 'checked', limited(9_849_999))
    expect(await blockersOf(order.technical())).toEqual(['R4.2 creditExceeded'])
    const clearing = async (place: Place) =>
      place.check.clearCredit({ ...(await order.head()), body: { reason: '年底结清' }, sign })
    expect(await blockersOf(clearing(on.office.as.supervisor))).toEqual(['R23.1 notYourRole'])
    await clearing(on.office.as.finance)
    const { file } = await order.read()
    expect(file.papers.at(-1)?.body).toEqual({
      exposure: 985e4,
      limit: 9849999,
      overdue: 0,
      reason: '年底结清',
    })
    await order.technical()
  })

  it('R4.2 passes when it is paid in full beforehand', async () => {
    const order = await orderAt(on.office, 'checked', limited(1))
    expect(await blockersOf(order.technical())).toEqual(['R4.2 creditExceeded'])
    await order.pay(9_850_000)
    await order.technical()
  })

  it('R4.2 counts what is confirmed and not delivered of the customer’s other orders', async () => {
    const first = await orderAt(on.office, 'proofread', limited(15_000_000))
    const second = await drive(on.office, await takeOrder(on.office, first.customerId))
    await second.check()
    expect(await blockersOf(second.technical())).toEqual(['R4.2 creditExceeded'])
  })
})

it('R4.1 a black-listed customer needs the supervisor and the director', async () => {
  const order = await orderAt(on.office, 'checked', { ...TRUSTED, blacklisted: true })
  const clearing = async (place: Place, tier: 'supervisor' | 'director') =>
    place.check.clearBlacklist({ ...(await order.head()), body: { tier, reason: '已补款' }, sign })
  expect(await blockersOf(order.technical())).toEqual(['R4.1 blacklisted', 'R4.1 blacklisted'])
  expect(await fieldOf(clearing(on.office.as.finance, 'supervisor'))).toBe('FORBIDDEN')
  await clearing(on.office.as.supervisor, 'supervisor')
  expect(await blockersOf(clearing(on.office.as.supervisor, 'director'))).toContain('R4.1 notYourRole')
  await clearing(on.office.as.director, 'director')
  expect(await blockersOf(clearing(on.office.as.director, 'director'))).toContain('R4.1 notBlacklisted')
  await order.technical()
})

it('R4.3 the supervisor decides the payment only where no contract is in force', async () => {
  const order = await orderAt(on.office, 'checked')
  expect(await blockersOf(order.decideContract())).toEqual(['R4.3 contractInForce'])
})

it('R23.1 a contract that is made for the customer takes the decision off the supervisor’s desk', async () => {
  const { supervisor, technical } = on.office.as
  const order = await orderAt(on.office, 'taken', { class: 'A' })
  await order.check()
  const waitsFor = async (place: Place) =>
    (await place.desk.tasks({ limit: 500 })).rows
      .filter((row) => row.orderId === order.orderId)
      .map((row) => row.action)
  expect([await waitsFor(supervisor), await waitsFor(technical)]).toEqual([['decideContract'], []])
  const { customerId } = order
  const contract = { number: `XS-${newId().slice(-8)}`, customerId, signer: '李红', deliveryTerms: '送货上门' }
  const nothingElse = { settlement: '', fileId: null, active: true, reason: '', prices: [] }
  await supervisor.office.saveContract({
    ...contract,
    ...nothingElse,
    key: newId(),
    id: null,
    version: 0,
    from: civilDate('2026-01-01'),
    to: civilDate('2027-12-31'),
    payment: { kind: 'credit', days: 60 },
  })
  expect([await waitsFor(supervisor), await waitsFor(technical)]).toEqual([[], ['answerTechnical']])
})

it('R4.6 a large order comes back to the clerk with the reason on top, and lies with the supervisor again once changed', async () => {
  const { clerk, supervisor } = on.office.as
  const customerId = await plantCustomer(on.office, { ...TRUSTED, creditLimit: 9_000_000_000 })
  const lines = aForm(on.office, customerId).lines.map((line) => ({ ...line, quantity: quantity(60_000) }))
  const order = await drive(on.office, await takeOrder(on.office, customerId, { lines }))
  await order.check()
  const review = async (verdict: 'approved' | 'sentBack', reason: string) =>
    supervisor.check.reviewOrder({ ...(await order.head()), body: { verdict, reason }, sign })
  expect(await blockersOf(order.technical())).toEqual(['R4.6 reviewOpen'])
  expect(await fieldOf(review('sentBack', ''))).toBe('body.reason required')
  await review('sentBack', '地址不清')
  expect(await blockersOf(order.technical())).toEqual(['R4.6 sentBack'])
  const { file } = await order.read()
  const notices = await clerk.desk.notices({})
  expect(notices.find((one) => one.orderId === file.order.id)).toMatchObject({
    kind: 'sentBack',
    params: { reason: '地址不清' },
  })
  const form = { ...file.form, terms: { ...file.form.terms, deliveryPlace: '苏州市吴中区尹山路 88 号' } }
  await clerk.orders.changeOrder({ ...(await order.head()), form, reason: '' })
  expect(await blockersOf(order.technical())).toEqual(['R4.6 reviewOpen'])
  await review('approved', '')
  await order.technical()
})
