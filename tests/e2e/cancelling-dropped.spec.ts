import type { Locator } from '@playwright/test'
import { expect, test } from '#tests/support/desk-test.ts'
import { officeAtDoor, stepOf } from '#tests/support/e2e/door-office.ts'
import { act, beginFlow, type Flow, openPart, sign } from '#tests/support/e2e/flow.ts'
import { openAskedCancelling, openCancelling } from '#tests/support/e2e/sample-order.ts'
import { say } from '#tests/support/e2e/words.ts'
import { cancelling } from '#tests/support/test-desk/cancelling.ts'
import { orderAt } from '#tests/support/test-desk/order-at.ts'

/** The step at which an order stands whose production order is countersigned and not yet acknowledged. */
const STEP = 10
const field = (within: Locator, label: string) => within.getByLabel(say(`orderFile:${label}`), { exact: true })
const asked = ({ page }: Flow) => page.getByRole('button', { name: say('orderFile:cancel.look') })

test('R19.2 asked for and withdrawn: the signature that was there counts no more, the order goes on', async ({
  openDesk,
}, info) => {
  const flow = beginFlow(await openDesk('office', { office: true }), info)
  const office = await officeAtDoor(flow)
  const order = await orderAt(office, 'countersigned')
  await stepOf(flow, order, 'clerk', STEP)

  const dialog = await openCancelling(flow, 'clerk', STEP)
  await field(dialog, 'cancel.decidedBy').fill('李红')
  await field(dialog, 'reason').fill('客户说不要了')
  await flow.shot('ask')
  await act(dialog, say('orderFile:cancel.record')).click()
  const withdraw = await openPart(dialog, say('orderFile:cancel.withdraw'))
  await cancelling(office).approve(order, 'supervisor')
  await expect(withdraw).toContainText(say('orderFile:cancel.withdrawNeeds'))
  await field(withdraw, 'reason').fill('客户又要了')
  await flow.shot('withdraw')
  await act(withdraw, say('orderFile:cancel.withdraw')).click()

  await expect(dialog).toBeHidden()
  await expect(asked(flow)).toBeHidden()
  const { file, stage } = await order.read()
  expect(stage).toBe('inProduction')
  expect(file.papers.at(-1)).toMatchObject({ kind: 'cancellationWithdrawal', body: { reason: '客户又要了' } })
  // Asked for again, it begins at both signatures.
  const again = await openCancelling(flow, 'clerk', STEP)
  await expect(again).toContainText('撤回了取消，订单照旧')
  await expect(again).toContainText('客户又要了')
  await flow.shot('withdrawn')
})

test('R19.2 refused in writing by production: nothing waits any more, who asked reads why', async ({
  openDesk,
}, info) => {
  const flow = beginFlow(await openDesk('office', { office: true }), info)
  const office = await officeAtDoor(flow)
  const order = await orderAt(office, 'countersigned')
  await cancelling(office).request(order)
  await stepOf(flow, order, 'production', STEP)

  const dialog = await openAskedCancelling(flow, 'production', STEP)
  const role = say('steps:role.production')
  const part = await openPart(dialog, say('orderFile:cancel.approve', { role }))
  await part.getByRole('radio', { name: say('orderFile:cancel.refuse'), exact: true }).check()
  await field(part, 'reason').fill('料已经投了')
  await expect(part).toContainText('不取消')
  await flow.shot('refuse')
  await sign(part, say('orderFile:cancel.signNo', { role }))

  await expect(dialog).toBeHidden()
  await expect(asked(flow)).toBeHidden()
  expect((await order.read()).file.papers.at(-1)).toMatchObject({
    kind: 'cancellationRefusal',
    body: { tier: 'production', reason: '料已经投了' },
    signature: { signer: { id: office.ids.production } },
  })
  await stepOf(flow, order, 'clerk', STEP)
  const again = await openCancelling(flow, 'clerk', STEP)
  await expect(again).toContainText('不同意取消，订单照旧')
  await expect(again).toContainText('料已经投了')
  await flow.shot('refused')
})
