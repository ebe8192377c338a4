import { describe, expect, it } from 'vitest'
import { addMinutes } from '#shared/values/instant.ts'
import { quantity } from '#shared/values/quantity.ts'
import { PIN } from '#tests/support/test-desk/office.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import { driveOn, orderAt, TRUSTED } from '#tests/support/test-desk/order-at.ts'
import { blockersOf, fieldOf } from '#tests/support/test-desk/refusals.ts'

const on = officeForFile()

type Order = Awaited<ReturnType<typeof orderAt>>
const sign = { way: 'pin' as const, pin: PIN }
const lineOf = async (order: Order) => (await order.read()).file.form.lines[0]?.id ?? ''
const stockOf = async (order: Order) => (await order.read()).file.stock[0]

async function leave(order: Order, change: { quantity?: number; batchId?: string; lineId?: string }) {
  const { file } = await order.read()
  const notice = file.papers.findLast((one) => one.kind === 'deliveryNotice')
  const batch = notice?.kind === 'deliveryNotice' ? notice.body.batches[0] : undefined
  if (!notice || !batch) throw new Error('no notice')
  const { quantity: much = batch.quantity, ...other } = change
  return on.office.as.warehouse.delivery.dispatch({
    ...(await order.head()),
    body: {
      noticeId: notice.id,
      batches: [
        {
          ...batch,
          ...other,
          quantity: quantity(much),
        },
      ],
      carrier: '顺安',
      mode: 'express' as const,
      freight: 'customer' as const,
      trackingNumber: '',
      vehicle: '',
      driver: '',
      driverPhone: '',
      expectedArrival: addMinutes(file.now, 60),
    },
  })
}

describe('delivery notices', () => {
  it('R14.1 go out in parts, never over what is there, and never twice for the same goods', async () => {
    const order = await orderAt(on.office, 'inStock')
    await order.deliveryNotice(4_000)
    expect(await blockersOf(order.deliveryNotice(6_001))).toEqual(['R14.1 overStock'])
    await order.deliveryNotice(6_000)
    expect(await blockersOf(order.deliveryNotice(1))).toContain('R14.1 nothingInHouse')
  })

  it('R14.1 carries what was rechecked, and nothing goes out unchecked', async () => {
    const order = await orderAt(on.office, 'inStock')
    const { file } = await order.read()
    const body = {
      lines: [
        {
          lineId: await lineOf(order),
          quantity: quantity(1e3),
        },
      ],
      expectedArrival: file.now,
      followUpCalls: [],
      rechecked: ['terms' as const],
      loading: '',
      makesUpFor: null,
    }
    const call = on.office.as.clerk.delivery.issueDeliveryNotice({ ...(await order.head()), body, sign })
    expect(await blockersOf(call)).toEqual(['R14.1 notRechecked'])
  })

  it('R15.1 give back what did not leave', async () => {
    const order = await orderAt(on.office, 'briefed')
    await leave(order, { quantity: 7_000 })
    expect(await stockOf(order)).toMatchObject({ allocated: 3_000, dispatched: 7_000 })
    await order.deliveryNotice(3_000)
    await order.briefCarrier()
    await order.dispatch()
    expect(await stockOf(order)).toMatchObject({ allocated: 0, dispatched: 10_000 })
  })

  it('R14.2 R20.1 let leave only the batches and quantities that stand on them', async () => {
    const order = await orderAt(on.office, 'briefed')
    const other = await orderAt(on.office, 'noticed')
    const { file } = await other.read()
    const theirs = file.papers.flatMap((one) => (one.kind === 'deliveryNotice' ? one.body.batches : []))[0]
    expect(await fieldOf(leave(order, { batchId: theirs?.batchId ?? '' }))).toBe('body.batches notOnNotice')
    expect(await fieldOf(leave(order, { lineId: theirs?.lineId ?? '' }))).toBe('body.batches notOnNotice')
    expect(await blockersOf(leave(order, { quantity: 10_001 }))).toEqual(['R14.2 overStock'])
    await leave(order, {})
    expect(await stockOf(other)).toMatchObject({ allocated: 10_000, dispatched: 0 })
    expect(await blockersOf(leave(order, {}))).toEqual(['R14.2 noNotice'])
  })

  it('R14.3 wait for the carrier to be briefed on a paper that exists', async () => {
    const order = await orderAt(on.office, 'noticed')
    const body = { noticeId: 'none', ticks: ['arrival'], carrierPerson: '吴师傅' }
    const call = on.office.as.warehouse.delivery.briefCarrier({ ...(await order.head()), body })
    expect(await fieldOf(call)).toBe('body.noticeId notInFile')
  })
})

