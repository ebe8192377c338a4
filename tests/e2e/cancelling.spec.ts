import { expect } from '@playwright/test'
import { test } from '#tests/support/desk-test.ts'
import { act, become, beginFlow, expectHeld, expectStage, openPart, sign } from '#tests/support/e2e/flow.ts'
import { pageClient } from '#tests/support/e2e/page-client.ts'
import { openAskedCancelling, openCancelling, takeSampleOrder } from '#tests/support/e2e/sample-order.ts'
import { say } from '#tests/support/e2e/words.ts'
import { blockersOf } from '#tests/support/test-desk/refusals.ts'

test('R19.2 after the production order an order is cancelled with two signatures: what it frees stands there first, and the floor is told', async ({
  openDesk,
}, info) => {
  test.slow()
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = flow
  await takeSampleOrder(flow, '恒通', 'inProduction', 12)

  await test.step('the clerk sees what becomes free and who must sign before he asks', async () => {
    const dialog = await openCancelling(flow, 'clerk', 12)
    const effect = dialog.getByRole('region', { name: say('orderFile:cancel.effect') })
    await expect(effect).toContainText('涂布机')
    await expect(effect).toContainText(/生产单 SC\d+-\d+/)
    await expect(effect).toContainText('客服主管 林国华；生产部 何建军')
    await dialog.getByLabel(say('orderFile:cancel.decidedBy'), { exact: true }).fill('赵志刚')
    await dialog.getByLabel(say('orderFile:reason'), { exact: true }).fill('客户停产')
    await flow.shot('asked')
    await act(dialog, say('orderFile:cancel.record')).click()
    const now = await openPart(dialog, say('orderFile:cancel.now'))
    await expectHeld(now, '取消等客服主管同意', '取消等生产部同意', 'R19.2')
    await flow.shot('held')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })

  await test.step('the core says the same', async () => {
    const client = pageClient(flow)
    const { orderId } = await client.orders.byNumber({ number: flow.number })
    const { version } = (await client.orders.file({ orderId })).file.order
    const head = { key: `cancel-${flow.number}`, orderId, version }
    expect(await blockersOf(client.orders.cancelOrder({ ...head, body: { deposit: 'balance' } }))).toEqual([
      'R19.2 cancellationUnapproved',
      'R19.2 cancellationUnapproved',
    ])
  })

  for (const tier of ['supervisor', 'production'] as const) {
    await test.step(`${tier} signs what is cancelled`, async () => {
      const dialog = await openAskedCancelling(flow, tier, 12)
      const role = say(`steps:role.${tier}`)
      const part = await openPart(dialog, say('orderFile:cancel.approve', { role }))
      await expect(part).toContainText(`${flow.number} 杭州恒通包装有限公司 取消`)
      await sign(part, say('orderFile:cancel.sign', { role }))
      await flow.shot(`${tier}-signed`)
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    })
  }

  await test.step('the clerk carries it out; the folder is read-only and production knows', async () => {
    const dialog = await openAskedCancelling(flow, 'clerk', 12)
    const part = await openPart(dialog, say('orderFile:cancel.now'))
    await act(part, say('orderFile:cancel.do')).click()
    await expect(dialog).toBeHidden()
    await expectStage(flow, '已取消')
    await expect(page.getByText(say('orderFile:over.cancelled'))).toBeVisible()
    await flow.shot('cancelled')
    await become(flow, 'production')
    const notices = await pageClient(flow).desk.notices({})
    expect(notices.filter((one) => one.kind === 'cancelled').map((one) => one.params['number'])).toContain(flow.number)
  })
})

test('R19.2 a part of a quantity is cancelled from the keyboard before production has the order: a new revision, and what spoke of the quantity is done again', async ({
  openDesk,
}, info) => {
  test.slow()
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = flow
  await takeSampleOrder(flow, '金盛', 'approved', 10)
  const dialog = await openCancelling(flow, 'clerk', 10)
  await dialog.getByRole('radio', { name: say('orderFile:cancel.whole') }).focus()
  await page.keyboard.press('ArrowRight')
  const amount = dialog.getByLabel(say('orderFile:cancel.partOf', { line: 1, unit: '吨' }), { exact: true })
  await expect(amount).toBeVisible()
  await amount.fill('99')
  await expect(dialog).toContainText('最多 15')
  await amount.fill('5')
  await dialog.getByLabel(say('orderFile:reason'), { exact: true }).fill('客户少要五吨')
  const effect = dialog.getByRole('region', { name: say('orderFile:cancel.effect') })
  await expect(effect).toContainText('不用别人签字')
  await page.keyboard.press('Control+Enter')
  const part = await openPart(dialog, say('orderFile:cancel.nowPart'))
  const stale = part.getByRole('list', { name: say('orderFile:change.staleLabel') })
  for (const paper of ['productionAnswer', 'technicalAnswer', 'sheet', 'signBackCheck'])
    await expect(stale).toContainText(say(`orderFile:paper.kind.${paper}`))
  await expect(stale).not.toContainText(say('orderFile:paper.kind.customerCheck'))
  await flow.shot('part')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await page.getByRole('tab', { name: say('orderFile:tabs.changes') }).click()
  const changes = page.getByRole('table', { name: say('orderFile:tabs.changes') })
  await expect(changes).toContainText('第 1 行 数量')
  await expect(changes.locator('s')).toHaveText('15')
  await expect(changes.locator('b')).toHaveText('10')
  await expect(changes).toContainText('取消一部分：客户少要五吨')
  await flow.shot('new-revision')
})
