import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#db/ids.ts'
import { quantity } from '#shared/values/quantity.ts'
import { cancelling } from '#tests/support/test-desk/cancelling.ts'
import { aForm } from '#tests/support/test-desk/flow.ts'
import { PIN } from '#tests/support/test-desk/office.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import type { Place } from '#tests/support/test-desk/open.ts'
import { orderAt, type StopName, TRUSTED } from '#tests/support/test-desk/order-at.ts'
import { blockersOf, fieldOf } from '#tests/support/test-desk/refusals.ts'

const on = officeForFile()
let desk: ReturnType<typeof cancelling>
beforeAll(async () => {
  desk = cancelling(on.office)
  const line = { name: '1# 涂布', capacityPerDay: quantity(20_000), unit: '吨', note: '', categories: [], active: true }
  await on.office.as.production.production.saveLine({ key: newId(), id: null, version: 0, ...line })
})

type Order = Awaited<ReturnType<typeof orderAt>>
const PREPAID = { class: 'B' as const, payment: { kind: 'prepaid' as const } }
const kindsOf = async (place: Place, order: Order) =>
  (await place.desk.notices({})).filter((one) => one.orderId === order.orderId).map((one) => one.kind)
const part = async (order: Order, thousandths: number) => [
  { lineId: await order.lineId(), quantity: quantity(thousandths) },
]

/** Twice the same line of ten tons. */
function twoLines() {
  const [line] = aForm(on.office, '').lines
  return line ? { lines: [line, { ...line, id: newId() }] } : {}
}

/** R19.2 by hand: at which stop of its way who must sign before it is cancelled, and what production is told. */
const STOPS: readonly (readonly [StopName, 'nobody' | 'both' | 'never', boolean])[] = [
  ['taken', 'nobody', false],
  ['checked', 'nobody', false],
  ['technical', 'nobody', false],
  ['planned', 'nobody', true],
  ['sheet', 'nobody', true],
  ['proofread', 'nobody', true],
  ['sent', 'nobody', true],
  ['received', 'nobody', true],
  ['attached', 'nobody', true],
  ['signedBack', 'nobody', true],
  ['issued', 'both', true],
  ['countersigned', 'both', true],
  ['reported', 'both', true],
  ['inspected', 'both', true],
  ['inStock', 'both', true],
  ['noticed', 'both', true],
  ['briefed', 'both', true],
  ['dispatched', 'never', false],
  ['arrived', 'never', false],
]

