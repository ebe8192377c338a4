import { afterAll, describe, expect, it } from 'vitest'
import { ENGINES, removeFolders } from '#tests/db/engines.ts'
import { drive, takeOrder } from '#tests/support/test-desk/flow.ts'
import { plantCustomer, plantOffice } from '#tests/support/test-desk/office.ts'
import { openDesk } from '#tests/support/test-desk/open.ts'

afterAll(removeFolders)

describe.each(ENGINES)('one order on $name', { timeout: 120_000 }, ({ open }) => {
  it('R9.2 R9.3 class B with 30 % deposit, signed back three days late, from the memo to the closed file', async () => {
    const store = await open()
    const desk = openDesk(store)
    const office = await plantOffice(desk)
    const customerId = await plantCustomer(office, { class: 'B', payment: { kind: 'deposit', depositBp: 3000 } })
    const order = await drive(office, await takeOrder(office, customerId))
    expect(await order.current()).toBe(4)
    await order.check()
    await order.technical()
    await order.production()
    await order.sheet()
    await order.proofread()
    await order.send()
    await order.confirmReceipt()
    expect(await order.current()).toBe(9)
    await expect(order.issueProductionOrder()).rejects.toMatchObject({ code: 'BLOCKED' })
    desk.waitDays(3)
    await order.attachSignBack()
    await order.checkSignBack()
    await expect(order.issueProductionOrder()).rejects.toMatchObject({
      code: 'BLOCKED',
      data: { blockers: [{ rule: 'R9.2', code: 'depositMissing', params: { missing: 2_955_000 } }] },
    })
    await order.pay(2_954_999)
    await expect(order.issueProductionOrder()).rejects.toMatchObject({ code: 'BLOCKED' })
    await order.pay(1)
    await order.issueProductionOrder()
    await order.countersign()
    await order.acknowledge()
    await order.checkTips()
    await order.reportDay()
    await order.inspect()
    await order.warehouse()
    await order.requestPaymentReview()
    await order.balanceNotice()
    await expect(order.reviewPayment()).rejects.toMatchObject({ code: 'BLOCKED' })
    await order.pay(6_895_000)
    await order.reviewPayment()
    await order.deliveryNotice()
    await order.briefCarrier()
    await order.dispatch()
    await order.dispatchNotice()
    await order.send('dispatchNotice')
    await order.confirmReceipt()
    await order.arrived()
    await order.receipt()
    await order.satisfied()
    const { stage, steps } = await order.read()
    expect(desk.faults).toEqual([])
    expect(steps.filter((step) => step.open.length > 0)).toEqual([])
    expect(stage).toBe('closed')
    await store.close()
  })
})
