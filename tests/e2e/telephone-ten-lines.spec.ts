import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/desk-test.ts'
import { become, beginFlow, orderHead } from '#tests/support/e2e/flow.ts'
import { say } from '#tests/support/e2e/words.ts'

/**
 * What is typed for each line, and what the order must say then. Prices are 宏达's: three by his contract, the others by
 * the plan for everyone with one per cent less from 5 t and two from 20 t; the last one as he said it.
 */
const LINES = [
  // typed              number         tons     price said   price         amount
  ['rm70787', 'RM-70-787', '10', '', '9,850.00', '98,500.00'],
  ['hd5540', 'RM-55-405', '3', '', '10,400.00', '31,200.00'],
  ['gl621090', 'GL-62-1090', '2.5', '', '13,600.00', '34,000.00'],
  ['rm65 890', 'RM-65-890', '4', '', '10,000.00', '40,000.00'],
  ['rmz75', 'RM-75-640', '6', '', '9,949.50', '59,697.00'],
  ['cfb50787', 'CFB-50-787', '1.2', '', '12,700.00', '15,240.00'],
  ['gl62780', 'GL-62-780', '0.755', '', '13,600.00', '10,268.00'],
  ['rm70210', 'RM-70-210', '20', '', '9,947.00', '198,940.00'],
  ['rm80890', 'RM-80-890', '5', '', '10,494.00', '52,470.00'],
  ['rm55640', 'RM-55-640', '0.333', '10333.3333', '10,333.3333', '3,441.00'],
] as const
const TONS = '52.788'
const TOTAL = '543,756.00'

/** The form's items that the customer's file does not say, by what is typed, in the order in which they are asked. */
const ITEMS = [
  ['packaging', 'npz'],
  ['label', 'khb'],
  ['transport', 'shsm'],
  ['invoiceKind', 'zp'],
  ['tolerance', '5'],
] as const

/** A keyboard that counts: every key pressed, Shift and Ctrl with the key they go with. */
function keyboard(page: Page) {
  let count = 0
  const press = async (key: string): Promise<void> => {
    count += 1
    await page.keyboard.press(key)
  }
  const type = async (text: string): Promise<void> => {
    for (const key of text) await press(key === ' ' ? 'Space' : key)
  }
  return { press, type, count: () => count }
}

test('a ten-line telephone order by keyboard alone, from F2 to the order', async ({ openDesk }, info) => {
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = desk
  await become(flow, 'clerk')
  // Nothing but keys from here on: a click would be noticed.
  await page.evaluate(() => {
    Object.assign(window, { clicks: 0 })
    const count = () => Object.assign(window, { clicks: (window as unknown as { clicks: number }).clicks + 1 })
    window.addEventListener('pointerdown', count, true)
  })
  const { press, type, count } = keyboard(page)
  const focused = (label: string, params = {}) =>
    expect(page.getByLabel(say(label, params), { exact: true }).first()).toBeFocused()
  const began = Date.now()

  await press('F2')
  await expect(page.getByRole('combobox', { name: say('intake:phone') })).toBeFocused()
  await type('051265882107')
  await expect(page.getByText('宏达印刷有限公司', { exact: true }).first()).toBeVisible()
  await press('Enter')
  for (const [index, [typed, number, tons, price]] of LINES.entries()) {
    await focused('intake:grid.productOf', { number: index + 1 })
    await type(typed)
    await expect(page.getByRole('option', { name: number, selected: true })).toBeVisible()
    await press('Enter')
    await focused('intake:grid.quantityOf', { number: index + 1 })
    await type(tons)
    await press('Enter')
    if (price !== '') await type(price)
    await press('Enter')
    await focused('intake:grid.dateOf', { number: index + 1 })
    if (index === 0) await type('+30')
    else await press("Control+'")
    await press('Enter')
  }
  await press('Enter')
  for (const [term, typed] of ITEMS) {
    const named = { name: say(`intake:term.${term}`), exact: true }
    await expect(page.getByRole('combobox', named).or(page.getByRole('textbox', named)).first()).toBeFocused()
    await type(typed)
    await press('Enter')
  }
  await expect(page.getByRole('button', { name: say('intake:toOrder.button') })).toBeVisible()

  const cells = async (name: string) =>
    Promise.all(
      LINES.map((_, index) => page.getByLabel(say(`intake:grid.${name}`, { number: index + 1 })).inputValue()),
    )
  await expect.poll(() => cells('priceOf')).toEqual(LINES.map((line) => line[4]))
  expect(await cells('productOf')).toEqual(LINES.map((line) => line[1]))
  const grid = page.getByRole('table', { name: say('intake:grid.label') })
  for (const [index, line] of LINES.entries()) {
    await expect(grid.locator('[data-line]').nth(index)).toContainText(line[5])
  }
  await expect(grid.locator('tfoot')).toContainText(TONS)
  await expect(grid.locator('tfoot')).toContainText(TOTAL)
  await flow.shot('ten-lines')

  await press('Control+Enter')
  await expect(orderHead(flow)).toContainText(/\d{8}-\d{3}/)
  const seconds = (Date.now() - began) / 1_000
  await flow.shot('order')
  await expect(orderHead(flow)).toContainText(TOTAL)
  expect(await page.evaluate(() => (window as unknown as { clicks: number }).clicks)).toBe(0)
  console.log(`ten lines: ${count()} keystrokes, ${seconds.toFixed(1)} s with the program's own waiting`)
  info.annotations.push({ type: 'keystrokes', description: String(count()) })
})
