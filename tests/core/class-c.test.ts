import { afterAll, describe, expect, it } from 'vitest'
import { ENGINES, removeFolders } from '#tests/db/engines.ts'
import { driveOn, orderAt } from '#tests/support/test-desk/order-at.ts'
import { blockersOf } from '#tests/support/test-desk/refusals.ts'
import { openOffice } from '#tests/support/test-desk/with-office.ts'

afterAll(removeFolders)

const UNKNOWN = { class: 'C' as const }
const PREPAID = { class: 'C' as const, payment: { kind: 'prepaid' as const } }

describe.each(ENGINES)('class C on $name', { timeout: 120_000 }, ({ open }) => {
  it('R4.3 R9.2 R13.3 without a contract waits for the supervisor, for all of the money, and for the sign-back', async () => {
    const { office, close } = await openOffice(open)
    const order = await orderAt(office, 'checked', UNKNOWN)
    expect(await blockersOf(order.technical())).toEqual(['R4.3 noContract'])
    await order.decideContract()
    await driveOn(order, PREPAID, 'checked', 'proofread')
    expect(await blockersOf(order.issueProductionOrder())).toEqual([
      'R8.1 notSent',
      'R9.2 signBackMissing',
      'R9.2 depositMissing',
    ])
    expect(await blockersOf(order.attachSignBack())).toEqual(['R8.1 notSent'])
    await order.send('sheet', 'failed')
    expect(await blockersOf(order.attachSignBack())).toEqual(['R8.1 notSent'])
    await order.send()
    await order.confirmReceipt(false)
    expect(await blockersOf(order.issueProductionOrder())).toContain('R8.2 notLegible')
    await driveOn(order, PREPAID, 'proofread', 'signedBack')
    await order.pay(9_849_999)
    expect(await blockersOf(order.issueProductionOrder())).toEqual(['R9.2 depositMissing'])
    await order.pay(1)
    await driveOn(order, PREPAID, 'paid', 'inStock')
    expect(await blockersOf(order.deliveryNotice())).toEqual([
      'R13.2 reviewNotRequested',
      'R13.3 balanceNoticeMissing',
      'R13.2 paymentUnsigned',
    ])
    expect(await blockersOf(order.reviewPayment())).toEqual(['R13.2 reviewNotRequested'])
    await order.requestPaymentReview()
    await order.reviewPayment('refused')
    expect(await blockersOf(order.deliveryNotice())).toContain('R13.2 paymentRefused')
    await driveOn(order, PREPAID, 'reviewAsked', 'agreed')
    expect(await blockersOf(order.dispatch())).toEqual(['R14.2 noNotice'])
    await driveOn(order, PREPAID, 'agreed', 'satisfied')
    const { stage, steps } = await order.read()
    expect(stage).toBe('closed')
    expect(steps.filter((step) => step.open.length > 0)).toEqual([])
    expect(office.desk.faults).toEqual([])
    await close()
  })
})
