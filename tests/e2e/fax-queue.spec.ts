import { expect, test } from '#tests/support/desk-test.ts'
import { officeAtDoor, stepOf } from '#tests/support/e2e/door-office.ts'
import { answer, beginFlow, openPart, record } from '#tests/support/e2e/flow.ts'
import { say } from '#tests/support/e2e/words.ts'
import { orderAt } from '#tests/support/test-desk/order-at.ts'

const SIGNS_FIRST = { class: 'B' as const, payment: { kind: 'credit' as const, days: 60 } }

test('R8.1, R8.2 a fax that failed stays open until it goes through, and one that cannot be read is sent again', async ({
  openDesk,
}, info) => {
  const flow = beginFlow(await openDesk('office', { office: true }), info)
  const { page } = flow
  const office = await officeAtDoor(flow)
  const [other, order] = [
    await orderAt(office, 'proofread', SIGNS_FIRST),
    await orderAt(office, 'proofread', SIGNS_FIRST),
  ]
  const otherNumber = (await other.read()).file.order.number
  const queue = async () => {
    await page.goto(new URL('/#/fax/out', flow.desk.address ?? '').href)
    await expect(page.getByRole('row', { name: otherNumber })).toBeVisible()
    return page.getByRole('row', { name: flow.number })
  }
  const sendingPart = async () => openPart(await stepOf(flow, order, 'clerk', 8), say('orderFile:sending.title'))
  const receiptPart = async () => openPart(await stepOf(flow, order, 'clerk', 8), say('orderFile:receipt.title'))

  await test.step('a failed one says why, and stays in the queue', async () => {
    const part = await sendingPart()
    await expect(part.getByRole('button', { name: say('orderFile:sending.print') })).toBeVisible()
    await part.getByRole('radio', { name: say('orderFile:sending.result.failed') }).check()
    await expect(part.getByRole('button', { name: say('orderFile:sending.record') })).toContainText('写明怎么没传成')
    await part.getByLabel(say('orderFile:note'), { exact: true }).fill('占线')
    await page.keyboard.press('Control+Enter')
    await expect(part.getByRole('note')).toContainText('上次没传成：占线')
    const row = await queue()
    await expect(row).toContainText('没发成')
    await expect(row).toContainText('占线')
    await expect(row).toContainText('第 1 份')
    await expect(row).toContainText('0512-6588 2107')
    await flow.shot('failed')
  })

  await test.step('from the queue by keyboard alone: down to it, Enter, and sent again', async () => {
    const row = await queue()
    for (let press = 0; press < 3 && (await row.getAttribute('aria-current')) !== 'true'; press++) {
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`${order.orderId}.*step=8`))
    const part = await sendingPart()
    await record(part, say('orderFile:sending.record'))
    await expect(await queue()).toContainText('发过 2 次')
  })

  await test.step('the customer cannot read it: it is to be sent again', async () => {
    const part = await receiptPart()
    await answer(part, say('orderFile:receipt.legible'), false)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('note').filter({ hasText: '看不清' }).first()).toBeVisible()
    const row = await queue()
    await expect(row).toContainText(say('steps:action.recordSending'))
    await flow.shot('illegible')
  })

  await test.step('sent a third time, and legible: it waits for the sign-back', async () => {
    await record(await sendingPart(), say('orderFile:sending.record'))
    const part = await receiptPart()
    await answer(part, say('orderFile:receipt.legible'))
    await page.keyboard.press('Control+Enter')
    await expect(await queue()).toContainText(say('steps:action.chase'))
    const log = (await sendingPart()).getByRole('list', { name: say('orderFile:sending.log') }).getByRole('listitem')
    await expect(log).toHaveCount(3)
    await expect(log.nth(0)).toContainText('占线')
    await expect(log.nth(1)).toContainText('看不清')
    await expect(log.nth(2)).toContainText('电话确认：清楚')
    await flow.shot('legible')
  })

  await test.step('Enter on it opens the sheet for the chase, with the number to ring', async () => {
    const row = await queue()
    await row.click()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: say('orderFile:chase.title') })
    await expect(dialog).toContainText('0512-6588 2107')
    await dialog.getByLabel(say('orderFile:chase.said'), { exact: true }).fill('老板出差，明天签')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(await queue()).toContainText('1 次')
  })
})
