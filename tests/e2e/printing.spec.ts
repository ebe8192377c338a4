import { expect, test } from '#tests/support/desk-test.ts'
import { officeAtDoor, stepOf } from '#tests/support/e2e/door-office.ts'
import { beginFlow } from '#tests/support/e2e/flow.ts'
import { longTerms } from '#tests/support/e2e/long-terms.ts'
import { say } from '#tests/support/e2e/words.ts'
import { orderAt } from '#tests/support/test-desk/order-at.ts'

const SIGNS_FIRST = { class: 'B' as const, payment: { kind: 'credit' as const, days: 60 } }

test('R7.1 a printing that fails says so over the paper that is still there, and is not counted', async ({
  openDesk,
}, info) => {
  const flow = beginFlow(await openDesk('office', { office: true }), info)
  const { page } = flow
  const office = await officeAtDoor(flow)
  const order = await orderAt(office, 'proofread', SIGNS_FIRST)
  await stepOf(flow, order, 'clerk', 8)
  await page.keyboard.press('Control+P')
  const preview = page.getByRole('dialog', { name: say('print:preview.title') })
  await expect(preview.locator('[data-paper]')).toContainText(say('print:confirmation.title'))

  await page.evaluate(() => {
    window.print = () => {
      throw new Error('the printer is gone')
    }
  })
  await page.route('**/print/count', (route) => route.abort())
  await page.keyboard.press('Control+P')
  await expect(preview.getByRole('alert')).toBeVisible()
  await expect(preview.locator('[data-paper]')).toBeVisible()
  await flow.shot('not-counted')

  await page.unroute('**/print/count')
  await page.keyboard.press('Control+P')
  await expect(preview.getByRole('alert')).toBeVisible()

  await page.evaluate(() => {
    window.print = () =>
      document.body.setAttribute('data-printed', String(document.querySelector('[data-paper]') !== null))
  })
  await page.keyboard.press('Control+P')
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'true')
  await expect(preview.getByRole('alert')).toHaveCount(0)
  // The one whose printer failed was counted: the number had been put on it.
  await expect(preview.locator('[data-paper]')).toContainText(say('print:reprint', { copyNumber: 2 }))
  await flow.shot('second-copy')
})

test('R8.1 the fax log proposes as many pages as the sheet has', async ({ openDesk }, info) => {
  const flow = beginFlow(await openDesk('office', { office: true }), info)
  const office = await officeAtDoor(flow)
  const short = await orderAt(office, 'proofread', SIGNS_FIRST)
  const long = await orderAt(office, 'proofread', SIGNS_FIRST, longTerms(office))
  const pages = say('orderFile:sending.pages')
  await expect((await stepOf(flow, long, 'clerk', 8)).getByLabel(pages)).toHaveValue('2')
  await expect((await stepOf(flow, short, 'clerk', 8)).getByLabel(pages)).toHaveValue('1')
})

test('R7.2 while what the customer sent is still on its way, the proof-reading says so and compares nothing', async ({
  openDesk,
}, info) => {
  const flow = beginFlow(await openDesk('office', { office: true }), info)
  const { page } = flow
  const office = await officeAtDoor(flow)
  const order = await orderAt(office, 'sheet', SIGNS_FIRST)
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/rpc/intake/memo', async (route) => {
    await held
    await route.continue()
  })
  const sheet = await stepOf(flow, order, 'clerk', 7)
  await sheet.getByRole('button', { name: say('proof:open') }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(say('proof:loading'))
  await expect(dialog.getByRole('status')).toContainText(say('proof:state.loading'))
  await expect(dialog).not.toContainText(say('proof:noMemo'))
  letGo()
  await expect(dialog).not.toContainText(say('proof:loading'))
  await expect(dialog.getByRole('status')).toContainText(say('proof:state.same'))
})
