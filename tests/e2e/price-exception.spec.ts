import { expect, type Locator } from '@playwright/test'
import { unitPrice } from '#shared/values/unit-price.ts'
import { test } from '#tests/support/desk-test.ts'
import { technical } from '#tests/support/e2e/approve.ts'
import { beginFlow, expectHeld, type Flow, openPart, openStep, sign } from '#tests/support/e2e/flow.ts'
import { addRole, pageClient } from '#tests/support/e2e/page-client.ts'
import { takeOrder } from '#tests/support/e2e/take-order.ts'
import { say } from '#tests/support/e2e/words.ts'
import { blockersOf } from '#tests/support/test-desk/refusals.ts'

/** 宏达印刷's contract says 9,850.00: half a percent less opens the chain. */
const LINE = { product: 'RM-70-787', thousandths: 6_000, price: 98_000_000 }
const LINES = [{ product: 'RM-70-787', tons: '6', price: '9800', wanted: '' }]
const PART = '第 1 行 RM-70-787 价格例外'

const chain = (part: Locator) =>
  part.getByRole('list', { name: say('orderFile:price.chain.label') }).getByRole('listitem')

test('R4.5 a price below the contract is cleared by three people in their order, and by nobody who typed it or signed before', async ({
  openDesk,
}, info) => {
  test.slow()
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  // 刘洋 is a salesperson who stands in for the supervisor as well; the clerk is one of the sales people, too.
  await addRole(flow, 'sales', 'supervisor')
  await addRole(flow, 'clerk', 'sales')
  await test.step('a price below the contract opens the chain', () => takeOrder(flow, '宏达印刷', LINE, 'HD-PO-2699'))
  await flow.shot('opened')

  await test.step('the one who typed it is told that he cannot sign, and the core refuses him', async () => {
    const sheet = await openStep(flow, 'clerk', 4)
    const part = await openPart(sheet, PART)
    await expect(part).toContainText('9,850.00')
    await expect(part).toContainText('−50.00')
    await expectHeld(part, '这件事是你报的', '自己录的、自己报的，要别人放行', 'R4.5')
    await expect(part.getByLabel(/ 的 PIN/)).toHaveCount(0)
    expect(await clearing(flow, 'sales')).toEqual(['R4.5 ownException'])
    await flow.shot('refused-to-the-clerk')
  })

  await test.step('sales verifies', async () => {
    const part = await openPart(await openStep(flow, 'sales', 4), PART)
    await part.getByLabel(say('orderFile:note'), { exact: true }).fill('老客户，量大')
    await sign(part, say('orderFile:price.sign', { role: '业务员' }))
    await expect(chain(part).nth(0)).toContainText('同意 9,800.00')
    await flow.shot('sales-verified')
  })

  await test.step('the same person is refused the second of the three, though he holds the role', async () => {
    const part = await openPart(await openStep(flow, 'sales', 4), PART)
    await expectHeld(part, '你签过其中一道', 'R4.5')
    await expect(part.getByLabel(/ 的 PIN/)).toHaveCount(0)
    expect(await clearing(flow, 'supervisor')).toEqual(['R4.5 signedAlready'])
    await flow.shot('two-of-three-refused')
  })

  await test.step('technical still waits; supervisor and director confirm', async () => {
    await expectHeld(await openStep(flow, 'technical', 5), '第 1 行单价低于价目', 'R4.5')
    const part = await openPart(await openStep(flow, 'supervisor', 4), PART)
    await sign(part, say('orderFile:price.sign', { role: '客服主管' }))
    await expect(chain(part).nth(1)).toContainText('同意 9,800.00')
    await flow.shot('supervisor-confirmed')
    const last = await openPart(await openStep(flow, 'director', 4), PART)
    await sign(last, say('orderFile:price.sign', { role: '市场总监' }))
    await flow.shot('director-confirmed')
  })

  await test.step('the order goes on', async () => {
    await technical(flow, LINES)
    await flow.shot('goes-on')
  })
})

/** What the core answers to the signature of whoever is signed in, past the screen. */
async function clearing(flow: Flow, tier: 'sales' | 'supervisor' | 'director'): Promise<readonly string[]> {
  const client = pageClient(flow)
  const { orderId } = await client.orders.byNumber({ number: flow.number })
  const { file } = await client.orders.file({ orderId })
  const body = { lineId: file.form.lines[0]?.id ?? '', tier, unitPrice: unitPrice(98_000_000), note: '' }
  const { version } = file.order
  const sign = { way: 'pin', pin: '1234' } as const
  return blockersOf(client.check.clearPrice({ key: `${tier}-${Date.now()}`, orderId, version, body, sign }))
}
