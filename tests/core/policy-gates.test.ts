import { expect, it } from 'vitest'
import { newId } from '#db/ids.ts'
import type { ClassPolicy } from '#shared/rules/policy.ts'
import { addDays } from '#shared/values/civil-date.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import { orderAt, type StopName } from '#tests/support/test-desk/order-at.ts'
import { blockersOf } from '#tests/support/test-desk/refusals.ts'

const on = officeForFile()

/** Writes the four switches of one class into the policy: early, deposit, payment, postpone. */
async function write(name: 'A' | 'B' | 'C', switches: string): Promise<void> {
  const { supervisor } = on.office.as
  const { company, faxFolder, policy, version } = await supervisor.office.settings({})
  const is = (place: number) => switches.charAt(place) === '+'
  const rules: ClassPolicy = {
    productionBeforeSignBack: is(0),
    depositBeforeProduction: is(1),
    paymentSignOffBeforeDelivery: is(2),
    postponeBySignBackDelay: is(3),
  }
  const changed = { ...policy, classes: { ...policy.classes, [name]: rules } }
  const save = { key: newId(), version, company, faxFolder, policy: changed, reason: `${name} ${switches}` }
  await supervisor.office.saveSettings(save)
}

/** 98,500.00 at 30 %: 29,550.00 before production. */
const DEPOSIT = 2_955_000
const wish = (of: 'A' | 'B' | 'C') => ({ class: of, payment: { kind: 'deposit' as const, depositBp: 3_000 } })

/** R9.2 by hand: the policy as written, how far the sign-back is, what is paid in cents, and what the core answers. */
const PRODUCTION: readonly (readonly ['A' | 'B' | 'C', string, StopName, number, readonly string[]])[] = [
  ['A', '+---', 'received', 0, []],
  ['A', '++--', 'received', DEPOSIT - 1, ['R9.2 depositMissing']],
  ['A', '++--', 'received', DEPOSIT, []],
  ['B', '-+++', 'received', DEPOSIT, ['R9.2 signBackMissing']],
  ['B', '-+++', 'attached', DEPOSIT, ['R9.2 signBackUnchecked']],
  ['B', '-+++', 'signedBack', DEPOSIT - 1, ['R9.2 depositMissing']],
  ['B', '-+++', 'signedBack', DEPOSIT, []],
  ['B', '--++', 'signedBack', 0, []],
  ['B', '--++', 'attached', 0, ['R9.2 signBackUnchecked']],
  ['B', '+-++', 'received', 0, []],
  ['C', '++++', 'received', DEPOSIT - 1, ['R9.2 depositMissing']],
  ['C', '++++', 'attached', DEPOSIT, []],
  ['C', '----', 'received', DEPOSIT, ['R9.2 signBackMissing']],
  ['C', '----', 'signedBack', 0, []],
]

it.each(PRODUCTION)(
  'R9.2 class %s written as %s, %s, %d cents paid: the core answers the production order with %j',
  async (of, switches, stop, paid, expected) => {
    await write(of, switches)
    const order = await orderAt(on.office, stop, wish(of))
    if (paid > 0) await order.pay(paid)
    if (expected.length > 0) {
      expect(await blockersOf(order.issueProductionOrder())).toEqual(expected)
      return
    }
    await order.issueProductionOrder()
    expect((await order.read()).stage).toBe('inProduction')
  },
)

/** R13.3 by hand: the delivery notice of goods that are in stock and paid but for one cent. */
const DELIVERY: readonly (readonly ['A' | 'B' | 'C', string, readonly string[]])[] = [
  ['A', '++--', []],
  ['B', '-+++', ['R13.3 balanceMissing', 'R13.2 paymentUnsigned']],
  ['B', '-+-+', []],
  ['C', '+-+-', ['R13.3 balanceMissing', 'R13.2 paymentUnsigned']],
  ['C', '+---', []],
]

it.each(DELIVERY)(
  'R13.3 class %s written as %s, one cent of the balance missing: the core answers the delivery notice with %j',
  async (of, switches, expected) => {
    await write(of, switches)
    const order = await orderAt(on.office, 'signedBack', wish(of))
    await order.pay(9_849_999)
    await order.issueProductionOrder()
    await order.countersign()
    await order.acknowledge()
    await order.checkTips()
    await order.reportDay()
    await order.inspect()
    await order.warehouse()
    await order.requestPaymentReview()
    await order.balanceNotice()
    if (expected.length > 0) {
      expect(await blockersOf(order.deliveryNotice())).toEqual(expected)
      await order.pay(1)
      await order.reviewPayment()
    }
    await order.deliveryNotice()
    expect((await order.read()).file.papers.filter(({ kind }) => kind === 'deliveryNotice')).toHaveLength(1)
  },
)

it('R9.3 the switch of the postponement moves the dates that lists and files show, and lets go of them again', async () => {
  await write('B', '-+++')
  const order = await orderAt(on.office, 'received', wish('B'))
  const { today } = (await order.read()).file
  on.office.desk.wait(3 * 24 * 60)
  const days = async () => {
    const reach = await on.office.as.supervisor.office.policyReach({
      policy: await withoutPostponement(),
    })
    return reach.orders.find((one) => one.orderId === order.orderId)?.moves ?? null
  }
  expect(await days()).toEqual({ from: addDays(today, 8), to: addDays(today, 5) })
  await write('B', '-++-')
  expect(await days()).toBeNull()
})

async function withoutPostponement() {
  const { policy } = await on.office.as.supervisor.office.settings({})
  const { B } = policy.classes
  return { ...policy, classes: { ...policy.classes, B: { ...B, postponeBySignBackDelay: false } } }
}
