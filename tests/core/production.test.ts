import { expect, it } from 'vitest'
import type { OrderForm } from '#shared/rules/order-form.ts'
import { addDays } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { cancelling } from '#tests/support/test-desk/cancelling.ts'
import { aForm } from '#tests/support/test-desk/flow.ts'
import { PIN } from '#tests/support/test-desk/office.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import type { Place } from '#tests/support/test-desk/open.ts'
import { orderAt, TRUSTED } from '#tests/support/test-desk/order-at.ts'
import { blockersOf, fieldOf } from '#tests/support/test-desk/refusals.ts'

const on = officeForFile()

type Order = Awaited<ReturnType<typeof orderAt>>
const sign = { way: 'pin' as const, pin: PIN }
const lineOf = async (order: Order) => (await order.read()).file.form.lines[0]?.id ?? ''
const noticesOf = async (place: Place, order: Order) =>
  (await place.desk.notices({})).filter((one) => one.orderId === order.orderId).map((one) => one.kind)

const report = async (order: Order, change: object = {}) =>
  on.office.as.production.production.reportDay({
    ...(await order.head()),
    body: {
      lineId: await lineOf(order),
      date: (await order.read()).file.today,
      stage: '涂布',
      remark: '',
      produced: quantity(1e3),
      good: quantity(1e3),
      scrap: quantity(0),
      ...change,
    },
  })

it('R11.2 an abnormality is told to customer service at once, and to the others once it is clarified', async () => {
  const { as } = on.office
  const order = await orderAt(on.office, 'started')
  const { paperId: abnormalityId } = await as.production.production.reportAbnormality({
    ...(await order.head()),
    body: { what: '涂层起泡', lineId: null },
  })
  const told = async () => ({
    service: [await noticesOf(as.clerk, order), await noticesOf(as.assistant, order)].every((kinds) =>
      kinds.includes('abnormality'),
    ),
    others: (await Promise.all([as.sales, as.supervisor, as.director].map((one) => noticesOf(one, order)))).filter(
      (kinds) => kinds.includes('abnormalityClarified'),
    ).length,
  })
  expect(await told()).toEqual({ service: true, others: 0 })
  const enter = async (place: Place, stage: 'clarified' | 'plan' | 'customerTalk' | 'acknowledged' | 'resolved') =>
    place.followUp.addAbnormalityEntry({ ...(await order.head()), body: { abnormalityId, stage, text: stage } })
  await enter(as.clerk, 'clarified')
  expect(await told()).toEqual({ service: true, others: 3 })
  await enter(as.director, 'acknowledged')
  await enter(as.clerk, 'plan')
  await enter(as.clerk, 'customerTalk')
  const open = async () => (await order.read()).steps[10]?.open.map((one) => one.code)
  expect(await open()).toContain('abnormalityOpen')
  await enter(as.clerk, 'resolved')
  expect(await open()).not.toContain('abnormalityOpen')
  const chain = (await order.read()).file.papers.filter((paper) => paper.kind === 'abnormalityEntry')
  expect(chain.map((paper) => paper.by.name)).toEqual(['周敏', '郑伟', '周敏', '周敏', '周敏'])
})

it('R12.1 a projected finish after the scheduled date is an alert the same day', async () => {
  const order = await orderAt(on.office, 'started')
  await report(order, { produced: quantity(4_000), good: quantity(4_000) })
  expect(await noticesOf(on.office.as.clerk, order)).not.toContain('projectedLate')
  on.office.desk.waitDays(1)
  await report(order, { produced: quantity(100), good: quantity(100) })
  on.office.desk.waitDays(1)
  await report(order, { produced: quantity(100), good: quantity(100) })
  const [alert] = (await on.office.as.clerk.desk.notices({})).filter((one) => one.orderId === order.orderId)
  // 4,200 good in three days: the 5,800 that are left take five days more.
  const { today } = (await order.read()).file
  expect(alert).toMatchObject({
    kind: 'projectedLate',
    params: { finish: addDays(today, 5), scheduled: addDays(today, 3) },
  })
})

it('R12.1 a report is of a line and of a day that was, and adds up', async () => {
  const order = await orderAt(on.office, 'started')
  const tomorrow = addDays((await order.read()).file.today, 1)
  expect(await fieldOf(report(order, { lineId: 'none' }))).toBe('body.lineId notInFile')
  expect(await fieldOf(report(order, { date: tomorrow }))).toBe('body.date inTheFuture')
  expect(await fieldOf(report(order, { scrap: quantity(1) }))).toBe('body.produced doesNotAddUp')
})

it('R12.2 what one of the two rejects stays out of the warehouse until the customer accepts it in writing', async () => {
  const { as } = on.office
  const order = await orderAt(on.office, 'reported')
  await order.inspect()
  const body = { items: [{ name: '定量', found: '66', ok: false }], remark: '偏轻' }
  await as.quality.followUp.inspectQuality({ ...(await order.head()), body, sign })
  expect(await blockersOf(order.warehouse())).toEqual(['R12.2 rejected'])
  const accept = async (fileId: string) =>
    as.clerk.followUp.acceptInspection({ ...(await order.head()), body: { fileId, remark: '让步接收' } })
  expect(await fieldOf(accept('none'))).toBe('body.fileId unknownFile')
  on.office.desk.wait(1)
  await accept(await order.upload())
  await order.warehouse()
})

