import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/desk-test.ts'
import { become, beginFlow } from '#tests/support/e2e/flow.ts'
import { say } from '#tests/support/e2e/words.ts'

const cell = (page: Page, name: string, number: number) => page.getByLabel(say(`intake:grid.${name}`, { number }))

/** F2, and the customer by his number. */
async function callOfHongda(page: Page): Promise<void> {
  await page.keyboard.press('F2')
  const phone = page.getByRole('combobox', { name: say('intake:phone') })
  await expect(phone).toBeFocused()
  await page.keyboard.type('051265882107')
  await expect(page.getByText('宏达印刷有限公司', { exact: true }).first()).toBeVisible()
}

/** A product by whatever is typed, taken with Enter; the cursor stands in its quantity then. */
async function product(page: Page, typed: string, number: string): Promise<void> {
  await page.keyboard.type(typed)
  await expect(page.getByRole('option', { name: number }).first()).toBeVisible()
  await page.keyboard.press('Enter')
}

test('the number typed right behind F2 is in its field, however long the page takes', async ({ openDesk }, info) => {
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = desk
  let fetchIt = () => {}
  const slowly = new Promise<void>((resolve) => {
    fetchIt = resolve
  })
  const asked = page.waitForRequest('**/CallPage-*.js')
  await page.route('**/CallPage-*.js', async (route) => {
    await slowly
    await route.continue()
  })
  await become(flow, 'clerk')
  // Nobody has gone there yet: the page is fetched ahead.
  await asked
  await page.keyboard.press('F2')
  // The desk that is left works with single letters; a digit taken back is taken back.
  await page.keyboard.type('0512658h')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('82')
  const phone = page.getByRole('combobox', { name: say('intake:phone') })
  await expect(phone).toHaveCount(0)
  fetchIt()
  await expect(phone).toHaveValue('051265882')
  await expect(phone).toBeFocused()
  await page.keyboard.type('107')
  await expect(page.getByText('宏达印刷有限公司', { exact: true }).first()).toBeVisible()
  await expect(phone).toHaveValue('051265882107')
})

test('nothing that was typed is lost when the page dies between two keys', async ({ openDesk }, info) => {
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = desk
  await become(flow, 'clerk')
  await callOfHongda(page)
  await cell(page, 'productOf', 1).focus()
  await product(page, 'rm70787', 'RM-70-787')
  await page.keyboard.type('12.5')
  await page.keyboard.press('Tab')
  await page.keyboard.type('98')
  await cell(page, 'noteOf', 1).focus()
  await page.keyboard.type('外包防潮')
  await page.getByRole('textbox', { name: say('intake:said') }).focus()
  await page.keyboard.type('跟上次一样的 70 克，')
  await cell(page, 'dateOf', 1).focus()
  await page.keyboard.type('等电话再定')
  // The renderer is killed in the same moment: no pause, no unload, nothing that could still be sent.
  const session = await page.context().newCDPSession(page)
  const died = page.waitForEvent('crash')
  // It never answers: there is nobody left to do so.
  session.send('Page.crash').catch(() => undefined)
  await died

  const again = await page.context().newPage()
  await again.goto(desk.address ?? '')
  await again.getByRole('navigation', { name: say('ui:frame.desks') }).waitFor()
  // Back to the call that was interrupted; F2 would be another one.
  await again.getByRole('button', { name: say('app:rail.intake'), exact: true }).click()
  await expect(cell(again, 'quantityOf', 1)).toHaveValue('12.500')
  await expect(cell(again, 'productOf', 1)).toHaveValue('RM-70-787')
  await expect(cell(again, 'priceOf', 1)).toHaveValue('98.00')
  await expect(cell(again, 'dateOf', 1)).toHaveValue('等电话再定')
  await cell(again, 'productOf', 1).focus()
  await expect(cell(again, 'noteOf', 1)).toHaveValue('外包防潮')
  await expect(again.getByRole('textbox', { name: say('intake:said') })).toHaveValue('跟上次一样的 70 克，')
  await expect(again.getByText('宏达印刷有限公司', { exact: true }).first()).toBeVisible()
})

