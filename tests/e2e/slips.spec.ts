import { expect, test } from '#tests/support/desk-test.ts'
import { officeAtDoor, stepOf } from '#tests/support/e2e/door-office.ts'
import { become, beginFlow, type Flow, orderHead, PEOPLE, pick } from '#tests/support/e2e/flow.ts'
import { scanSlips } from '#tests/support/e2e/slip-scan.ts'
import { say } from '#tests/support/e2e/words.ts'
import type { Office } from '#tests/support/test-desk/office.ts'
import { orderAt } from '#tests/support/test-desk/order-at.ts'

const SIGNS_FIRST = { class: 'B' as const, payment: { kind: 'credit' as const, days: 60 } }
const file = (step: number): string => say('scanned:file', { step })

/** The scan comes through the folder, and the clerk opens it in the tray. */
async function inTray(flow: Flow, office: Office, name: string, codes: readonly string[]) {
  const { page } = flow
  await become(flow, 'clerk')
  await scanSlips(flow, name, codes)
  let id = ''
  await expect(async () => {
    const { rows } = await office.as.clerk.intake.faxes({ status: 'unfiled', limit: 200 })
    id = rows.find((row) => row.name === name)?.id ?? ''
    expect(id).not.toBe('')
  }).toPass()
  await page.goto(new URL(`/#/fax?find=${id}`, flow.desk.address ?? '').href)
  const tray = page.getByRole('list', { name: say('intake:tray.list') })
  await expect(tray.locator('[aria-current="true"]')).toContainText(name)
}

test('a slip signed with a pen comes back through the fax folder and is entered where its code says', async ({
  openDesk,
}, info) => {
  const flow = beginFlow(await openDesk('office', { office: true }), info)
  const { page } = flow
  const office = await officeAtDoor(flow)
  const technical = await orderAt(office, 'checked', SIGNS_FIRST)
  const production = await orderAt(office, 'technical', SIGNS_FIRST)
  const numberOf = async (order: typeof technical) => (await order.read()).file.order.number
  const [first, second] = [await numberOf(technical), await numberOf(production)]
  const note = page.getByRole('note')

  await test.step('R6.3 two on one page are both entered; until then the page stays in the tray', async () => {
    await inTray(flow, office, 'scan-two.png', [`OD:JS${first}/1`, `OD:SQ${second}/1`])
    await expect(note.filter({ hasText: '这一页上有 2 张单子' })).toBeVisible()
    await flow.shot('two-on-one-page')
    await page.getByRole('button', { name: file(5) }).click()
    await expect(orderHead(flow)).toContainText(first)
    const paper = page.getByRole('region', { name: say('orderFile:paper.label') })
    await pick(paper, say('orderFile:paper.signer'), PEOPLE.technical)
    await paper.getByRole('button', { name: say('orderFile:paper.enter') }).click()
    await expect(paper).toBeHidden()
    const { papers } = (await technical.read()).file
    expect(papers.at(-1)).toMatchObject({ kind: 'technicalAnswer', signature: { way: 'paper' } })

    await page.keyboard.press('F3')
    await expect(note.filter({ hasText: first })).toContainText(say('scanned:recorded'))
    await page.getByRole('button', { name: file(6) }).click()
    await expect(orderHead(flow)).toContainText(second)
    await expect(page.getByRole('region', { name: say('orderFile:paper.label') })).toBeVisible()
    await flow.shot('the-second-of-them')
  })

  await test.step('R5.1 the slip of another order is refused where it does not belong', async () => {
    await inTray(flow, office, 'scan-wrong.png', [`OD:SQ${first}/1`])
    const sheet = await stepOf(flow, production, 'clerk', 6)
    await sheet.getByRole('button', { name: say('orderFile:paper.way') }).click()
    const paper = sheet.getByRole('region', { name: say('orderFile:paper.label') })
    await pick(paper, say('orderFile:paper.scan'), 'scan-wrong')
    await expect(paper.getByRole('note')).toContainText(`码上写的是 ${first}`)
    await expect(paper.getByRole('button', { name: say('orderFile:paper.enter') })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await flow.shot('wrong-order')
  })

  await test.step('a page without a readable code says what to do', async () => {
    await inTray(flow, office, 'scan-blank.png', [])
    await expect(note.filter({ hasText: '读不到单子的二维码' })).toContainText('重扫一次')
    await flow.shot('unreadable')
  })

  await test.step('R9.1 a sheet that another one replaced says which one holds, and is not taken', async () => {
    const order = await orderAt(office, 'received', SIGNS_FIRST)
    const number = await numberOf(order)
    await order.relabel('第二版')
    await order.sheet()
    await inTray(flow, office, 'scan-old.png', [`OD:${number}/1`])
    await expect(note.filter({ hasText: number })).toContainText('客户签的是第 1 份确认书，现在有效的是第 2 份')
    await expect(page.getByRole('button', { name: file(9) })).toHaveAttribute('aria-disabled', 'true')
    await flow.shot('superseded')
  })
})