it('R12.3 R13.1 goods go into a batch and are the order’s at once; the salesperson is told once that it is complete', async () => {
  const order = await orderAt(on.office, 'inspected')
  await order.warehouse(6_000)
  expect(await noticesOf(on.office.as.sales, order)).toEqual([])
  await order.warehouse(4_000)
  await order.inspect(100)
  await order.warehouse(100)
  const { file } = await order.read()
  expect(file.stock).toMatchObject([{ allocated: 10_100, dispatched: 0, available: 0 }])
  expect(await noticesOf(on.office.as.sales, order)).toEqual(['complete'])
  expect(file.papers.filter((paper) => paper.kind === 'completionNotice')).toHaveLength(1)
})

it('R5.1 R6.2 what the customer added to a line is part of what its goods are: stock, batches and repeats go by both', async () => {
  const { as } = on.office
  const [line] = aForm(on.office, '').lines
  const noted = line ? { lines: [{ ...line, note: '纸芯 3 寸' }] } : {}
  const source = await orderAt(on.office, 'inspected', TRUSTED, noted)
  const plain = await orderAt(on.office, 'inspected')
  const put = async (order: typeof source, batchNumber: string) =>
    as.quality.followUp.warehouse({
      ...(await order.head()),
      body: { batches: [{ lineId: await order.lineId(), batchNumber, quantity: quantity(5_000), location: 'B-1' }] },
      sign,
    })
  await put(source, 'N1')
  expect(await fieldOf(put(plain, 'N1'))).toBe('body.batches batchOfOtherSpecification')
  const desk = cancelling(on.office)
  await desk.request(source)
  await desk.sign(source)
  await desk.cancel(source)
  const free = async (change: Partial<OrderForm>) => {
    const order = await orderAt(on.office, 'checked', TRUSTED, change)
    return (await order.read()).file.stock[0]?.available
  }
  expect(await free(noted)).toBe(5_000)
  expect(await free(line ? { lines: [{ ...line, note: '纸芯 6 寸' }] } : {})).toBe(0)
  const order = await orderAt(on.office, 'checked', TRUSTED, noted)
  const body = { lineId: await order.lineId(), quantity: quantity(2_000) }
  await as.clerk.production.allocateStock({ ...(await order.head()), body })
  expect((await order.read()).file.stock).toMatchObject([{ allocated: 2_000, available: 3_000 }])
})

it('R12.3 continues a batch of the same product and refuses one of another', async () => {
  const { as } = on.office
  const other = await as.supervisor.office.saveProduct({
    key: 'other-product',
    id: null,
    version: 0,
    number: 'XX-1',
    name: '铜版纸',
    unit: '吨',
    active: true,
    specification: '128g',
    category: '',
    cost: null,
    inspectionItems: [],
    price: null,
  })
  expect(other.id).not.toBe(on.office.productId)
  const order = await orderAt(on.office, 'inspected')
  const put = async (lineId: string, batchNumber: string) =>
    as.quality.followUp.warehouse({
      ...(await order.head()),
      body: { batches: [{ lineId, batchNumber, quantity: quantity(5_000), location: 'B-1' }] },
      sign,
    })
  const lineId = await lineOf(order)
  expect(await fieldOf(put('none', 'B1'))).toBe('body.batches notInFile')
  await put(lineId, 'B1')
  await put(lineId, 'B1')
  const { file } = await order.read()
  const batches = file.papers.flatMap((one) => (one.kind === 'warehousing' ? one.body.batches : []))
  expect(new Set(batches.map((one) => one.batchId)).size).toBe(1)
})

it('R6.2 what is on a production order is not taken from stock as well; a line that comes later is', async () => {
  const { as } = on.office
  const source = await orderAt(on.office, 'inspected')
  await source.warehouse(10_000)
  const desk = cancelling(on.office)
  await desk.request(source)
  await desk.sign(source)
  await desk.cancel(source)
  const order = await orderAt(on.office, 'started')
  const allocate = async (lineId: string) =>
    as.clerk.production.allocateStock({ ...(await order.head()), body: { lineId, quantity: quantity(1_000) } })
  const lineId = await lineOf(order)
  expect(await blockersOf(allocate(lineId))).toEqual(['R6.2 onProductionOrder'])
  const { file } = await order.read()
  expect(file.stock).toMatchObject([{ allocated: 0 }])
  const lines = file.form.lines.flatMap((line) => [line, { ...line, id: 'new' }])
  await as.clerk.orders.changeOrder({ ...(await order.head()), form: { ...file.form, lines }, reason: '另加一行' })
  await order.check()
  const added = (await order.read()).file.form.lines.at(-1)?.id ?? ''
  expect(await blockersOf(allocate(lineId))).toEqual(['R6.2 onProductionOrder'])
  await allocate(added)
  expect((await order.read()).file.stock.map((one) => one.allocated)).toEqual([0, 1_000])
})
