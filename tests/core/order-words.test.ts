import { expect, it } from 'vitest'
import { civilDate } from '#shared/values/civil-date.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import { orderAt } from '#tests/support/test-desk/order-at.ts'

const on = officeForFile()

it('a list that is looked through by words keeps its other filters, and so do the counts over it', async () => {
  const taken = await orderAt(on.office, 'taken')
  const sheet = await orderAt(on.office, 'proofread')
  const { orders } = on.office.as.clerk
  const found = async (filter: object) =>
    (await orders.list({ filter: { text: '热敏纸', ...filter }, after: null, limit: 50 })).rows
      .map((row) => row.id)
      .toSorted()

  expect(await found({})).toEqual([taken.orderId, sheet.orderId].toSorted())
  expect(await found({ stages: ['pendingReview'] })).toEqual([taken.orderId])
  expect(await found({ stages: ['closed'] })).toEqual([])
  expect(await found({ customerId: sheet.customerId })).toEqual([sheet.orderId])
  expect(await found({ clerkId: 'nobody' })).toEqual([])
  expect(await found({ productId: on.office.productId })).toHaveLength(2)
  expect(await found({ productId: 'another' })).toEqual([])
  expect(await found({ lateOnly: true })).toEqual([])
  // Only the proof-read one has a day that was promised.
  expect(await found({ preDeliveryFrom: civilDate('2026-01-01') })).toEqual([sheet.orderId])
  expect(await found({ preDeliveryTo: civilDate('2026-01-01') })).toEqual([])

  const page = await orders.list({ filter: { text: '热敏纸', stages: ['pendingReview'] }, after: null, limit: 50 })
  expect(page).toMatchObject({ count: 1, more: false, totalAmount: 98_500_00, totalQuantity: 10_000 })
  const stages = await orders.stageCounts({ filter: { text: '热敏纸', customerId: taken.customerId } })
  expect(stages.filter((one) => one.count > 0)).toEqual([{ stage: 'pendingReview', count: 1, more: false }])
})
