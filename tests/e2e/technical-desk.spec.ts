import type { Locator } from '@playwright/test'
import { newId } from '#db/ids.ts'
import { quantity } from '#shared/values/quantity.ts'
import { expect, test } from '#tests/support/desk-test.ts'
import { officeAtDoor } from '#tests/support/e2e/door-office.ts'
import { act, become, beginFlow, dayAfter, type Flow, sampleScan } from '#tests/support/e2e/flow.ts'
import { say } from '#tests/support/e2e/words.ts'
import type { Office } from '#tests/support/test-desk/office.ts'
import { orderAt } from '#tests/support/test-desk/order-at.ts'

/** Tons of base paper in reserve; the order is 10 t of a paper that takes 0.8 t for each. */
async function plantMaterial(office: Office, tons: number) {
  const { technical } = office.as.technical
  const sheet = { id: null, version: 0, active: true }
  const { id: materialId } = await technical.saveMaterial({
    ...sheet,
    key: newId(),
    number: 'YZ-58',
    name: '热敏原纸',
    unit: '吨',
  })
  await technical.receiveMaterial({ key: newId(), id: materialId, quantity: quantity(tons * 1_000), reason: '期初' })
  const written = {
    number: 'PF-RM-70',
    name: '热敏配方',
    productId: office.productId,
    materials: [{ materialId, perUnit: quantity(800) }],
    process: '涂布、分切',
    active: true,
  }
  const { id: formulaId } = await technical.saveFormula({ ...written, key: newId(), id: null, version: 0, note: '' })
  return { materialId, formulaId, written }
}

/** Technical sits down at the desk, with the order in front of him that waits first. */
async function atDesk(flow: Flow, number: string) {
  const { page } = flow
  await become(flow, 'technical')
  await page.goto(new URL('/#/technical', flow.desk.address ?? '').href)
  await expect(page.getByRole('region', { name: say('technical:question.title') })).toContainText(number)
  const answer = page.getByRole('region', { name: say('technical:answer.title') })
  await expect(answer.getByRole('button', { name: say('technical:sign.action') })).toBeVisible()
  return answer
}

/** Signs with the PIN, and waits until the paper lies in the file: the desk goes on to the order that waits next. */
async function signAnswer(answer: Locator, order: Awaited<ReturnType<typeof orderAt>>, verdict: string) {
  const label = say('technical:sign.action')
  const box = answer.getByRole('region', { name: label, exact: true })
  await box.getByLabel(/ 的 PIN/).fill('1234')
  await act(box, label).click()
  const answered = async () =>
    (await order.read()).file.papers.findLast((paper) => paper.kind === 'technicalAnswer')?.body.verdict
  await expect.poll(answered).toBe(verdict)
}

test('R5.2 R20.2 material is short: a purchase request, its day, and only then the answer; put off, it is answered again', async ({
  openDesk,
}, info) => {
  const flow = beginFlow(await openDesk('office', { office: true }), info)
  const { page } = flow
  const office = await officeAtDoor(flow)
  await plantMaterial(office, 3)
  const order = await orderAt(office, 'checked')
  const { number } = (await order.read()).file.order
  const answer = await atDesk(flow, number)
  const toSign = answer.getByRole('button', { name: say('technical:sign.action') })
  await expect(toSign).toHaveAttribute('aria-disabled', 'true')
  await expect(toSign).toContainText(say('technical:missing.neverThere'))
  await flow.shot('short')

  await page.keyboard.press('p')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel(say('technical:purchase.quantity', { unit: '吨' }))).toHaveValue('5.000')
  await expect(dialog).toContainText(number)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  // Asked for is not ordered: nobody knows a day yet.
  await expect(toSign).toHaveAttribute('aria-disabled', 'true')

  await page.keyboard.press('b')
  await expect(page.getByRole('region', { name: say('technical:purchases.detail') })).toContainText(number)
  await page.keyboard.press('1')
  await dialog.getByLabel(say('technical:purchase.supplier')).fill('太仓中远原纸')
  await dialog.getByLabel(say('technical:purchase.expectedOn')).fill(dayAfter(6))
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await flow.shot('ordered')

  await page.keyboard.press('q')
  await expect(answer.getByLabel(say('technical:answer.materialDate'))).toHaveValue(dayAfter(6))
  await signAnswer(answer, order, 'producible')
  await expect(page.getByText(say('technical:waiting.none'))).toBeVisible()
  const { papers } = (await order.read()).file
  expect(papers.at(-1)).toMatchObject({
    kind: 'technicalAnswer',
    body: { verdict: 'producible', materialDate: dayAfter(6) },
    signature: { way: 'pin' },
  })

  // The supplier puts it off: the answer is asked for again, and says which day became which.
  await page.keyboard.press('b')
  await expect(page.getByRole('region', { name: say('technical:purchases.detail') })).toContainText('太仓中远原纸')
  await page.keyboard.press('1')
  await dialog.getByLabel(say('technical:purchase.expectedOn')).fill(dayAfter(9))
  await expect(dialog).toContainText(say('technical:step.order.later'))
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('q')
  const [was, now] = [dayAfter(6).slice(5), dayAfter(9).slice(5)]
  await expect(page.getByRole('note').filter({ hasText: was })).toContainText(now)
  await expect(page.getByRole('region', { name: say('technical:part.questions') })).toContainText(now)
  await expect(answer.getByLabel(say('technical:answer.materialDate'))).toHaveValue(dayAfter(9))
  await flow.shot('put-off')
  await signAnswer(answer, order, 'producible')
  await expect(page.getByText(say('technical:waiting.none'))).toBeVisible()
  const answers = (await order.read()).file.papers.filter((paper) => paper.kind === 'technicalAnswer')
  expect(answers.map(({ body }) => body.materialDate)).toEqual([dayAfter(6), dayAfter(9)])

  // What arrives lies in the reserve, and the request is done.
  await page.keyboard.press('b')
  await expect(page.getByRole('region', { name: say('technical:purchases.detail') })).toContainText('太仓中远原纸')
  await page.keyboard.press('2')
  await expect(dialog.getByLabel(say('technical:step.receive.quantity', { unit: '吨' }))).toHaveValue('5.000')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText(say('technical:purchases.none'))).toBeVisible()
  const [material] = await office.as.technical.technical.materials({ limit: 9 })
  expect(material).toMatchObject({ onHand: 8_000, held: 8_000, coming: [] })
})

