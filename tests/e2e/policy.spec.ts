import { expect } from '@playwright/test'
import { test } from '#tests/support/desk-test.ts'
import { become, beginFlow, openStep } from '#tests/support/e2e/flow.ts'
import { pageClient } from '#tests/support/e2e/page-client.ts'
import { takeSampleOrder } from '#tests/support/e2e/sample-order.ts'
import { say } from '#tests/support/e2e/words.ts'

const RULE = say('settings:classes.productionBeforeSignBack')

test('R9.2 the supervisor changes the written policy: it says which open orders it reaches, is a version with its reason, prints, and goes back', async ({
  openDesk,
}, info) => {
  test.slow()
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = flow
  // Sent, and not yet confirmed as received: class B waits for its sign-back.
  await takeSampleOrder(flow, '江阴联合', 'approved', 10)
  await expect(page.getByRole('list', { name: say('orderFile:blocked.label') }).first()).toContainText('R9.2')
  const tab = (name: string) => page.getByRole('tab', { name: say(`settings:tab.${name}`), exact: true })
  const cell = page.getByRole('switch', { name: say('settings:classes.cell', { rule: RULE, name: 'B' }) })
  const reason = page.getByRole('textbox', { name: say('settings:reason') })
  const save = page.getByRole('button', { name: new RegExp(`^${say('settings:save')}`) })
  const settings = async () => {
    const rail = page.getByRole('navigation', { name: say('ui:frame.desks') })
    await rail.getByRole('button', { name: say('app:rail.settings') }).click()
    await tab('policy').click()
  }

  await test.step('the clerk reads it and changes nothing', async () => {
    await settings()
    await expect(cell).toBeDisabled()
    await flow.shot('clerk-reads')
  })

  await test.step('the supervisor sees which orders the change reaches, and must say why', async () => {
    await become(flow, 'supervisor')
    await settings()
    await cell.focus()
    await page.keyboard.press('Space')
    const orders = page.getByRole('list', { name: say('settings:reach.orders') })
    await expect(orders).toContainText(flow.number)
    await expect(orders).toContainText('可以下生产单了')
    await expect(save).toHaveAttribute('aria-disabled', 'true')
    await reason.fill('旺季先做，签回照催')
    await flow.shot('reach')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('region', { name: say('settings:reach.title') })).toBeHidden()
  })

  await test.step('the order may go into production now', async () => {
    const sheet = await openStep(flow, 'clerk', 10)
    await expect(sheet.getByRole('list', { name: say('orderFile:blocked.label') })).toHaveCount(0)
  })

  await test.step('back to what was first written, after a question; both changes are versions that can be compared', async () => {
    await become(flow, 'supervisor')
    await settings()
    await page.getByRole('button', { name: say('settings:written.do') }).click()
    await page.getByRole('button', { name: say('settings:written.yes'), exact: true }).click()
    await expect(cell).not.toBeChecked()
    await reason.fill('旺季过了')
    await expect(page.getByRole('region', { name: say('settings:reach.title') })).toContainText('不能下生产单了')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('region', { name: say('settings:reach.title') })).toBeHidden()
    await tab('versions').click()
    const list = page.getByRole('table', { name: say('settings:tab.versions') })
    // The head, both changes, and what the office began with.
    await expect(list.getByRole('row')).toHaveCount(4)
    await expect(list).toContainText('旺季先做，签回照催')
    await expect(list.getByRole('row').last()).toContainText(say('settings:versions.first'))
    const [newest] = (await pageClient(flow).office.policyVersions({})).rows
    const compared = page.getByRole('region', {
      name: say('settings:versions.compared', { version: newest?.version ?? 0 }),
    })
    await expect(compared).toContainText(`${RULE}，B 类`)
    await flow.shot('versions')
    await compared.getByRole('combobox').click()
    await page.locator('.ant-select-item-option', { hasText: say('settings:versions.written') }).click()
    await expect(compared).toContainText(say('settings:versions.same'))
  })

  await test.step('it is a paper to be signed', async () => {
    await page.keyboard.press('Control+P')
    const preview = page.getByRole('dialog', { name: say('print:preview.title') })
    await expect(preview).toContainText(say('print:policy.title'))
    await expect(preview).toContainText('旺季过了')
    await expect(preview).toContainText(say('print:policy.sign.director'))
    await flow.shot('paper')
    await page.keyboard.press('Escape')
    await expect(preview).toBeHidden()
  })
})