describe('cancelling an order', () => {
  it.each(STOPS)('R19.2 at %s: signed by %s; production told: %s', async (stop, signers, isTold) => {
    const { as } = on.office
    const order = await orderAt(on.office, stop)
    if (signers === 'never') {
      expect(await blockersOf(desk.request(order))).toEqual(['R19.2 goodsLeft'])
      return
    }
    expect(await blockersOf(desk.cancel(order))).toEqual(['R19.2 noCancellation'])
    await desk.request(order)
    if (signers === 'both') {
      expect(await blockersOf(desk.cancel(order))).toEqual([
        'R19.2 cancellationUnapproved',
        'R19.2 cancellationUnapproved',
      ])
      expect(await kindsOf(as.production, order)).toContain('cancellationRequested')
      await desk.sign(order)
    }
    await desk.cancel(order)
    const { file, stage } = await order.read()
    expect(stage).toBe('cancelled')
    expect(file.stock).toMatchObject([{ allocated: 0, dispatched: 0 }])
    expect((await kindsOf(as.production, order)).includes('cancelled')).toBe(isTold)
    // Nobody is waited for, and no machine is kept.
    for (const place of [as.clerk, as.technical, as.production, as.warehouse])
      expect((await place.desk.tasks({ limit: 500 })).rows.filter((row) => row.orderId === order.orderId)).toEqual([])
    const calendar = await as.production.production.calendar({ from: file.today, days: 60 })
    expect(JSON.stringify(calendar)).not.toContain(order.orderId)
    expect(await blockersOf(order.technical())).toEqual(['R19.2 orderCancelled'])
    expect(on.office.desk.faults).toEqual([])
  })

  it('R19.2 the days that production had planned for it are free again', async () => {
    const order = await orderAt(on.office, 'planned')
    const { file } = await order.read()
    const period = { from: file.today, days: 60 }
    const planned = async () => JSON.stringify(await on.office.as.production.production.calendar(period))
    expect(await planned()).toContain(order.orderId)
    await desk.request(order)
    await desk.cancel(order)
    expect(await planned()).not.toContain(order.orderId)
  })

  it('R19.2 each of the two signs for himself, and frees stock and money; finance pays back or is told of the balance', async () => {
    const { as } = on.office
    const order = await orderAt(on.office, 'inStock', PREPAID)
    const free = (await order.read()).file.stock[0]?.available ?? -1
    await desk.request(order)
    await desk.approve(order, 'supervisor')
    expect(await blockersOf(desk.approve(order, 'production', 'supervisor'))).toContain('R19.2 notYourRole')
    await desk.approve(order, 'production')
    await desk.cancel(order, 'refund')
    const { file } = await order.read()
    expect(file.stock).toMatchObject([{ allocated: 0, available: free + 10_000 }])
    expect(file.money.received).toBe(0)
    expect(await kindsOf(as.finance, order)).toContain('refundDue')
    const [receipt] = await as.finance.finance.receipts({ orderId: order.orderId })
    expect(receipt).toMatchObject({ amount: 9_850_000, balance: 9_850_000 })
    // What it paid with may still bounce: then there is no balance either.
    const reversal = { key: newId(), receiptId: receipt?.id ?? '', reason: '退票' }
    expect(await as.finance.finance.reverseReceipt(reversal)).toEqual({ orders: [] })

    const kept = await orderAt(on.office, 'paid', PREPAID)
    await desk.request(kept)
    await desk.cancel(kept, 'balance')
    expect(await kindsOf(as.finance, kept)).toContain('depositFreed')
  })

  it('R19.2 R23.1 waits on the desks of those who must sign, then on the clerk’s, and leaves them by itself', async () => {
    const { as } = on.office
    const order = await orderAt(on.office, 'issued')
    const waiting = async () => {
      const found: string[] = []
      for (const role of ['clerk', 'supervisor', 'production'] as const) {
        const { rows } = await as[role].desk.tasks({ limit: 500 })
        const own = rows.filter((row) => row.orderId === order.orderId && /ancel/.test(row.action))
        found.push(...own.map((row) => `${role} ${row.action}`))
      }
      return found
    }
    expect(await waiting()).toEqual([])
    await desk.request(order)
    expect(await waiting()).toEqual(['supervisor approveCancellation', 'production approveCancellation'])
    await desk.approve(order, 'supervisor')
    expect(await waiting()).toEqual(['production approveCancellation'])
    await desk.approve(order, 'production')
    expect(await waiting()).toEqual(['clerk cancelOrder'])
    await desk.cancel(order)
    expect(await waiting()).toEqual([])
  })

  it('R19.2 a newer request takes the place of the older, and of its signatures', async () => {
    const order = await orderAt(on.office, 'issued')
    await desk.request(order)
    const first = await order.paper('cancellationRequest')
    await desk.approve(order, 'supervisor')
    await desk.request(order)
    const body = { requestId: first, tier: 'production' as const }
    const sign = { way: 'pin' as const, pin: PIN }
    const late = on.office.as.production.orders.approveCancellation({ ...(await order.head()), body, sign })
    expect(await fieldOf(late)).toBe('body.requestId notInFile')
    expect(await blockersOf(desk.cancel(order))).toHaveLength(2)
  })
})

