import { expect, it } from 'vitest'
import { papersOf } from '#shared/rules/papers.ts'
import { findSheet } from '#shared/rules/steps/07-sheet.ts'
import { addDays } from '#shared/values/civil-date.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import { orderAt } from '#tests/support/test-desk/order-at.ts'

const on = officeForFile()

it('R6.3 R7.3 a new written date takes the place of the old one, and a sheet that promised an earlier one is open again', async () => {
  const order = await orderAt(on.office, 'sheet')
  const before = (await order.read()).file
  expect(findSheet(before).open.map(({ code }) => code)).not.toContain('beforeScheduled')
  const [old] = papersOf(before.papers, 'productionAnswer')
  if (!old) throw new Error('production answered')
  const scheduledDate = addDays(old.body.scheduledDate, 3)
  await on.office.as.production.production.answerProduction({
    ...(await order.head()),
    body: { ...old.body, scheduledDate },
    sign: { way: 'pin', pin: '1234' },
  })
  const { file } = await order.read()
  expect(papersOf(file.papers, 'productionAnswer').map(({ body }) => body.scheduledDate)).toEqual([
    old.body.scheduledDate,
    scheduledDate,
  ])
  expect(findSheet(file).open.map(({ rule, code }) => [rule, code])).toContainEqual(['R7.3', 'beforeScheduled'])
  const { lines } = await on.office.as.clerk.production.calendar({ from: file.today, days: 40 })
  const block = lines.flatMap((line) => line.blocks).find((one) => one.orderId === order.orderId)
  expect(block?.until).toBe(scheduledDate)
})
