import { describe, expect, it } from 'vitest'
import { newId } from '#db/ids.ts'
import type { OrderForm } from '#shared/rules/order-form.ts'
import { addDays, civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { cancelling } from '#tests/support/test-desk/cancelling.ts'
import { drive, takeOrder } from '#tests/support/test-desk/flow.ts'
import { PIN, plantCustomer } from '#tests/support/test-desk/office.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import type { Place } from '#tests/support/test-desk/open.ts'
import { orderAt, TRUSTED } from '#tests/support/test-desk/order-at.ts'
import { blockersOf, fieldOf, refusalOf } from '#tests/support/test-desk/refusals.ts'

const on = officeForFile()

type Order = Awaited<ReturnType<typeof orderAt>>
const staleSteps = async (order: Order) =>
  (await order.read()).steps.filter((step) => step.stale.length > 0).map((step) => step.number)

async function change(order: Order, edit: (form: OrderForm) => OrderForm, reason = '客户要求'): Promise<unknown> {
  const { file } = await order.read()
  return on.office.as.clerk.orders.changeOrder({ ...(await order.head()), form: edit(file.form), reason })
}
const terms = (edit: Partial<OrderForm['terms']>) => (form: OrderForm) => ({
  ...form,
  terms: { ...form.terms, ...edit },
})
const lines = (edit: Partial<OrderForm['lines'][number]>) => (form: OrderForm) => ({
  ...form,
  lines: form.lines.map((line) => ({ ...line, ...edit })),
})

describe('change orders', () => {
  it('R19.1 is free before the confirmation, a new revision with a reason behind it', async () => {
    const order = await orderAt(on.office, 'sheet')
    await change(order, terms({ label: '中性' }), '')
    expect((await order.read()).file.order).toMatchObject({ revision: 1, version: 2 })
    const confirmed = await orderAt(on.office, 'proofread')
    expect(await fieldOf(change(confirmed, terms({ label: '中性' }), ''))).toBe('reason required')
    await change(confirmed, terms({ label: '中性' }))
    const { file, history } = await confirmed.read()
    expect(file.order).toMatchObject({ revision: 2, version: 2 })
    expect(history[0]).toMatchObject({
      kind: 'changeOrder',
      changes: [{ path: 'terms.label', before: '客户版', after: '中性' }],
    })
  })

  it('R19.1 a day that is over is refused where the change brings it, not where it has gone by since', async () => {
    const order = await orderAt(on.office, 'sheet')
    const { file } = await order.read()
    const yesterday = lines({ requestedDate: addDays(file.today, -1) })
    expect(await fieldOf(change(order, yesterday))).toBe('form.lines.0.requestedDate inThePast')
    await change(order, lines({ requestedDate: file.today }))
    expect((await order.read()).file.form.lines[0]?.requestedDate).toBe(file.today)
  })

  it.each([
    ['address', terms({ consignee: '李四' }), [7, 14]],
    ['price', lines({ unitPrice: unitPrice(99_000_000) }), [4, 7, 8, 9, 13]],
    ['requested date', lines({ requestedDate: civilDate('2026-12-24') }), [6, 7, 8, 9]],
  ])('R19.1 a change of the %s makes stale what speaks of it, and nothing else', async (_, edit, steps) => {
    const order = await orderAt(on.office, 'noticed')
    await change(order, edit)
    expect(await staleSteps(order)).toEqual(steps)
  })

  it('R19.1 R9.1 quantity changed after production confirmed: only what spoke of it is done again', async () => {
    const { as } = on.office
    const order = await orderAt(on.office, 'signedBack', { class: 'B', payment: { kind: 'credit', days: 30 } })
    await change(order, lines({ quantity: quantity(12_000) }))
    const { steps } = await order.read()
    expect(steps.filter((step) => step.stale.length > 0).map((step) => step.number)).toEqual([5, 6, 7, 8, 9])
    expect(steps.slice(0, 4).map(({ state }) => state)).not.toContain('current')
    // The page that the customer signed says ten tons: it cannot be passed, and no other comes before the new sheet.
    expect(await blockersOf(order.checkSignBack())).toEqual(['R9.1 signBackSuperseded'])
    expect(await blockersOf(order.attachSignBack())).toEqual(['R8.1 notSent'])
    expect(await blockersOf(order.issueProductionOrder())).toEqual(
      expect.arrayContaining([
        'R5.1 technicalStale',
        'R6.1 productionStale',
        'R7.1 sheetOutdated',
        'R9.2 signBackSuperseded',
      ]),
    )
    await order.technical()
    const lineId = await order.lineId()
    const today = await order.today()
    await as.production.production.answerProduction({
      ...(await order.head()),
      body: {
        lineId,
        quantity: quantity(12_000),
        productionLine: '1# 涂布',
        productionDate: addDays(today, 2),
        scheduledDate: addDays(today, 10),
      },
      sign: { way: 'pin', pin: PIN },
    })
    await order.sheet(10)
    await order.proofread()
    await order.send()
    await order.confirmReceipt()
    await order.attachSignBack()
    await order.checkSignBack()
    await order.issueProductionOrder()
    const kinds = (await order.read()).file.papers.map(({ kind }) => kind)
    const times = (kind: string) => kinds.filter((one) => one === kind).length
    expect(['customerCheck', 'technicalAnswer', 'productionAnswer', 'sheet'].map(times)).toEqual([1, 2, 2, 2])
  })

  it('R19.1 is of the same customer, of products that exist, and of something', async () => {
    const order = await orderAt(on.office, 'checked')
    const other = await plantCustomer(on.office, TRUSTED)
    expect(await fieldOf(change(order, (form) => form))).toBe('form nothingChanged')
    expect(await fieldOf(change(order, (form) => ({ ...form, customerId: other })))).toBe(
      'form.customerId otherCustomer',
    )
    expect(await fieldOf(change(order, lines({ productId: 'none' })))).toBe('form.lines unknown')
  })

  it('R19.1 gives a new line an id of its own, whatever the form calls it', async () => {
    const order = await orderAt(on.office, 'checked')
    const other = await orderAt(on.office, 'checked')
    const theirs = (await other.read()).file.form.lines[0]?.id ?? ''
    await change(order, (form) => ({ ...form, lines: form.lines.flatMap((line) => [line, { ...line, id: theirs }]) }))
    const ids = (await order.read()).file.form.lines.map((line) => line.id)
    expect(new Set([...ids, theirs]).size).toBe(3)
  })

  it('R19.2 once production has the order a change takes nothing out of it; more is allowed', async () => {
    const order = await orderAt(on.office, 'issued')
    expect(await blockersOf(change(order, lines({ quantity: quantity(9_999) })))).toEqual(['R19.2 cancelInstead'])
    const replace = (form: OrderForm) => ({ ...form, lines: form.lines.map((line) => ({ ...line, id: newId() })) })
    expect(await blockersOf(change(order, replace))).toEqual(['R19.2 cancelInstead'])
    await change(order, lines({ quantity: quantity(12_000) }))
    expect((await order.read()).file.form.lines[0]?.quantity).toBe(12_000)
  })

  it('R19.3 tells the second of two tabs who changed what, and saves nothing of his', async () => {
    const order = await orderAt(on.office, 'checked')
    const { file } = await order.read()
    const head = await order.head()
    const { clerk, supervisor } = on.office.as
    const save = (place: Place, label: string) =>
      place.orders.changeOrder({ ...head, key: newId(), form: terms({ label })(file.form), reason: '' })
    await save(supervisor, '中性')
    const { code, data } = await refusalOf(save(clerk, '双语'))
    expect(code).toBe('CLASH')
    expect(data).toMatchObject({
      by: '林国华',
      version: 2,
      changes: [{ path: 'terms.label', before: '客户版', after: '中性' }],
    })
    expect((await order.read()).file.form.terms.label).toBe('中性')
    // A paper too is of exactly what was on the screen.
    const late = clerk.check.checkCustomer({ ...head, key: newId(), body: { note: '' } })
    expect((await refusalOf(late)).code).toBe('CLASH')
  })
})

describe('goods of another kind', () => {
  const free = async () => {
    const source = await orderAt(on.office, 'inStock')
    const desk = cancelling(on.office)
    await desk.request(source)
    await desk.sign(source)
    await desk.cancel(source)
  }
  const fromStock = async () => {
    await free()
    const order = await orderAt(on.office, 'checked', TRUSTED, { orderType: 'fromStock' })
    const body = { lineId: await order.lineId(), quantity: quantity(10_000) }
    await on.office.as.clerk.production.allocateStock({ ...(await order.head()), body })
    return order
  }

  it.each([
    ['specification', { specification: '80g/m² 1092mm' }],
    ['customer’s addition', { note: '纸芯 3 寸' }],
    ['unit', { unit: '卷' }],
  ])('R6.2 R19.1 stock is given back when the %s changes at the same quantity', async (_, edit) => {
    const order = await fromStock()
    const before = (await order.read()).file
    expect(before.stock).toMatchObject([{ allocated: 10_000 }])
    expect((await order.read()).steps[5]).toMatchObject({ number: 6, open: [] })
    await change(order, lines(edit))
    const { file, steps } = await order.read()
    expect(file.stock).toMatchObject([{ allocated: 0, dispatched: 0 }])
    const paper = file.papers.findLast((one) => one.kind === 'changeOrder')
    expect(paper?.body).toMatchObject({ released: [{ lineId: await order.lineId(), quantity: 10_000 }] })
    expect(steps[5]?.open.length).toBeGreaterThan(0)
  })

  it('R6.2 R19.1 stock stays where the goods stay what they are', async () => {
    const order = await fromStock()
    await change(order, lines({ unitPrice: unitPrice(99_000_000) }))
    expect((await order.read()).file.stock).toMatchObject([{ allocated: 10_000 }])
  })

  it('R19.2 once production has the order a swap at the same quantity is signed for like any other cancelling', async () => {
    const order = await orderAt(on.office, 'issued')
    const swap = lines({ specification: '80g/m² 1092mm' })
    expect(await blockersOf(change(order, swap))).toEqual(['R19.2 cancelInstead'])
  })
})

describe('stock', () => {
  it('R20.1 R6.2 fifty at once never take more from stock than there is', async () => {
    const { office } = on
    const source = await orderAt(office, 'inStock')
    const { productId } = (await source.read()).file.form.lines[0] ?? {}
    expect(productId).toBe(office.productId)
    const desk = cancelling(office)
    await desk.request(source)
    await desk.sign(source)
    await desk.cancel(source)
    const free = (await source.read()).file.stock[0]?.available ?? 0
    expect(free).toBeGreaterThanOrEqual(10_000)

    const customerId = await plantCustomer(office, { ...TRUSTED, creditLimit: 9_000_000_000_000 })
    const orders: Awaited<ReturnType<typeof drive>>[] = []
    for (let count = 0; count < 10; count += 1) {
      const order = await drive(office, await takeOrder(office, customerId, { orderType: 'fromStock' }))
      await order.check()
      orders.push(order)
    }
    const take = async (order: (typeof orders)[number], much: number) => {
      const { file } = await order.read()
      const head = { key: newId(), orderId: file.order.id, version: file.order.version }
      const body = { lineId: file.form.lines[0]?.id ?? '', quantity: quantity(much) }
      return office.as.clerk.production.allocateStock({ ...head, body })
    }
    expect(await fieldOf(take(orders[0] as (typeof orders)[number], 10_001))).toBe('body.quantity moreThanOrdered')
    const tries = orders.flatMap((order) => Array.from({ length: 5 }, () => take(order, 1_700)))
    const answers = await Promise.allSettled(tries)
    const codes = answers.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []))
    expect(codes.every((code) => code === 'INVALID')).toBe(true)
    const files = await Promise.all(orders.map(async (order) => (await order.read()).file))
    const taken = files.reduce((sum, file) => sum + (file.stock[0]?.allocated ?? 0), 0)
    expect(taken).toBe(Math.min(free, 50 * 1_700))
    expect((await source.read()).file.stock[0]?.available).toBe(free - taken)
    expect(office.desk.faults).toEqual([])
  })

  it('R15.1 R20.1 fifty dispatches at once of one notice let its goods leave once', async () => {
    const order = await orderAt(on.office, 'briefed')
    const answers = await Promise.allSettled(Array.from({ length: 50 }, () => order.dispatch()))
    expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect((await order.read()).file.stock[0]).toMatchObject({ allocated: 0, dispatched: 10_000 })
    expect(on.office.desk.faults).toEqual([])
  })
})
