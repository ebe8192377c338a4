import { expect } from '@playwright/test'
import { type Money, money } from '#shared/values/money.ts'
import { test } from '#tests/support/desk-test.ts'
import { technical } from '#tests/support/e2e/approve.ts'
import { become, beginFlow, expectHeld, type Flow, openPart, openStep, sign } from '#tests/support/e2e/flow.ts'
import { pageClient } from '#tests/support/e2e/page-client.ts'
import { takeOrder } from '#tests/support/e2e/take-order.ts'
import { say } from '#tests/support/e2e/words.ts'

const CUSTOMER = '恒通包装'
/** 恒通包装's contract price: 79,200.00 for eight tons. */
const LINE = { product: 'RM-65-640', thousandths: 8_000, price: 99_000_000 }
const LINES = [{ product: 'RM-65-640', tons: '8', price: '9900', wanted: '' }]
const AMOUNT = 7_920_000

/** The customer's limit, as finance sets it: what he owes already and this order, and `more` fen. Gives the limit. */
async function setLimit(flow: Flow, more: number): Promise<Money> {
  await become(flow, 'finance')
  const client = pageClient(flow)
  const { orderId } = await client.orders.byNumber({ number: flow.number })
  const { file } = await client.orders.file({ orderId })
  const { receivables, undelivered } = file.credit
  const creditLimit = money(receivables + undelivered + AMOUNT + more)
  const sheet = await client.office.customer({ id: file.customer.id })
  await client.office.saveCustomer({ ...sheet, creditLimit, key: `limit-${creditLimit}-${flow.number}`, number: '' })
  return creditLimit
}

test('R4.2 exactly at the limit an order passes; one cent over it is held, shows its orders, and goes on once finance has cleared it', async ({
  openDesk,
}, info) => {
  test.slow()
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = flow
  const fen = (amount: number) => (amount / 100).toLocaleString('en', { minimumFractionDigits: 2 })

  await test.step('exactly at the limit it passes', async () => {
    await takeOrder(flow, CUSTOMER, LINE, 'HT-26-1201')
    await setLimit(flow, 0)
    const sheet = await openStep(flow, 'technical', 5)
    await expect(sheet.getByRole('list', { name: say('orderFile:blocked.label') })).toHaveCount(0)
    await technical(flow, LINES)
    await flow.shot('at-the-limit')
  })

  await test.step('the next one, one cent over, is held', async () => {
    await takeOrder(flow, CUSTOMER, LINE, 'HT-26-1202')
    const limit = await setLimit(flow, -1)
    await expectHeld(await openStep(flow, 'technical', 5), '超信用额度', 'R4.2')
    await flow.shot('held')

    const part = await openPart(await openStep(flow, 'finance', 4), say('orderFile:credit.title'))
    await expect(part).toContainText(fen(limit))
    await expect(part).toContainText('−0.01')
    await part.getByRole('button', { name: say('orderFile:credit.undelivered') }).click()
    const dialog = page.getByRole('dialog', { name: say('credit:title') })
    await expect(dialog).toContainText('超了额度')
    await expect(dialog).toContainText('−0.01')
    // The parts of the orders add up to the figure, as a person would add them.
    const table = dialog.getByRole('table', { name: say('credit:figure.undelivered') })
    const parts = await table.locator('tbody tr td:last-child').allTextContents()
    const sum = parts.reduce((total, part) => total + Math.round(Number(part.replaceAll(',', '')) * 100), 0)
    expect(parts.length).toBeGreaterThan(0)
    await expect(table.locator('tfoot')).toContainText(fen(sum))
    await expect(dialog.getByRole('group')).toContainText(fen(sum))
    await flow.shot('figures-opened')
    await table.getByRole('link').first().focus()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })

  await test.step('finance clears it in writing, and it goes on', async () => {
    const part = await openPart(await openStep(flow, 'finance', 4), say('orderFile:credit.title'))
    await part.getByLabel(say('orderFile:reason'), { exact: true }).fill('月底结清一笔')
    await sign(part, say('orderFile:credit.sign'))
    await flow.shot('cleared')
    await technical(flow, LINES)
    await flow.shot('goes-on')
  })
})
