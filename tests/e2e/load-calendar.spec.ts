import { newId } from '#db/ids.ts'
import { addDays } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { expect, test } from '#tests/support/desk-test.ts'
import { officeAtDoor } from '#tests/support/e2e/door-office.ts'
import { become, beginFlow } from '#tests/support/e2e/flow.ts'
import { say } from '#tests/support/e2e/words.ts'
import { aForm } from '#tests/support/test-desk/flow.ts'
import { orderAt, TRUSTED } from '#tests/support/test-desk/order-at.ts'

const LINE = '1# 涂布'

test('R6.1 production plans two lines with one PIN by keyboard, after a stand-still and a proposal that was drawn', async ({
  openDesk,
}, info) => {
  const flow = beginFlow(await openDesk('office', { office: true }), info)
  const { page, desk } = flow
  const office = await officeAtDoor(flow)
  const { company, faxFolder, policy, version } = await office.as.supervisor.office.settings({})
  const calendar = { weekend: [], holidays: [], workdays: [] }
  const changed = { key: newId(), version, company, faxFolder, policy: { ...policy, calendar }, reason: '三班倒' }
  await office.as.supervisor.office.saveSettings(changed)
  const machine = { name: LINE, capacityPerDay: quantity(10_000), unit: '吨', note: '', categories: [], active: true }
  await office.as.production.production.saveLine({ key: newId(), id: null, version: 0, ...machine })
  const [line] = aForm(office, '').lines
  if (!line) throw new Error('one line')
  const lines = [line, { ...line, id: newId(), quantity: quantity(5_000) }]
  const order = await orderAt(office, 'checked', TRUSTED, { lines })
  const { form, today } = (await order.read()).file
  for (const { id: lineId } of form.lines) {
    const body = {
      lineId,
      verdict: 'producible' as const,
      formulaId: null,
      formulaVersion: null,
      materialDate: today,
      reason: '',
      suggestion: '',
      customerFileId: null,
    }
    const sign = { way: 'pin' as const, pin: '1234' }
    await office.as.technical.technical.answerTechnical({ ...(await order.head()), body, sign })
  }
  await become(flow, 'production')
  await page.goto(new URL('/#/production', desk.address ?? '').href)
  const part = (number: number) =>
    page.getByRole('region', { name: say('production:plan.line', { line: number }), exact: true })
  const from = (number: number) => part(number).getByLabel(say('production:plan.productionDate'))
  const until = (number: number) => part(number).getByLabel(say('production:plan.scheduledDate'))
  const row = page.locator(`[data-production-line="${LINE}"]`)
  const day = (days: number) => row.locator(`[data-date="${addDays(today, days)}"]`)
  const pick = (number: number) =>
    page.getByRole('button', { name: say('production:plan.line', { line: number }), exact: true }).click()
  const days = (number: number) =>
    page
      .getByRole('row')
      .filter({ has: page.getByRole('button', { name: say('production:plan.line', { line: number }), exact: true }) })
  await expect(from(1)).toHaveValue(addDays(today, 1))
  await expect(days(2)).toContainText(addDays(today, 2).slice(5))

  await test.step('a day on which the line stands still is planned around; no day of the past is set', async () => {
    await day(1).getByRole('button').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(say('production:days.capacity', { unit: '吨' })).fill('0')
    await dialog.getByLabel(say('production:days.reason')).fill('换辊')
    const firstDay = dialog.getByLabel(say('production:days.from'), { exact: true })
    await firstDay.fill(addDays(today, -2))
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByRole('alert').first()).toBeVisible()
    await flow.shot('past-day-refused')
    await firstDay.fill(addDays(today, 1))
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(from(1)).toHaveValue(addDays(today, 2))
    await expect(days(2)).toContainText(addDays(today, 3).slice(5))
    await expect(row).toContainText('换辊')
    await flow.shot('stands-still')
  })

  await test.step('a proposal is moved from day to day by keyboard, and Esc puts it back', async () => {
    await page.keyboard.press('m')
    await page.keyboard.press('ArrowRight')
    await expect(from(1)).toHaveValue(addDays(today, 3))
    await expect(page.locator('[data-plan]:focus')).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await expect(from(1)).toHaveValue(addDays(today, 4))
    await flow.shot('moved-by-keyboard')
    await page.keyboard.press('Escape')
    await expect(from(1)).toHaveValue(addDays(today, 2))
  })

  await test.step('a proposal is drawn to another day', async () => {
    await pick(2)
    const block = row.getByRole('button').filter({ hasText: '5' }).filter({ hasText: '吨' })
    const [taken, place] = [await block.last().boundingBox(), await day(4).boundingBox()]
    if (!taken || !place) throw new Error('nothing to draw')
    await page.mouse.move(taken.x + 8, taken.y + taken.height / 2)
    await page.mouse.down()
    await page.mouse.move(place.x + 12, taken.y + taken.height / 2, { steps: 6 })
    await page.mouse.up()
    await expect(from(2)).toHaveValue(addDays(today, 4))
    await expect(until(2)).toHaveValue(addDays(today, 4))
    await flow.shot('drawn')
  })

  await test.step('both lines are signed with one PIN, without a mouse', async () => {
    await page.keyboard.press('Control+Enter')
    await page.keyboard.type('1234')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(say('production:plan.nobodyWaits'))).toBeVisible()
    await flow.shot('signed')
    // What was signed is a promise now: no hand moves it any more.
    await expect(page.locator('[data-plan]')).toHaveCount(0)
    const answers = (await order.read()).file.papers.filter((paper) => paper.kind === 'productionAnswer')
    expect(answers.map(({ body }) => body.productionDate)).toEqual([addDays(today, 2), addDays(today, 4)])
  })

  await test.step('more than a line can make is told in the cell and under the calendar, and set right in writing', async () => {
    await day(4).getByRole('button').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(say('production:days.capacity', { unit: '吨' })).fill('4')
    await dialog.getByLabel(say('production:days.reason')).fill('半天班')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    // 5 t are promised on a day on which 4 t can be made.
    await expect(day(4)).toContainText('125%')
    const told = page.getByRole('note').filter({ hasText: '超负荷' })
    await expect(told).toContainText(`${addDays(today, 4).slice(5)} 超负荷，多出 1 吨`)
    await flow.shot('overloaded')
    await told.getByRole('button').click()
    await expect(dialog.getByLabel(say('production:plan.scheduledDate'))).toHaveValue(addDays(today, 5))
    await flow.shot('new-date')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.type('1234')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(told).toBeHidden()
    await flow.shot('set-right')
    const answers = (await order.read()).file.papers.filter((paper) => paper.kind === 'productionAnswer')
    expect(answers.map(({ body }) => body.scheduledDate)).toEqual([
      addDays(today, 2),
      addDays(today, 4),
      addDays(today, 5),
    ])
  })

  await test.step('the calendar is printed for the hall; the second printing says so', async () => {
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '')
    })
    await page.keyboard.press('Control+p')
    const paper = page.locator('[data-paper]').first()
    await expect(paper).toContainText(say('print:loadCalendar.title'))
    await expect(paper).toContainText('半天班')
    await flow.shot('paper')
    await page.keyboard.press('Control+p')
    await expect(page.locator('body[data-printed]')).toBeVisible()
    await page.keyboard.press('Control+p')
    await expect(paper).toContainText(say('print:reprint', { copyNumber: 2 }))
    await page.keyboard.press('Escape')
    await expect(paper).toBeHidden()
  })
})
