import { expect, test } from '#tests/support/desk-test.ts'
import { officeAtDoor, stepOf } from '#tests/support/e2e/door-office.ts'
import { beginFlow, expectHeld, openPart } from '#tests/support/e2e/flow.ts'
import { issueProductionOrder } from '#tests/support/e2e/produce.ts'
import { say } from '#tests/support/e2e/words.ts'
import { orderAt } from '#tests/support/test-desk/order-at.ts'
import { blockersOf } from '#tests/support/test-desk/refusals.ts'

const DEPOSIT = { class: 'B' as const, payment: { kind: 'deposit' as const, depositBp: 3_000 } }

test('R9.2 a deposit one cent short holds the production order; to the cent it goes out', async ({
  openDesk,
}, info) => {
  const flow = beginFlow(await openDesk('office', { office: true }), info)
  const office = await officeAtDoor(flow)
  const order = await orderAt(office, 'signedBack', DEPOSIT)

  // 30 % of 10 t at 9,850.00.
  await expectHeld(await stepOf(flow, order, 'clerk', 10), '定金缺 29,550.00', 'R9.2')
  await order.pay(2_954_999)
  const held = await stepOf(flow, order, 'clerk', 10)
  await expectHeld(held, '定金缺 0.01', 'R9.2', '沈雅琴')
  await expect(held.getByLabel(/ 的 PIN/)).toHaveCount(0)
  expect(await blockersOf(order.issueProductionOrder())).toEqual(['R9.2 depositMissing'])
  await flow.shot('one-cent-short')

  await order.pay(1)
  await issueProductionOrder(flow)
  const part = await openPart(await stepOf(flow, order, 'clerk', 10), say('orderFile:productionOrder.title'))
  await expect(part).toContainText(/SC\d{8}-\d{3}/)
  await flow.shot('issued')
})