it('R14.2 an emergency leaves first by the supervisor’s word; its notice is chased and made up', async () => {
  const { as } = on.office
  const order = await orderAt(on.office, 'inStock')
  const body = { reason: '客户停机等料', lines: [{ lineId: await lineOf(order), quantity: quantity(10_000) }] }
  const release = async (place: typeof as.clerk) =>
    place.delivery.releaseEmergency({ ...(await order.head()), body, sign })
  expect(await blockersOf(release(as.clerk))).toContain('R23.1 notYourRole')
  const { paperId } = await release(as.supervisor)
  await order.dispatch()
  const { steps, file } = await order.read()
  expect(steps[13]?.open).toMatchObject([
    { code: 'emergencyNotMadeUp', params: { until: addMinutes(file.now, 1_440) } },
  ])
  await driveOn(order, TRUSTED, 'dispatched', 'satisfied')
  await order.pay(9_850_000)
  expect((await order.read()).stage).toBe('delivered')
  await as.clerk.delivery.issueDeliveryNotice({
    ...(await order.head()),
    body: {
      lines: body.lines,
      expectedArrival: file.now,
      followUpCalls: [],
      loading: '',
      makesUpFor: paperId,
      rechecked: ['terms', 'address', 'consignee', 'phone', 'invoice'],
    },
    sign,
  })
  expect((await order.read()).stage).toBe('closed')
})

describe('arrival', () => {
  it('R16.1 R16.2 the customer is told of every dispatch, and its slip is filed by month', async () => {
    const order = await orderAt(on.office, 'dispatched')
    const slip = async () =>
      on.office.as.clerk.delivery.fileSlip({
        ...(await order.head()),
        body: { dispatchId: await order.paper('dispatch'), month: '2026-11' },
      })
    expect(await blockersOf(slip())).toEqual(['R16.1 dispatchNoticeMissing'])
    const { number } = await order.dispatchNotice()
    expect(number).toMatch(/^DH\d{8}-\d{3}$/)
    await slip()
    const notices = (await on.office.as.sales.desk.notices({})).filter((one) => one.orderId === order.orderId)
    expect(notices.map((one) => one.kind)).toContain('dispatched')
  })

  it('R17.1 the salesperson hears of the arrival', async () => {
    const order = await orderAt(on.office, 'arrived')
    const notices = (await on.office.as.sales.desk.notices({})).filter((one) => one.orderId === order.orderId)
    expect(notices[0]?.kind).toBe('arrival.arrived')
  })

  it('R18.1 R18.2 a shortage opens a case by itself, told to those who answer for the customer, and holds the closing', async () => {
    const order = await orderAt(on.office, 'arrived', { class: 'B', payment: { kind: 'prepaid' } })
    await order.receipt(9_999)
    await order.satisfied()
    expect((await order.read()).stage).toBe('afterSales')
    const notices = (await on.office.as.supervisor.desk.notices({})).filter((one) => one.orderId === order.orderId)
    expect(notices.map((one) => one.kind)).toEqual(['case.shortage'])
    const close = async (caseId: string) =>
      on.office.as.clerk.delivery.closeCase({ ...(await order.head()), body: { caseId, outcome: '补发' } })
    expect(await fieldOf(close('none'))).toBe('body.caseId notInFile')
    await close(await order.paper('afterSalesCase'))
    expect((await order.read()).stage).toBe('closed')
    expect(await blockersOf(order.satisfied())).toEqual(['R18.2 orderClosed'])
    const { clerk } = on.office.as
    await clerk.delivery.openCase({ ...(await order.head()), body: { cause: 'complaint', remark: '发黄' } })
    expect((await order.read()).stage).toBe('afterSales')
  })

  it('R18.1 a receipt is of one dispatch, of all of its lines, once, and not of tomorrow', async () => {
    const order = await orderAt(on.office, 'arrived')
    const sign4 = async (change: object) => {
      const { today } = (await order.read()).file
      const lines = [{ lineId: await lineOf(order), received: quantity(10_000), damaged: quantity(0) }]
      const body = { dispatchId: await order.paper('dispatch'), fileId: await order.upload(), receivedOn: today }
      return on.office.as.clerk.delivery.recordReceipt({
        ...(await order.head()),
        body: { ...body, signer: '王建平', lines, remark: '', ...change },
      })
    }
    const none = [{ lineId: 'none', received: quantity(1), damaged: quantity(0) }]
    expect(await fieldOf(sign4({ dispatchId: 'none' }))).toBe('body.dispatchId notInFile')
    expect(await fieldOf(sign4({ lines: none }))).toBe('body.lines notInFile')
    expect(await fieldOf(sign4({ receivedOn: '2199-12-31' }))).toBe('body.receivedOn inTheFuture')
    expect(await fieldOf(sign4({ fileId: 'none' }))).toBe('body.fileId unknownFile')
    await sign4({})
    expect(await fieldOf(sign4({}))).toBe('body.dispatchId receiptThere')
  })
})