test('R5.3 what cannot be made becomes a proofing order; R5.4 the old formula wants the customer’s paper', async ({
  openDesk,
}, info) => {
  const flow = beginFlow(await openDesk('office', { office: true }), info)
  const { page } = flow
  const office = await officeAtDoor(flow)
  const { formulaId, written } = await plantMaterial(office, 90)
  const first = await orderAt(office, 'checked')
  const answer = await atDesk(flow, (await first.read()).file.order.number)

  await test.step('not producible, a proofing order in the same breath', async () => {
    await page.keyboard.press('4')
    await expect(answer.getByRole('radio', { name: say('technical:verdict.proofing') })).toBeChecked()
    await answer.getByLabel(say('technical:answer.proofQuantity', { unit: '吨' })).fill('0.3')
    await answer.getByLabel(say('technical:answer.why'), { exact: true }).fill('克重做不到 45')
    await answer.getByLabel(say('technical:answer.suggestion'), { exact: true }).fill('改 48 克')
    await flow.shot('proofing')
    await signAnswer(answer, first, 'notProducible')
    const { orders } = office.as.clerk
    const made = async () => (await first.read()).file.papers.findLast((paper) => paper.kind === 'proofingOrder')
    await expect.poll(made).toBeTruthy()
    const { file } = await first.read()
    expect(file.papers.find((paper) => paper.kind === 'technicalAnswer')?.body).toMatchObject({
      verdict: 'notProducible',
      reason: '克重做不到 45',
      suggestion: '改 48 克',
    })
    const proof = await orders.file({ orderId: (await made())?.body.orderId ?? '' })
    expect(proof.file.form).toMatchObject({ orderType: 'proofing', lines: [{ quantity: 300 }] })
  })

  await test.step('the old formula is signed, but production waits for the customer’s paper', async () => {
    const { technical } = office.as.technical
    const second = await orderAt(office, 'checked')
    const materials = written.materials.map((one) => ({ ...one, perUnit: quantity(810) }))
    await technical.saveFormula({ ...written, key: newId(), id: formulaId, version: 1, materials, note: '底纸换厂家' })
    const { number } = (await second.read()).file.order
    await page.goto(new URL(`/#/technical?order=${second.orderId}`, flow.desk.address ?? '').href)
    await expect(page.getByRole('region', { name: say('technical:question.title') })).toContainText(number)
    await expect(answer.getByRole('button', { name: say('technical:sign.action') })).toBeVisible()
    await page.keyboard.press('5')
    await expect(answer.getByRole('radio', { name: say('technical:verdict.oldFormula') })).toBeChecked()
    const scan = await sampleScan(flow, 'receipt.pdf')
    await answer.locator('input[type="file"]').setInputFiles(scan)
    await expect(answer).toContainText('receipt.pdf')
    await flow.shot('old-formula')
    await signAnswer(answer, second, 'oldFormula')
    const { file } = await second.read()
    const paper = file.papers.findLast((one) => one.kind === 'technicalAnswer')
    expect(paper?.body).toMatchObject({ verdict: 'oldFormula', formulaVersion: 1 })
    expect(paper?.kind === 'technicalAnswer' && paper.body.customerFileId).not.toBe(null)
    await second.production()
  })
})
