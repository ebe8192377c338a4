import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/desk-test.ts'
import { become, beginFlow } from '#tests/support/e2e/flow.ts'
import { say } from '#tests/support/e2e/words.ts'

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
const NUMBER = '0512-6588 2107'

/** A call of a customer who is known by his number, who says what he wants changed. */
async function takeCall(page: Page, said: string): Promise<void> {
  await page.keyboard.press('F2')
  await page.getByRole('combobox', { name: say('intake:phone') }).fill(NUMBER)
  await expect(page.getByText('宏达印刷有限公司', { exact: true }).first()).toBeVisible()
  await page.getByRole('textbox', { name: say('intake:said') }).fill(said)
}

/** A picture dropped beside every field. */
async function drop(page: Page, name: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([pixel, called]) => {
      const bytes = Uint8Array.from(atob(pixel), (one) => one.charCodeAt(0))
      const moved = new DataTransfer()
      moved.items.add(new File([bytes], called, { type: 'image/png' }))
      return moved
    },
    [PIXEL, name] as const,
  )
  await page.dispatchEvent('body', 'drop', { dataTransfer })
}

/** `A` outside the fields, the first of the customer's orders, and done. */
async function joinFirstOrder(page: Page): Promise<void> {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog')
  await expect(page.getByRole('option').first()).toContainText('宏达印刷')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: say('intake:join.button') }).click()
  await expect(dialog).toBeHidden()
}

test('R1.2 R1.5 a call with its pictures is written down, looked at again, and joins an order', async ({
  openDesk,
}, info) => {
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = desk
  const file = (name: string) => page.getByRole('button', { name, exact: true })
  await become(flow, 'clerk')

  await takeCall(page, '上次的单改成八吨，照片发你了。')
  await page.locator('input[type=file][multiple]').setInputFiles([
    { name: '微信截图.png', mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') },
    { name: '邮件.eml', mimeType: 'message/rfc822', buffer: Buffer.from('From: …') },
    { name: '假的.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no PDF') },
  ])
  await expect(file('微信截图.png')).toBeVisible()
  const refused = say('intake:files.problem.unknownType.happened', { name: `邮件.eml${say('intake:comma')}假的.pdf` })
  await expect(page.getByRole('alert')).toContainText(refused)
  await drop(page, '拖进来的.png')
  await expect(file('拖进来的.png')).toBeVisible()
  await flow.shot('call')
  await page.keyboard.press('F10')

  await page.getByRole('button', { name: say('intake:openMemo') }).click()
  await file('微信截图.png').click()
  await expect(page.getByRole('dialog').locator('canvas')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(file('拖进来的.png')).toBeVisible()
  await flow.shot('memo')
  await joinFirstOrder(page)
  await expect(page.getByRole('note')).toContainText('上次的单改成八吨')
  await flow.shot('memo-joined')

  await takeCall(page, '再加两吨。')
  await joinFirstOrder(page)
  await expect(page.getByRole('status').filter({ hasText: 'BW' })).toContainText(/归入 \d{8}-\d{3}/)
  await flow.shot('call-joined')
})
