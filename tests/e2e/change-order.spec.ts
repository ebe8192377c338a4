import { expect } from '@playwright/test'
import { newId } from '#db/ids.ts'
import { addDays } from '#shared/values/civil-date.ts'
import { money } from '#shared/values/money.ts'
import { quantity } from '#shared/values/quantity.ts'
import { test } from '#tests/support/desk-test.ts'
import { attachScannedSignBack, checkSignBack, faxSheet, makeSheet, proofread } from '#tests/support/e2e/confirm.ts'
import { act, become, beginFlow, dayAfter, expectHeld, type Flow, openStep } from '#tests/support/e2e/flow.ts'
import { pageClient } from '#tests/support/e2e/page-client.ts'
import { issueProductionOrder } from '#tests/support/e2e/produce.ts'
import { takeSampleOrder } from '#tests/support/e2e/sample-order.ts'
import { say } from '#tests/support/e2e/words.ts'

const PIN = '1234'
const sign = { way: 'pin' as const, pin: PIN }

/** Technical and production answer the new quantity in writing; how they type it other flows show. */
async function answerAgain(flow: Flow, tons: number): Promise<void> {
  const head = async () => {
    const client = pageClient(flow)
    const { orderId } = await client.orders.byNumber({ number: flow.number })
    const { file } = await client.orders.file({ orderId })
    const before = file.papers.findLast((paper) => paper.kind === 'technicalAnswer')
    const lineId = file.form.lines[0]?.id ?? ''
    return { lineId, today: file.today, before, call: { key: newId(), orderId, version: file.order.version } }
  }
  await become(flow, 'technical')
  const asked = await head()
  if (asked.before?.kind !== 'technicalAnswer') throw new Error('technical has not answered before')
  await pageClient(flow).technical.answerTechnical({
    ...asked.call,
    body: { ...asked.before.body, materialDate: asked.today },
    sign,
  })
  await become(flow, 'production')
  const { lineId, today, call } = await head()
  await pageClient(flow).production.answerProduction({
    ...call,
    body: {
      lineId,
      quantity: quantity(tons * 1_000),
      productionLine: '2# 涂布机',
      productionDate: addDays(today, 3),
      scheduledDate: addDays(today, 8),
    },
    sign,
  })
}

/** Finance records what came in, in cents. */
async function pay(flow: Flow, cents: number): Promise<void> {
  await become(flow, 'finance')
  const client = pageClient(flow)
  const { orderId } = await client.orders.byNumber({ number: flow.number })
  const receivedOn = (await client.orders.file({ orderId })).file.today
  await client.finance.recordPayment({ key: newId(), orderId, amount: money(cents), receivedOn, reference: '工行' })
}

test('R19.1 the quantity changes after production confirmed: its answer and the sheet go stale, the page that was signed is refused, the deposit grows, the rest stays', async ({
  openDesk,
}, info) => {
  test.slow()
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = flow
  await takeSampleOrder(flow, '金盛', 'approved', 10)

  await test.step('the change says before it is saved which sign-offs it costs', async () => {
    await page.keyboard.press('Control+E')
    const dialog = page.getByRole('dialog', { name: /变更单/ })
    await dialog.getByLabel(say('orderFile:change.quantity', { number: 1, unit: '吨' }), { exact: true }).fill('18')
    await dialog.getByLabel(say('orderFile:reason'), { exact: true }).fill('客户加三吨')
    const stale = dialog.getByRole('list', { name: say('orderFile:change.staleLabel') })
    for (const kind of ['technicalAnswer', 'productionAnswer', 'sheet', 'proofreading', 'sending', 'signBackCheck'])
      await expect(stale).toContainText(say(`orderFile:paper.kind.${kind}`))
    await expect(stale).not.toContainText(say('orderFile:paper.kind.customerCheck'))
    await flow.shot('what-it-costs')
    await act(dialog, say('orderFile:change.save', { count: 1 })).click()
    await expect(dialog).toBeHidden()
  })

  await test.step('the changes tab names the field, from and to; the production order is held', async () => {
    await page.getByRole('tab', { name: say('orderFile:tabs.changes') }).click()
    const changes = page.getByRole('table', { name: say('orderFile:tabs.changes') })
    await expect(changes).toContainText('第 1 行 数量')
    await expect(changes.locator('s')).toHaveText('15')
    await expect(changes.locator('b')).toHaveText('18')
    await expectHeld(await openStep(flow, 'clerk', 10), 'R5.1', 'R6.1', 'R7.1')
    await flow.shot('held')
  })

  await test.step('the page that the customer signed says fifteen tons: it is refused', async () => {
    const sheet = await openStep(flow, 'clerk', 9)
    await expectHeld(sheet, 'R9.1')
    await flow.shot('superseded')
  })

  await test.step('technical and production answer, the sheet is made anew, sent and signed; the order goes into production', async () => {
    await answerAgain(flow, 18)
    await makeSheet(flow, 1, dayAfter(8))
    await proofread(flow)
    await faxSheet(flow)
    const returned = await openStep(flow, 'clerk', 9)
    await expectHeld(returned, '签回的是第 1 份，现在是第 2 份')
    await act(returned, say('orderFile:signBack.attachNew')).click()
    await attachScannedSignBack(flow, 'hongda-signback.pdf')
    await checkSignBack(flow)
    // 30 % of more goods is more money: the deposit that was in is short by what the change added.
    await expectHeld(await openStep(flow, 'clerk', 10), '定金缺 9,270.00')
    await pay(flow, 926_999)
    await expectHeld(await openStep(flow, 'clerk', 10), '定金缺 0.01')
    await flow.shot('one-cent-short')
    await pay(flow, 1)
    await issueProductionOrder(flow)
    const client = pageClient(flow)
    const { orderId } = await client.orders.byNumber({ number: flow.number })
    const { file } = await client.orders.file({ orderId })
    const count = (kind: string) => file.papers.filter((paper) => paper.kind === kind).length
    expect(['customerCheck', 'productionAnswer', 'sheet', 'productionOrder'].map(count)).toEqual([1, 2, 2, 1])
    expect(file.order.revision).toBe(2)
    await flow.shot('in-production')
  })
})
