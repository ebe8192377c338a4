import type { Locator, Page } from '@playwright/test'
import { expect, test } from '#tests/support/desk-test.ts'
import { become, beginFlow, dayAfter, pick, waitDays } from '#tests/support/e2e/flow.ts'
import { say } from '#tests/support/e2e/words.ts'

const CUSTOMER = '宏达印刷有限公司'
const NUMBER = '0512-6588 2107'
const PRODUCT = 'RM-80-890'
const PLAN = '宏达专价'

const field = (page: Page, key: string): Locator => page.getByLabel(say(`master:field.${key}`), { exact: true })
const listed = (page: Page): Locator => page.getByRole('row').filter({ hasText: PLAN })

async function openPlans(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: say('app:rail.master') })
    .click()
  await page.getByRole('tab', { name: say('master:tab.pricePlans') }).click()
  await expect(page.getByRole('tab', { name: say('master:tab.pricePlans'), selected: true })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: say('prices:rows'), exact: true })).toBeVisible()
  await expect(page.getByRole('row').nth(1)).toBeVisible()
}

/** The head of a plan for one customer from today on. */
async function beginPlan(page: Page): Promise<void> {
  await page.keyboard.press('Alt+N')
  const form = page.getByRole('region', { name: say('master:new.pricePlans') })
  await expect(form).toBeVisible()
  await field(page, 'name').fill(PLAN)
  await pick(form, say('master:field.scope'), say('prices:scope.customer'))
  await field(page, 'customerId').fill('宏达')
  await page.getByTitle(CUSTOMER, { exact: true }).click()
  await field(page, 'from').fill(dayAfter(0))
  await field(page, 'from').press('Enter')
}

/** The prices of one product, from the first unit on and from five on, by keyboard alone. */
async function typePrices(page: Page, [first, second]: readonly [string, string]): Promise<void> {
  const product = page.getByLabel(say('prices:productOf', { line: 1 }))
  await product.fill(PRODUCT)
  await expect(page.getByRole('option', { name: PRODUCT })).toBeVisible()
  await product.press('Enter')
  await expect(page.getByLabel(say('prices:minimumOf', { line: 1 }))).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type(first)
  await page.keyboard.press('Alt+Enter')
  await expect(page.getByLabel(say('prices:minimumOf', { line: 2 }))).toBeFocused()
  await page.keyboard.type('5')
  await page.keyboard.press('Enter')
  await page.keyboard.type(second)
}

/** What the price band says of a line of so many tons, while the customer is on the telephone. */
async function planPriceOnCall(page: Page, tons: string): Promise<Locator> {
  await page.keyboard.press('F2')
  await page.getByRole('combobox', { name: say('intake:phone') }).fill(NUMBER)
  await expect(page.getByText(CUSTOMER, { exact: true }).first()).toBeVisible()
  const product = page.getByLabel(say('intake:grid.productOf', { number: 1 }))
  await product.fill(PRODUCT)
  await expect(page.getByRole('option', { name: PRODUCT }).first()).toBeVisible()
  await product.press('Enter')
  await page.getByLabel(say('intake:grid.quantityOf', { number: 1 })).fill(tons)
  await page.getByLabel(say('intake:grid.priceOf', { number: 1 })).focus()
  return page.getByRole('note', { name: say('intake:price.label') }).first()
}

test('R4.4 a price plan with quantity breaks is typed, shares no day, goes on for the next period, and is what a new order is compared with', async ({
  openDesk,
}, info) => {
  test.slow()
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = desk
  await become(flow, 'supervisor')

  await openPlans(page)
  await beginPlan(page)
  await typePrices(page, ['9800', '9700'])
  await flow.shot('typed')
  await page.keyboard.press('Control+Enter')
  await expect(listed(page)).toHaveCount(1)
  await expect(listed(page)).toContainText(say('prices:state.now'))
  // The list may know of it before the form has become the form of what was saved.
  await expect(page.getByRole('region', { name: PLAN, exact: true })).toBeVisible()

  await test.step('a second one for the same customer and day is refused, and says with what it collides', async () => {
    await beginPlan(page)
    await expect(page.getByRole('note').filter({ hasText: PLAN })).toContainText(say('prices:overlap.cannot'))
    await typePrices(page, ['9000', '8900'])
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(say('refusals:reason.overlapsPlan')).first()).toBeVisible()
    await flow.shot('refused')
    await page.getByRole('button', { name: say('master:discard') }).click()
  })

  await test.step('the next period: three per cent more from tomorrow on, the running one ends today', async () => {
    await listed(page).click()
    await page.getByRole('button', { name: say('prices:copy.open') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(say('prices:copy.percent'), { exact: true }).fill('+3')
    await expect(dialog).toContainText('9,800.00 → 10,094.00')
    await flow.shot('next-period')
    await dialog.getByRole('button', { name: say('prices:copy.do') }).click()
    await expect(page.getByLabel(say('prices:priceOf', { line: 2 }))).toHaveValue('9,991.00')
    await expect(page.getByRole('checkbox', { name: new RegExp(dayAfter(0)) })).toBeChecked()
    await page.keyboard.press('Control+Enter')
    await expect(listed(page)).toHaveCount(2)
    await expect(
      listed(page).filter({ hasText: say('prices:period', { from: dayAfter(0), to: dayAfter(0) }) }),
    ).toHaveCount(1)
    await flow.shot('both')
  })

  await become(flow, 'clerk')
  await expect(await planPriceOnCall(page, '6')).toContainText('9,700.00')
  await waitDays(flow, 1)
  await become(flow, 'clerk')
  // The call of yesterday is gone on with.
  await page.getByRole('button', { name: say('app:rail.intake'), exact: true }).click()
  await page.getByLabel(say('intake:grid.priceOf', { number: 1 })).focus()
  await expect(page.getByRole('note', { name: say('intake:price.label') }).first()).toContainText('9,991.00')
  await flow.shot('new-order')
})