describe('a request that comes to nothing', () => {
  const tasks = async (order: Order) => {
    const found: string[] = []
    for (const role of ['clerk', 'supervisor', 'production'] as const) {
      const { rows } = await on.office.as[role].desk.tasks({ limit: 500 })
      found.push(...rows.filter((row) => row.orderId === order.orderId && /ancel/.test(row.action)).map(() => role))
    }
    return found
  }

  it('R19.2 one of the two refuses in writing, with a reason: nothing waits any more, who asked is told, the order goes on', async () => {
    const { as } = on.office
    const order = await orderAt(on.office, 'issued')
    await desk.request(order)
    await desk.approve(order, 'supervisor')
    expect(await tasks(order)).toEqual(['production'])
    expect(await fieldOf(desk.refuse(order, 'production', ' '))).toBe('body.reason required')
    await desk.refuse(order, 'production', '料已经投了')
    expect(await tasks(order)).toEqual([])
    expect(await blockersOf(desk.cancel(order))).toEqual(['R19.2 noCancellation'])
    expect(await fieldOf(desk.approve(order, 'production'))).toBe('body.requestId notInFile')
    const { file, stage } = await order.read()
    expect(stage).toBe('inProduction')
    expect(file.papers.at(-1)).toMatchObject({
      kind: 'cancellationRefusal',
      body: { tier: 'production', reason: '料已经投了' },
      signature: { way: 'pin', role: 'production' },
    })
    const notices = await as.clerk.desk.notices({})
    expect(notices.find((one) => one.orderId === order.orderId && one.kind === 'cancellationRefused')?.params).toEqual({
      number: file.order.number,
      reason: '料已经投了',
      name: file.papers.at(-1)?.signature?.signer.name,
    })
    await order.countersign()
    expect((await order.read()).file.papers.at(-1)?.kind).toBe('productionCountersign')
  })

  it('R19.2 who asked takes it back: the signature that was there counts for nothing when it is asked for again', async () => {
    const { as } = on.office
    const order = await orderAt(on.office, 'issued')
    await desk.request(order)
    await desk.approve(order, 'supervisor')
    expect(await blockersOf(desk.withdraw(order, 'supervisor'))).toEqual(['R19.2 notYourRequest'])
    expect(await fieldOf(desk.withdraw(order, 'clerk', ''))).toBe('body.reason required')
    await desk.withdraw(order)
    expect(await tasks(order)).toEqual([])
    expect(await kindsOf(as.production, order)).toContain('cancellationWithdrawn')
    expect(await fieldOf(desk.withdraw(order))).toBe('body.requestId notInFile')
    await desk.request(order)
    expect(await blockersOf(desk.cancel(order))).toHaveLength(2)
    expect((await order.read()).history.slice(0, 3).map((row) => row.kind)).toEqual([
      'cancellationRequest',
      'cancellationWithdrawal',
      'cancellationApproval',
    ])
  })

  it('R19.2 an older request is not asked for again when the newer one is taken back', async () => {
    const order = await orderAt(on.office, 'issued')
    await desk.request(order)
    await desk.request(order)
    await desk.withdraw(order)
    expect(await blockersOf(desk.cancel(order))).toEqual(['R19.2 noCancellation'])
    expect(await tasks(order)).toEqual([])
  })

  it('R19.2 before the production order nobody signs, and nobody refuses; the clerk takes it back', async () => {
    const order = await orderAt(on.office, 'signedBack')
    await desk.request(order)
    expect(await blockersOf(desk.refuse(order, 'supervisor'))).toEqual(['R19.2 nothingToRefuse'])
    await desk.withdraw(order)
    expect(await blockersOf(desk.cancel(order))).toEqual(['R19.2 noCancellation'])
  })
})

