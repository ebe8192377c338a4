import { expect } from '@playwright/test'
import { become, dropFax, type Flow, openStep, orderHead, record } from './flow.ts'
import { say } from './words.ts'

/** What a line of the fax says. */
export type FaxLine = {
  readonly product: string
  readonly tons: string
  readonly price: string
  /** `YYYY-MM-DD`. */
  readonly wanted: string
}

/** Terms by the name of their field; those that the customer's usual ones do not fill. */
export type FaxTerms = Readonly<Record<string, string>>

/**
 * A sample fax comes into the folder while the clerk has the tray open: the one on the screen stays there, until the new
 * one, its sender's newest, is taken up.
 */
export async function takeUpFax(flow: Flow, customer: string, sample: string, name: string): Promise<void> {
  const { page } = flow
  await become(flow, 'clerk')
  await page.keyboard.press('F3')
  const tray = page.getByRole('list', { name: say('intake:tray.list') })
  const current = tray.locator('[aria-current="true"]')
  await expect(current).toBeVisible()
  const first = (await current.textContent()) ?? ''
  const faxes = tray.getByRole('button', { name: customer })
  const before = await faxes.count()
  await dropFax(flow, sample, name)
  await expect(faxes).toHaveCount(before + 1)
  await expect(current).toHaveText(first)
  await faxes.first().click()
  await expect(faxes.first()).toHaveAttribute('aria-current', 'true')
  await expect(page.getByRole('combobox', { name: say('intake:item.customer') })).toHaveValue(new RegExp(customer))
}

/** Types the lines of the fax off into the grid, with the keyboard alone. */
export async function typeLines({ page }: Flow, lines: readonly FaxLine[]): Promise<void> {
  for (const [index, line] of lines.entries()) {
    const number = index + 1
    const product = page.getByLabel(say('intake:grid.productOf', { number }))
    await product.fill(line.product)
    await expect(page.getByRole('option', { name: line.product }).first()).toBeVisible()
    await product.press('Enter')
    await page.getByLabel(say('intake:grid.quantityOf', { number })).fill(line.tons)
    await page.getByLabel(say('intake:grid.priceOf', { number })).fill(line.price)
    await page.getByLabel(say('intake:grid.dateOf', { number })).fill(line.wanted)
  }
}

/** Types the terms, field by field. */
export async function typeTerms({ page }: Flow, terms: FaxTerms): Promise<void> {
  for (const [term, value] of Object.entries(terms)) {
    await page.getByLabel(say(`intake:term.${term}`), { exact: true }).fill(value)
  }
}

/** Files the fax with its memo. */
export async function saveMemo({ page }: Flow): Promise<void> {
  await page.getByRole('button', { name: say('intake:fax.save') }).click()
  await expect(page.getByRole('button', { name: say('intake:toOrder.button') })).toBeVisible()
}

/** The memo becomes an order; its folder opens, and its number is the flow's from here on. */
export async function toOrder(flow: Flow): Promise<void> {
  const { page } = flow
  await page.getByRole('button', { name: say('intake:toOrder.button') }).click()
  const head = orderHead(flow)
  await expect(head).toContainText(/\d{8}-\d{3}/)
  flow.number = /\d{8}-\d{3}/.exec((await head.textContent()) ?? '')?.[0] ?? ''
}

/** Step 3: the customer was called back with his answer. */
export async function recordAnswer(flow: Flow, said: string): Promise<void> {
  const sheet = await openStep(flow, 'clerk', 3)
  await sheet.getByLabel(say('orderFile:answer.said'), { exact: true }).fill(said)
  await record(sheet, say('orderFile:answer.record'))
}

/** What was missing is filled in on the memo's own page, and saved. */
export async function completeMemo(flow: Flow, terms: FaxTerms): Promise<void> {
  const { page } = flow
  await page.getByRole('button', { name: say('intake:openMemo') }).click()
  await typeTerms(flow, terms)
  const save = page.getByRole('button', { name: say('intake:memo.save') })
  await save.click()
  await expect(save).toHaveAttribute('aria-disabled', 'true')
}
