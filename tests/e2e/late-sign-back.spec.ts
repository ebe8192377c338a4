import { writeFile } from 'node:fs/promises'
import { newId } from '#db/ids.ts'
import { addDays, type CivilDate } from '#shared/values/civil-date.ts'
import { expect, test } from '#tests/support/desk-test.ts'
import { attachScannedSignBack, checkSignBack } from '#tests/support/e2e/confirm.ts'
import { officeAtDoor, stepOf } from '#tests/support/e2e/door-office.ts'
import { beginFlow, type Flow, orderHead, waitDays } from '#tests/support/e2e/flow.ts'
import { say } from '#tests/support/e2e/words.ts'
import type { Office } from '#tests/support/test-desk/office.ts'
import { orderAt, TRUSTED } from '#tests/support/test-desk/order-at.ts'

const SIGNS_FIRST = { class: 'B' as const, payment: { kind: 'credit' as const, days: 60 } }
const DAY_MS = 86_400_000

/** The office is closed for the two days after today, whatever days of the week they are, and open on all others. */
async function closeTwoDays({ as }: Office, today: CivilDate, delayMode: 'calendar' | 'working'): Promise<void> {
  const { company, faxFolder, policy, version } = await as.supervisor.office.settings({})
  const calendar = { weekend: [], holidays: [addDays(today, 1), addDays(today, 2)], workdays: [] }
  const changed = { ...policy, delayMode, calendar }
  await as.supervisor.office.saveSettings({
    key: newId(),
    version,
    company,
    faxFolder,
    policy: changed,
    reason: '放假',
  })
}

/** Scheduled and pre-delivery date as the ruler says them to those who do not see it. */
const expectDates = (flow: Flow, day: CivilDate) =>
  expect(orderHead(flow).getByRole('img').last()).toHaveAttribute(
    'aria-label',
    new RegExp(`排产完成日 ${day}.*预交期 ${day}`),
  )

const sum = ({ page }: Flow) => page.getByLabel(say('postponement:label'))

for (const [mode, days, words] of [
  ['calendar', 3, ['按自然日 3 天']],
  ['working', 1, ['按工作日 1 天', '休息 2 天不算']],
] as const) {
  test(`R9.3 three days late over a holiday of two, counted in ${mode} days, moves the dates by ${days}`, async ({
    openDesk,
  }, info) => {
    const flow = beginFlow(await openDesk('office', { office: true }), info)
    const office = await officeAtDoor(flow)
    const order = await orderAt(office, 'received', SIGNS_FIRST)
    const { today } = (await order.read()).file
    await closeTwoDays(office, today, mode)
    await stepOf(flow, order, 'clerk', 9)
    await expectDates(flow, addDays(today, 5))
    await expect(sum(flow)).toContainText('当天签回不算迟')

    await waitDays(flow, 3)
    const late = await stepOf(flow, order, 'clerk', 9)
    // Working days also carry the dates over what is closed; both holidays lie before the fifth day.
    await expectDates(flow, addDays(today, 5 + days))
    await expect(late).toContainText(`已顺延 ${days} 天`)
    await expect(sum(flow)).toContainText('迟 3 天')
    for (const word of [...words, '没签回，再过一天再加一天']) await expect(sum(flow)).toContainText(word)
    await flow.shot(`late-${mode}`)

    await attachScannedSignBack(flow, 'hongda-signback.pdf')
    await checkSignBack(flow)
    await waitDays(flow, 4)
    await stepOf(flow, order, 'clerk', 9)
    await expectDates(flow, addDays(today, 5 + days))
    await expect(sum(flow)).toContainText('签回到，不再顺延')
  })
}

test('R9.3 class A in production loses no day, and its missing sheet is chased all the same', async ({
  openDesk,
}, info) => {
  const flow = beginFlow(await openDesk('office', { office: true }), info)
  const office = await officeAtDoor(flow)
  const order = await orderAt(office, 'received', TRUSTED)
  await order.issueProductionOrder()
  const { today } = (await order.read()).file
  await waitDays(flow, 4)
  await stepOf(flow, order, 'clerk', 9)
  await expectDates(flow, addDays(today, 5))
  await expect(sum(flow)).toContainText('迟 4 天')
  await expect(sum(flow)).toContainText('不再顺延；签回照催')

  await flow.page.goto(new URL('/#/fax/out', flow.desk.address ?? '').href)
  const row = flow.page.getByRole('row', { name: flow.number })
  await expect(row).toContainText('迟 4 天')
  await expect(row).not.toContainText('顺延')
  await expect(sum(flow)).toContainText('迟 4 天')
  await flow.shot('class-a-queue')
})

test('R9.4 a PC that was off for a week shows the dates as they are as soon as it starts', async ({
  openDesk,
}, info) => {
  const before = await openDesk('office', { office: true })
  const { dataDir } = before
  const office = await officeAtDoor({ desk: before })
  const order = await orderAt(office, 'received', SIGNS_FIRST)
  const { today, order: head } = (await order.read()).file
  await before.close()

  await writeFile(`${dataDir}.clock`, String(7 * DAY_MS))
  const desk = await openDesk('office', { dataDir })
  await desk.setClock(new Date(Date.now() + 7 * DAY_MS))
  await desk.page.reload()
  const flow = beginFlow(desk, info)
  const read = async () => ({ file: { order: head } })
  const late = await stepOf(flow, { orderId: order.orderId, read }, 'clerk', 9)
  await expect(late).toContainText('已顺延 7 天')
  await expectDates(flow, addDays(today, 12))
  await flow.shot('off-for-a-week')
})