describe('cancelling a part', () => {
  it('R19.2 before the production order: a new revision, what covered the quantity goes stale, the rest stays', async () => {
    const order = await orderAt(on.office, 'signedBack')
    await desk.request(order, await part(order, 4_000))
    expect(await blockersOf(desk.cancel(order))).toEqual(['R19.2 partAsked'])
    await desk.cancelPart(order)
    const { file, steps, stage, history } = await order.read()
    expect(stage).not.toBe('cancelled')
    expect(file.order).toMatchObject({ revision: 2, version: 2 })
    expect(file.form.lines).toMatchObject([{ quantity: 6_000 }])
    expect(history[0]).toMatchObject({
      kind: 'changeOrder',
      changes: [{ path: 'lines.0.quantity', before: '10000', after: '6000' }],
    })
    expect(steps.filter((step) => step.stale.length > 0).map((step) => step.number)).toEqual([5, 6, 7, 8, 9])
    expect(steps[3]).toMatchObject({ number: 4, state: 'recorded' })
    expect(await blockersOf(desk.cancelPart(order))).toEqual(['R19.2 noCancellation'])
  })

  it('R19.2 of goods in stock gives back the newest batch, and no more than is left leaves by the notice', async () => {
    const order = await orderAt(on.office, 'briefed')
    const free = (await order.read()).file.stock[0]?.available ?? -1
    await desk.request(order, await part(order, 4_000))
    expect(await blockersOf(desk.cancelPart(order))).toHaveLength(2)
    await desk.sign(order)
    await desk.cancelPart(order)
    const { file } = await order.read()
    expect(file.stock).toMatchObject([{ allocated: 6_000, available: free + 4_000 }])
    expect(await kindsOf(on.office.as.production, order)).toContain('partCancelled')
    expect(await blockersOf(order.dispatch())).toEqual(['R14.2 overStock'])
    expect((await order.read()).file.stock).toMatchObject([{ allocated: 6_000, dispatched: 0 }])
  })

  it('R19.2 of what was taken from stock leaves nothing to be made', async () => {
    const source = await orderAt(on.office, 'inStock')
    await desk.request(source)
    await desk.sign(source)
    await desk.cancel(source)
    const order = await orderAt(on.office, 'checked', TRUSTED, { orderType: 'fromStock' })
    const body = { lineId: await order.lineId(), quantity: quantity(10_000) }
    await on.office.as.clerk.production.allocateStock({ ...(await order.head()), body })
    await desk.request(order, await part(order, 3_000))
    await desk.cancelPart(order)
    const { file, steps } = await order.read()
    expect(file.stock).toMatchObject([{ allocated: 7_000 }])
    expect(steps[5]).toMatchObject({ number: 6, open: [] })
  })

  it('R19.2 a line of two goes and takes its stock along; all that is left of every line is the order itself', async () => {
    const order = await orderAt(on.office, 'checked', TRUSTED, twoLines())
    const { file } = await order.read()
    const [first, second] = file.form.lines
    const all = file.form.lines.map(({ id }) => ({ lineId: id, quantity: quantity(10_000) }))
    await desk.request(order, all.slice(1))
    await desk.cancelPart(order)
    expect((await order.read()).file.form.lines.map(({ id }) => id)).toEqual([first?.id])
    expect(await fieldOf(desk.request(order, [{ lineId: second?.id ?? '', quantity: quantity(1) }]))).toBe(
      'body.lines notInFile',
    )
    await desk.request(order, all.slice(0, 1))
    expect(await blockersOf(desk.cancelPart(order))).toEqual(['R19.2 wholeAsked'])
    await desk.cancel(order)
    expect((await order.read()).stage).toBe('cancelled')
  })

  it('R19.2 the last line of an order that was made smaller meanwhile is not taken out: that is the order itself', async () => {
    const order = await orderAt(on.office, 'checked', TRUSTED, twoLines())
    await desk.request(order, await part(order, 10_000))
    const { file } = await order.read()
    const { orderId, version, key } = await order.head()
    const form = { ...file.form, customerId: file.customer.id, lines: file.form.lines.slice(0, 1) }
    await on.office.as.clerk.orders.changeOrder({ orderId, version, key, form, reason: '' })
    expect(await blockersOf(desk.cancelPart(order))).toEqual(['R19.2 nothingLeft'])
    expect((await order.read()).file.form.lines).toHaveLength(1)
    // Asked for again it is the whole order, and is carried out as that.
    await desk.request(order, await part(order, 10_000))
    await desk.cancel(order)
    expect((await order.read()).stage).toBe('cancelled')
  })

  it('R19.2 more than is there, or has left, cannot be cancelled; who paid for it is owed the difference', async () => {
    const order = await orderAt(on.office, 'paid', PREPAID)
    expect(await fieldOf(desk.request(order, await part(order, 10_001)))).toBe('body.lines moreThanOrdered')
    const less = await orderAt(on.office, 'paid', PREPAID)
    await desk.request(less, await part(less, 1_000))
    await desk.cancelPart(less)
    const notices = await on.office.as.finance.desk.notices({})
    expect(notices.find((one) => one.orderId === less.orderId && one.kind === 'overpaid')?.params).toMatchObject({
      amount: 985_000,
    })
    const gone = await orderAt(on.office, 'dispatched')
    expect(await blockersOf(desk.request(gone, await part(gone, 1)))).toEqual(['R19.2 goodsLeft'])
  })
})
