import { expect, it } from 'vitest'
import { newId } from '#db/ids.ts'
import { unconfirmedOrders } from '#db/queries/credit-orders.ts'
import { CREDIT_FIGURES } from '#shared/rules/credit-figures.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { aForm, drive, takeOrder } from '#tests/support/test-desk/flow.ts'
import { plantCustomer } from '#tests/support/test-desk/office.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import { orderAt, TRUSTED } from '#tests/support/test-desk/order-at.ts'
import { fieldOf } from '#tests/support/test-desk/refusals.ts'

const on = officeForFile()

const detail = (customerId: string, orderId: string | null = null) =>
  on.office.as.clerk.check.creditDetail({ customerId, orderId })

it('R4.2 opens each figure to its orders: delivered and late, confirmed and not delivered, paid beforehand, and this one', async () => {
  // 98,500.00 each: one delivered and 61 days late by 60 days' credit, one confirmed with a deposit, one at hand.
  const late = await orderAt(on.office, 'satisfied', { ...TRUSTED, creditLimit: 40_000_000 })
  const { customerId } = late
  const underway = await drive(on.office, await takeOrder(on.office, customerId))
  for (const step of ['check', 'technical', 'production', 'sheet', 'proofread'] as const) await underway[step]()
  await underway.pay(2_000_000)
  on.office.desk.waitDays(61)
  const atHand = await takeOrder(on.office, customerId)

  const seen = await detail(customerId, atHand)
  const parts = CREDIT_FIGURES.map((figure) => [
    figure,
    seen.figures[figure].total,
    seen.figures[figure].rows.map((row) => [row.orderId, row.part, row.overdueDays]),
  ])
  const underwayId = (await underway.read()).file.order.id
  expect(parts).toEqual([
    ['receivables', 9_850_000, [[late.orderId, 9_850_000, 1]]],
    ['overdue', 9_850_000, [[late.orderId, 9_850_000, 1]]],
    ['undelivered', 9_850_000, [[underwayId, 9_850_000, 0]]],
    ['deposits', 2_000_000, [[underwayId, 2_000_000, 0]]],
  ])
  expect(seen).toMatchObject({ balance: 0, depositsCounted: 2_000_000 })
  expect(seen.position).toEqual({
    limit: 40_000_000,
    receivables: 9_850_000,
    undelivered: 7_850_000,
    thisOrder: 9_850_000,
    exposure: 27_550_000,
    headRoom: 12_450_000,
    overdue: 9_850_000,
  })
  // Exactly what the rule decides on.
  const { file } = await on.office.as.clerk.orders.file({ orderId: atHand })
  const { limit, receivables, undelivered, overdue } = seen.position
  expect(file.credit).toEqual({ limit, receivables, undelivered, overdue })
})

it('R4.2 counts what is being typed, and nothing where the customer alone is looked at', async () => {
  const customerId = await plantCustomer(on.office, { ...TRUSTED, creditLimit: 9_850_000 })
  const form = aForm(on.office, customerId)
  const typed = await on.office.as.sales.check.creditDetail({ customerId, orderId: null, form })
  expect([typed.thisOrder, typed.position.headRoom]).toEqual([{ number: null, amount: 9_850_000, received: 0 }, 0])
  const alone = await detail(customerId)
  expect([alone.thisOrder, alone.position.exposure]).toEqual([null, 0])
  const taken = await takeOrder(on.office, customerId)
  const waiting = await detail(customerId)
  expect([waiting.unconfirmed, waiting.position.exposure]).toEqual([{ count: 1, amount: 9_850_000, more: false }, 0])
  expect((await detail(customerId, taken)).unconfirmed).toEqual({ count: 0, amount: 0, more: false })
})

it('R4.2 says so where more orders wait for confirmation than were counted', async () => {
  const customerId = await plantCustomer(on.office, TRUSTED)
  await takeOrder(on.office, customerId)
  await takeOrder(on.office, customerId)
  const question = { customerId, exceptOrderId: null, today: civilDate('2026-03-02') }
  const counted = (most: number) => on.store.read((db) => unconfirmedOrders(db, question, most))
  expect(await counted(1)).toEqual({ count: 1, amount: 9_850_000, more: true })
  expect(await counted(2)).toEqual({ count: 2, amount: 19_700_000, more: false })
})

it('R4.2 goes on where a long list ended', async () => {
  const customerId = await plantCustomer(on.office, { ...TRUSTED, creditLimit: 900_000_000_000 })
  const orders: string[] = []
  for (let at = 0; at < 3; at += 1) {
    const lines = aForm(on.office, customerId).lines.map((line) => ({ ...line, quantity: quantity(1_000 + at) }))
    const order = await drive(on.office, await takeOrder(on.office, customerId, { lines }))
    for (const step of ['check', 'technical', 'production', 'sheet', 'proofread'] as const) await order[step]()
    orders.push((await order.read()).file.order.id)
  }
  const page = (after: string | null) =>
    on.office.as.clerk.check.creditOrders({ customerId, orderId: null, figure: 'undelivered', after, limit: 2 })
  const first = await page(null)
  const second = await page(first.nextAfter)
  expect([...first.rows, ...second.rows].map((row) => row.orderId)).toEqual(orders)
  expect([first.rows.length, second.nextAfter]).toEqual([2, null])
})

it('R4.2 an order of somebody else is no order of this customer', async () => {
  const mine = await orderAt(on.office, 'taken')
  const other = await plantCustomer(on.office, TRUSTED)
  expect(await fieldOf(detail(other, mine.orderId))).toBe('NOT_FOUND')
  expect(await fieldOf(detail(newId()))).toBe('NOT_FOUND')
})
