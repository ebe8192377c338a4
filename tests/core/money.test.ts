import { expect, it } from 'vitest'
import { newId } from '#db/ids.ts'
import { addDays } from '#shared/values/civil-date.ts'
import { money } from '#shared/values/money.ts'
import { drive, takeOrder } from '#tests/support/test-desk/flow.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import { orderAt, TRUSTED } from '#tests/support/test-desk/order-at.ts'
import { blockersOf, fieldOf } from '#tests/support/test-desk/refusals.ts'

const PREPAID = { class: 'B' as const, payment: { kind: 'prepaid' as const } }

const on = officeForFile()

type Order = Awaited<ReturnType<typeof orderAt>>
const receiptsOf = (order: Order) => on.office.as.finance.finance.receipts({ orderId: order.orderId })
const bounce = (receiptId: string, key = newId()) =>
  on.office.as.finance.finance.reverseReceipt({ key, receiptId, reason: '支票退票' })

it('R13.4 what is paid too much stays the customer’s balance', async () => {
  const order = await orderAt(on.office, 'taken')
  expect(await order.pay(9_850_100)).toMatchObject({ allocated: 9_850_000, balance: 100 })
  expect(await receiptsOf(order)).toMatchObject([{ amount: 9_850_100, balance: 100, reversedAt: null }])
  expect(await order.pay(5)).toMatchObject({ allocated: 0, balance: 5 })
})

it('R13.4 a receipt that bounced is taken back, never deleted, and takes the sign-off with it', async () => {
  const order = await orderAt(on.office, 'noticed', PREPAID)
  await order.briefCarrier()
  const [receipt] = await receiptsOf(order)
  expect(await bounce(receipt?.id ?? '')).toEqual({ orders: [order.orderId] })
  expect(await receiptsOf(order)).toMatchObject([{ amount: 9_850_000, reversedAt: on.office.desk.now() }])
  const { file, steps } = await order.read()
  expect(file.money.received).toBe(0)
  expect(steps[12]?.stale.map((paper) => paper.kind)).toEqual(['paymentReview'])
  expect(await blockersOf(order.dispatch())).toContain('R13.3 balanceMissing')
  const notices = (await on.office.as.clerk.desk.notices({})).filter((one) => one.orderId === order.orderId)
  expect(notices[0]?.kind).toBe('bounced')
  expect(await fieldOf(bounce(receipt?.id ?? ''))).toBe('receiptId doneAlready')
  expect(await fieldOf(bounce('none'))).toBe('NOT_FOUND')
})

it('R13.4 opens a closed order again when its money bounces', async () => {
  const order = await orderAt(on.office, 'satisfied', PREPAID)
  expect((await order.read()).stage).toBe('closed')
  const [receipt] = await receiptsOf(order)
  await bounce(receipt?.id ?? '')
  expect((await order.read()).stage).toBe('delivered')
})

it('R13.4 money that comes tomorrow is not here yet', async () => {
  const order = await orderAt(on.office, 'taken')
  const { today } = (await order.read()).file
  const payment = {
    key: newId(),
    orderId: order.orderId,
    amount: money(1),
    reference: '工行',
    receivedOn: addDays(today, 1),
  }
  expect(await fieldOf(on.office.as.finance.finance.recordPayment(payment))).toBe('receivedOn inTheFuture')
})

it('R4.2 what is overdue holds the next order, and the one that is out can still be paid', async () => {
  const first = await orderAt(on.office, 'satisfied', { ...TRUSTED, creditLimit: 900_000_000 })
  on.office.desk.waitDays(61)
  const second = await drive(on.office, await takeOrder(on.office, first.customerId))
  await second.check()
  expect(await blockersOf(second.technical())).toEqual(['R4.2 creditOverdue'])
  await first.pay(9_850_000)
  await second.technical()
})

it('R13.3 goods that were made after finance signed are money that it has not seen', async () => {
  const order = await orderAt(on.office, 'agreed', PREPAID)
  await order.inspect(300)
  await order.warehouse(300)
  expect(await blockersOf(order.deliveryNotice())).toEqual(['R13.3 balanceMissing', 'R13.2 paymentUnsigned'])
  await order.pay(295_500)
  await order.reviewPayment()
  await order.deliveryNotice(10_300)
})
