import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/desk-test.ts'
import { become, beginFlow } from '#tests/support/e2e/flow.ts'
import { say } from '#tests/support/e2e/words.ts'

const phoneOf = (page: Page) => page.getByRole('combobox', { name: say('intake:phone') })
const quantityOf = (page: Page) => page.getByLabel(say('intake:grid.quantityOf', { number: 1 }))
const customer = (page: Page, name: string) =>
  page.getByRole('region', { name: say('intake:call.caller') }).getByRole('link', { name })

/** 宏达 has said what he wants, and is not done. */
async function halfACall(page: Page): Promise<void> {
  await page.keyboard.press('F2')
  await expect(phoneOf(page)).toBeFocused()
  await page.keyboard.type('051265882107')
  await expect(customer(page, '宏达印刷有限公司')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type('rm70787')
  await expect(page.getByRole('option', { name: 'RM-70-787' }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.type('12.5')
}

test('R1.2 F2 in the middle of a call: the next caller at once, the unfinished call a memo, by keyboard alone', async ({
  openDesk,
}, info) => {
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = desk
  await become(flow, 'clerk')
  await halfACall(page)
  // The next one rings: his number is typed without a pause.
  await page.keyboard.press('F2')
  await page.keyboard.type('051267203314')
  await expect(phoneOf(page)).toHaveValue('051267203314')
  await expect(customer(page, '苏州瑞丰标签有限公司')).toBeVisible()
  await expect(quantityOf(page)).toHaveValue('')
  await expect(page.getByRole('status').filter({ hasText: '宏达印刷有限公司' })).toBeVisible()
  await flow.shot('next-caller')
  await page.keyboard.press('Alt+O')
  await expect(page).toHaveURL(/\/intake\/memos\//)
  await expect(quantityOf(page)).toHaveValue('12.500')
  // What was typed of the second call waits where it was, without a word from the first.
  await page.getByRole('button', { name: say('app:rail.intake'), exact: true }).click()
  await expect(phoneOf(page)).toHaveValue(/0512-?67203314/)
  await expect(quantityOf(page)).toHaveValue('')
})

test('R1.2 F2 from another page, and with the line down: nothing of the unfinished call is lost', async ({
  openDesk,
}, info) => {
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = desk
  await become(flow, 'clerk')
  await halfACall(page)
  // To the tray, to look something up; there it rings. Nothing can be saved just now.
  const isSave = /saveMemo/
  await page.route(isSave, (route) => route.abort())
  await page.keyboard.press('F3')
  await expect(page.getByRole('list', { name: say('intake:tray.list') })).toBeVisible()
  await page.keyboard.press('F2')
  await page.keyboard.type('051267203314')
  await expect(phoneOf(page)).toHaveValue('051267203314')
  await expect(customer(page, '苏州瑞丰标签有限公司')).toBeVisible()
  const notYet = say('intake:call.notPutAway', { who: '宏达印刷有限公司' })
  await expect(page.getByRole('alert').filter({ hasText: notYet })).toBeVisible()
  await flow.shot('not-saved-yet')
  // It survives that the page is loaded anew, and is saved as soon as it goes.
  await page.unroute(isSave)
  await page.reload()
  await expect(page.getByRole('status').filter({ hasText: '宏达印刷有限公司' })).toBeVisible()
  await expect(phoneOf(page)).toHaveValue(/0512-?67203314/)
})

test('R1.1 a number that turns out to be another customer’s brings him, until something was said', async ({
  openDesk,
}, info) => {
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = desk
  await become(flow, 'clerk')
  await page.keyboard.press('F2')
  await expect(phoneOf(page)).toBeFocused()
  await page.keyboard.type('051265882107')
  await expect(customer(page, '宏达印刷有限公司')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('051267203314')
  await expect(customer(page, '苏州瑞丰标签有限公司')).toBeVisible()
  // Goods were said: from here on he is only proposed.
  await quantityOf(page).fill('3')
  await phoneOf(page).fill('051265882107')
  const offer = page.getByRole('option', { name: '宏达印刷有限公司' })
  await expect(offer).toBeVisible()
  await expect(offer).toHaveAttribute('aria-selected', 'false')
  await expect(customer(page, '苏州瑞丰标签有限公司')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(customer(page, '宏达印刷有限公司')).toBeVisible()
  await expect(quantityOf(page)).toHaveValue('3.000')
})
