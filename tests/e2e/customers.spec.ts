import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/desk-test.ts'
import { become, beginFlow } from '#tests/support/e2e/flow.ts'
import { say } from '#tests/support/e2e/words.ts'

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const

const tab = (page: Page, name: string) => page.getByRole('tab', { name: say(`customers:tab.${name}`) })
const cell = (page: Page, part: string, row: number, field: string) =>
  page.getByRole('textbox', {
    name: `${say(`customers:part.${part}`)} ${say('customers:row', { number: row })} ${say(`customers:field.${part}.${field}`)}`,
  })
const field = (page: Page, name: string) => page.getByLabel(say(`customers:field.${name}`), { exact: true })

test('R4.1 a customer is entered with two contacts, changes class by a standard, and his history says so', async ({
  openDesk,
}, info) => {
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = desk
  await become(flow, 'supervisor')
  await page.evaluate(() => {
    location.hash = '/master/customers'
  })
  await page.getByRole('button', { name: say('customers:list.new') }).click()
  await field(page, 'name').fill('镇江清泉纸业有限公司')
  await field(page, 'phone').fill('0511-8512 3300')
  await cell(page, 'contacts', 1, 'name').fill('卢娟')
  await page.getByRole('button', { name: say('customers:form.add.contacts') }).click()
  await cell(page, 'contacts', 2, 'phone').fill('138 0000 7788')
  await page.keyboard.press('Control+Enter')
  // A row without a name is refused at its own cell; nothing that was typed is gone.
  await expect(cell(page, 'contacts', 2, 'name')).toHaveAttribute('aria-invalid', 'true')
  await cell(page, 'contacts', 2, 'name').fill('周师傅')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '镇江清泉纸业有限公司' })).toBeVisible()
  await expect(page.getByText('周师傅').first()).toBeVisible()

  await page.getByRole('button', { name: say('customers:keys.edit') }).click()
  await field(page, 'class').click()
  await page.getByTitle(say('customers:form.class', { value: 'B' })).click()
  await page.getByRole('button', { name: say('customers:form.save') }).click()
  await expect(page.getByText(say('customers:problem.standard'))).toBeVisible()
  await field(page, 'classReason').fill('年采购额 100 万以上')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('B 类：年采购额 100 万以上')).toBeVisible()
  await tab(page, 'history').click()
  const history = page.getByRole('list', { name: say('history:title') })
  await expect(history.getByRole('listitem')).toHaveCount(2)
  await expect(history.getByRole('listitem').first()).toContainText('依据：年采购额 100 万以上')

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: say('app:search.title') }).fill('恒通')
  await page.getByRole('option', { name: /客户.*杭州恒通包装有限公司/ }).click()
  await expect(page.getByRole('heading', { name: '杭州恒通包装有限公司' })).toBeVisible()
})

test('R4.2 the page answers what he ordered, what he owes and what is still to come', async ({ openDesk }, info) => {
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = desk
  await become(flow, 'clerk')
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await page.evaluate(() => {
      location.hash = '/customers/customer-hengtong'
    })
    const answer = (title: string) => page.getByRole('region', { name: say(`customers:${title}.title`) })
    await expect(answer('ordered')).toContainText('460,767.00')
    await expect(answer('owed')).toContainText('277,200.00')
    await expect(answer('deliver')).toContainText('3 行')
    await page.screenshot({ path: info.outputPath(`customer-${size.width}.png`) })
    for (const name of ['owed', 'deliver', 'prices', 'talks', 'record', 'history']) await tab(page, name).click()
  }
  await tab(page, 'prices').click()
  await expect(page.getByText('XS-2026-018').first()).toBeVisible()
  // A figure opens to its orders, and an order is one click away.
  const owed = page.getByRole('region', { name: say('customers:owed.title') })
  await owed.getByRole('button', { name: '277,200.00' }).click()
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible()
  await page.keyboard.press('Escape')

  await page
    .getByRole('button', { name: say('customers:ordered.again') })
    .first()
    .click()
  await expect(page.getByRole('link', { name: '杭州恒通包装有限公司' })).toBeVisible()
  await expect(page.getByText(/我给您复述一遍：热敏纸 65g.* 10 吨/)).toBeVisible()
})

test('doubles are found, laid side by side and become one, and the old number finds the new', async ({
  openDesk,
}, info) => {
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = desk
  await become(flow, 'supervisor')
  await page.evaluate(() => {
    location.hash = '/customers/doubles'
  })
  await expect(page.getByRole('row', { name: /德信标签 · 德信标签材料厂/ })).toBeVisible()
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await page.screenshot({ path: info.outputPath(`doubles-${size.width}.png`) })
  }
  await page.getByRole('radio', { name: `${say('customers:field.fax')} C0015` }).check()
  await page.getByLabel(say('customers:merge.reason')).fill('同一家，传真来时又建了一次')
  await page.getByRole('button', { name: say('customers:merge.button', { number: 'C0015', into: 'C0012' }) }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('customers:merge.yes') })
    .click()
  await expect(page.getByRole('heading', { name: '佛山德信标签材料有限公司' })).toBeVisible()
  await expect(page.getByText('0757-8666 3199')).toBeVisible()
  await expect(page.getByText('邓小莉').first()).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: say('app:search.title') }).fill('C0015')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '佛山德信标签材料有限公司' })).toBeVisible()
})