test('lines are copied, moved, inserted, removed and taken back, and marked unclear, by keyboard alone', async ({
  openDesk,
}, info) => {
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = desk
  await become(flow, 'clerk')
  await callOfHongda(page)
  await cell(page, 'productOf', 1).focus()
  await product(page, 'rm70787', 'RM-70-787')
  await page.keyboard.type('10')
  for (const key of ['Enter', 'Enter']) await page.keyboard.press(key)
  await page.keyboard.type('1230')
  await expect(cell(page, 'priceOf', 1)).toHaveValue('9,850.00')
  await page.keyboard.press('Enter')
  await product(page, 'rm55405', 'RM-55-405')
  await page.keyboard.type('3')
  const numbers = async () =>
    page
      .locator('[data-line] [data-cell="product"]')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
  const is = (...expected: readonly string[]) => expect.poll(numbers).toEqual([...expected, ''])
  await is('RM-70-787', 'RM-55-405')

  await page.keyboard.press('Control+d')
  await is('RM-70-787', 'RM-55-405', 'RM-55-405')
  await expect(cell(page, 'quantityOf', 3)).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(cell(page, 'quantityOf', 1)).toBeFocused()
  await is('RM-55-405', 'RM-70-787', 'RM-55-405')
  await page.keyboard.press('Control+Delete')
  await is('RM-70-787', 'RM-55-405')
  await page.keyboard.press('Control+z')
  await is('RM-55-405', 'RM-70-787', 'RM-55-405')
  await page.keyboard.press('Alt+Enter')
  await is('RM-55-405', '', 'RM-70-787', 'RM-55-405')
  await page.keyboard.press("Control+'")
  await is('RM-55-405', 'RM-55-405', 'RM-70-787', 'RM-55-405')
  await page.keyboard.press('Control+Delete')
  await is('RM-55-405', 'RM-70-787', 'RM-55-405')

  await cell(page, 'dateOf', 2).focus()
  await page.keyboard.press('Control+Shift+ArrowDown')
  await expect(cell(page, 'dateOf', 1)).toHaveValue('12-30')
  await expect(cell(page, 'dateOf', 3)).toHaveValue('12-30')

  await cell(page, 'specificationOf', 3).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('1090/1092?')
  await page.keyboard.press('F6')
  const items = page.getByRole('region', { name: say('intake:items.title') })
  const item = items.getByRole('button', { name: say('intake:itemShort.specification') })
  await expect(item).toContainText('第 3 行“1090/1092?”')
  await cell(page, 'productOf', 1).focus()
  await item.press('Enter')
  await expect(cell(page, 'specificationOf', 3)).toBeFocused()
  await page.keyboard.press('F8')
  await page.keyboard.type('55')
  await page.keyboard.press('Enter')
  await page.keyboard.type('405')
  await expect(cell(page, 'specificationOf', 3)).toHaveValue('55g/m² 405mm 1090/1092?')
  await page.keyboard.press('Escape')
  await expect(cell(page, 'specificationOf', 3)).toBeFocused()
  await flow.shot('unclear')

  // From another cell Esc leads back to that one, however often F8 was pressed.
  await cell(page, 'priceOf', 3).focus()
  await page.keyboard.press('F8')
  const attributes = page.getByRole('group', { name: say('intake:specification.label') })
  await expect(attributes.getByRole('combobox').first()).toBeFocused()
  await page.keyboard.press('F8')
  await page.keyboard.press('Escape')
  await expect(attributes).toHaveCount(0)
  await expect(cell(page, 'priceOf', 3)).toBeFocused()

  // What is longer than its cell is read whole while the cursor is in it.
  const long = '55g/m² 405mm 两端加护板，每卷套 PE 膜，芯内径 76 mm，接头不超过两个'
  await cell(page, 'specificationOf', 3).fill(long)
  await expect(page.getByText(long, { exact: true })).toBeVisible()
  await flow.shot('long-specification')
  await cell(page, 'quantityOf', 3).focus()
  await expect(page.getByText(long, { exact: true })).toHaveCount(0)
})

test('R2.1 the terms of the customer’s last orders are proposed, chosen by keyboard, and never forced', async ({
  openDesk,
}, info) => {
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = desk
  await become(flow, 'clerk')
  await callOfHongda(page)
  const items = page.getByRole('region', { name: say('intake:items.title') })
  await items.getByRole('button', { name: say('intake:itemShort.packaging') }).press('Enter')
  const packaging = page.getByRole('combobox', { name: say('intake:term.packaging'), exact: true })
  await expect(packaging).toBeFocused()
  const offers = page.getByRole('option')
  await expect(offers.first()).toBeVisible()
  await expect(packaging).toHaveValue('')
  const usual = (await offers.first().textContent()) ?? ''
  await flow.shot('proposed')
  // What is typed stays what it is, whatever it begins like.
  await page.keyboard.type(usual.slice(0, 1))
  await page.keyboard.press('Enter')
  const label = page.getByRole('combobox', { name: say('intake:term.label'), exact: true })
  await expect(label).toBeFocused()
  await items.getByRole('button', { name: say('intake:itemShort.packaging') }).press('Enter')
  await expect(packaging).toHaveValue(usual.slice(0, 1))
  // The arrow chooses, Enter takes it and goes on.
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(label).toBeFocused()
  await expect(items.getByRole('button', { name: say('intake:itemShort.packaging') })).toContainText(usual)
})
