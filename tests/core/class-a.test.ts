import { afterAll, describe, expect, it } from 'vitest'
import { ENGINES, removeFolders } from '#tests/db/engines.ts'
import { driveOn, orderAt, TRUSTED } from '#tests/support/test-desk/order-at.ts'
import { blockersOf } from '#tests/support/test-desk/refusals.ts'
import { openOffice } from '#tests/support/test-desk/with-office.ts'

afterAll(removeFolders)

describe.each(ENGINES)('class A on $name', { timeout: 120_000 }, ({ open }) => {
  it('R9.2 R13.3 R18.2 is produced before the sign-back, chased, delivered on credit, and closed when it is paid', async () => {
    const { office, close } = await openOffice(open)
    const order = await orderAt(office, 'taken')
    expect(await blockersOf(order.technical())).toEqual(['R4.4 notChecked'])
    expect(await blockersOf(order.sheet())).toEqual(['R4.4 notChecked', 'R5.1 technicalOpen', 'R6.1 productionOpen'])
    await order.check()
    expect(await blockersOf(order.production())).toEqual(['R5.1 technicalFirst'])
    await driveOn(order, TRUSTED, 'checked', 'planned')
    expect(await blockersOf(order.issueProductionOrder())).toEqual(['R7.1 sheetMissing'])
    await order.sheet()
    expect(await blockersOf(order.send())).toEqual(['R7.2 notProofread'])
    await order.proofread()

    // Neither sent nor signed back: class A is produced all the same.
    await order.issueProductionOrder()
    expect(await blockersOf(order.issueProductionOrder())).toEqual(['R10.1 alreadyIssued'])
    expect(await blockersOf(order.reportDay())).toEqual(['R10.1 notCountersigned'])
    await driveOn(order, TRUSTED, 'issued', 'started')
    expect(await blockersOf(order.warehouse())).toEqual(['R12.2 serviceInspectionOpen', 'R12.2 qualityInspectionOpen'])
    expect(await blockersOf(order.deliveryNotice())).toEqual([
      'R12.2 serviceInspectionOpen',
      'R12.2 qualityInspectionOpen',
      'R14.1 nothingInHouse',
    ])
    await driveOn(order, TRUSTED, 'started', 'inStock')
    await order.deliveryNotice()
    expect(await blockersOf(order.dispatch())).toEqual(['R14.3 carrierNotBriefed'])
    await order.briefCarrier()
    await driveOn(order, TRUSTED, 'briefed', 'announced')
    await order.send('dispatchNotice')
    await order.confirmReceipt()
    await driveOn(order, TRUSTED, 'confirmed', 'satisfied')

    // The sign-back is still missing, and chased by the clerk.
    const chased = await office.as.clerk.desk.tasks({ limit: 50 })
    expect(chased.rows.filter((row) => row.orderId === order.orderId).map((row) => row.step)).toContain(8)
    await order.send()
    await order.confirmReceipt()
    await order.attachSignBack()
    await order.checkSignBack()
    await order.requestPaymentReview()
    await order.reviewPayment()
    expect((await order.read()).stage).toBe('delivered')
    office.desk.waitDays(50)
    await order.pay(9_849_999)
    expect((await order.read()).stage).toBe('delivered')
    await order.pay(1)
    const { stage, steps } = await order.read()
    expect(stage).toBe('closed')
    expect(steps.filter((step) => step.open.length > 0)).toEqual([])
    expect(await blockersOf(order.check())).toEqual(['R18.2 orderClosed'])
    expect(office.desk.faults).toEqual([])
    await close()
  })
})
