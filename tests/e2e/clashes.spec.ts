import { newId } from '#db/ids.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { expect, test } from '#tests/support/desk-test.ts'
import { officeAtDoor } from '#tests/support/e2e/door-office.ts'
import { deskAtDoor } from '#tests/support/e2e/door-place.ts'
import { become, beginFlow, type Flow } from '#tests/support/e2e/flow.ts'
import { say } from '#tests/support/e2e/words.ts'
import { PIN } from '#tests/support/test-desk/office.ts'

const goTo = ({ page, desk }: Flow, path: string) => page.goto(new URL(`/#${path}`, desk.address ?? '').href)

test('R19.3 two supervisors change the written policy: the second sees both sides, and saves his on top of the other’s', async ({
  openDesk,
}, info) => {
  const flow = beginFlow(await openDesk('office', { office: true }), info)
  const { page, desk } = flow
  const office = await officeAtDoor(flow)
  const person = { name: '黄燕', roles: ['supervisor' as const], phone: '', pin: PIN, active: true }
  const { id: userId } = await office.admin.office.saveUser({ key: newId(), id: null, version: 0, ...person })
  const other = deskAtDoor(desk.address ?? '').place()
  await other.session.signIn({ userId, pin: PIN })

  await become(flow, 'supervisor')
  await goTo(flow, '/settings')
  await page.getByRole('tab', { name: say('settings:tab.policy'), exact: true }).click()
  const mine = say('settings:classes.cell', { rule: say('settings:classes.depositBeforeProduction'), name: 'B' })
  await page.getByRole('switch', { name: mine }).click()
  await page.getByRole('textbox', { name: say('settings:reason') }).fill('B 类信用好转')

  const { company, faxFolder, policy, version } = await other.office.settings({})
  const C = { ...policy.classes.C, productionBeforeSignBack: true }
  const theirs = { ...policy, classes: { ...policy.classes, C } }
  await other.office.saveSettings({
    key: newId(),
    version,
    company,
    faxFolder,
    policy: theirs,
    reason: '旺季先做',
  })

  const save = page.getByRole('button', { name: new RegExp(`^${say('settings:save')}`) })
  await expect(save).not.toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Control+Enter')
  const differences = page.getByRole('table', { name: say('settings:clash.label') })
  await expect(differences).toContainText(say('settings:clash.theirs', { by: '黄燕' }))
  await expect(differences).toContainText(say('settings:classes.productionBeforeSignBack'))
  await expect(differences).toContainText(say('settings:classes.depositBeforeProduction'))
  await flow.shot('clash')
  await page.getByRole('button', { name: say('settings:clash.merge') }).click()
  await expect(differences).toBeHidden()

  await expect
    .poll(async () => {
      const { classes } = (await other.office.settings({})).policy
      return [classes.C.productionBeforeSignBack, classes.B.depositBeforeProduction]
    })
    .toEqual([true, false])
  const { rows } = await other.office.policyVersions({})
  expect(rows.map(({ change }) => change?.by ?? null)).toEqual(['林国华', '黄燕', null])
})

test('R19.3 a formula and a purchase request that somebody else saved first: what he changed is said, and what was typed stays', async ({
  openDesk,
}, info) => {
  const flow = beginFlow(await openDesk('office', { office: true }), info)
  const { page } = flow
  const office = await officeAtDoor(flow)
  const { technical } = office.as.technical
  const paper = { key: newId(), id: null, version: 0, number: 'YZ-58', name: '热敏原纸', unit: '吨', active: true }
  const { id: materialId } = await technical.saveMaterial(paper)
  const written = {
    number: 'PF-RM-70',
    name: '热敏配方',
    productId: office.productId,
    materials: [{ materialId, perUnit: quantity(800) }],
    process: '涂布、分切',
    active: true,
  }
  const { id } = await technical.saveFormula({ ...written, key: newId(), id: null, version: 0, note: '' })
  await become(flow, 'technical')

  await test.step('taken out of use while its next version is written', async () => {
    await goTo(flow, '/technical?part=formulas')
    await expect(page.getByRole('table', { name: say('technical:part.formulas') })).toContainText('PF-RM-70 v1')
    await page.keyboard.press('v')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(say('technical:formulas.process'), { exact: true }).fill('涂布、干燥、分切')
    await dialog.getByLabel(say('technical:formulas.note'), { exact: true }).fill('加一道干燥')
    await technical.setFormulaActive({ key: newId(), id, version: 1, active: false, reason: '停产' })
    await page.keyboard.press('Control+Enter')
    const note = dialog.getByRole('note')
    await expect(note).toContainText(
      `${say('technical:formulas.changed.active')}: ${say('technical:formulas.inUse')} → ${say('technical:formulas.off')}`,
    )
    await expect(dialog.getByLabel(say('technical:formulas.note'), { exact: true })).toHaveValue('加一道干燥')
    await flow.shot('formula')
    await note.getByRole('button', { name: say('app:clash.overwrite') }).click()
    await expect(dialog).toBeHidden()
    expect(await technical.formulaList({ limit: 5 })).toMatchObject([{ active: false, currentVersion: 2 }])
  })

  await test.step('received while somebody writes that it is not needed', async () => {
    const asked = { materialId, quantity: quantity(8_000), neededBy: civilDate('2199-01-01'), orderIds: [], reason: '' }
    const { id: purchaseId, number } = await technical.requestPurchase({ key: newId(), ...asked })
    await goTo(flow, '/technical?part=purchases')
    await expect(page.getByRole('table', { name: say('technical:part.purchases') })).toContainText(number)
    await page.keyboard.press('3')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(say('technical:reason'), { exact: true }).fill('改用别的')
    const came = { key: newId(), id: purchaseId, version: 1, quantity: quantity(3_000), isLast: true }
    await technical.receivePurchase(came)
    await page.keyboard.press('Control+Enter')
    const note = dialog.getByRole('note')
    await expect(note).toContainText(`${say('technical:purchases.changed.received')}: 0 吨 → 3 吨`)
    await expect(note).toContainText(`${say('technical:state.requested')} → ${say('technical:state.received')}`)
    await flow.shot('purchase')
    // It is over: there is nothing left to drop.
    await expect(note.getByRole('button')).toHaveText([say('app:clash.takeTheirs')])
    await note.getByRole('button').click()
    await expect(dialog).toBeHidden()
  })
})
