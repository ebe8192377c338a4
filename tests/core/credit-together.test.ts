import { describe, expect, it } from 'vitest'
import { newId } from '#db/ids.ts'
import { quantity } from '#shared/values/quantity.ts'
import { type Drive, drive, takeOrder } from '#tests/support/test-desk/flow.ts'
import { PIN } from '#tests/support/test-desk/office.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import { driveOn, orderAt, TRUSTED } from '#tests/support/test-desk/order-at.ts'
import { blockersOf, refusalOf } from '#tests/support/test-desk/refusals.ts'

const on = officeForFile()

const sign = { way: 'pin' as const, pin: PIN }
/** An order of ten tons is 98,500.00. */
const ORDER = 9_850_000
const limited = (creditLimit: number) => ({ ...TRUSTED, creditLimit })

/** The office with another clerk at its desk. */
async function secondClerk() {
  const name = `客服${newId().slice(-4)}`
  const user = {
    key: newId(),
    id: null,
    version: 0,
    name,
    roles: ['clerk' as const],
    phone: '',
    pin: PIN,
    active: true,
  }
  const { id } = await on.office.admin.office.saveUser(user)
  const place = on.office.desk.place()
  await place.session.signIn({ userId: id, pin: PIN })
  return { ...on.office, as: { ...on.office.as, clerk: place } }
}

async function anotherOf(customerId: string, upTo: 'checked' | 'sheet', office = on.office): Promise<Drive> {
  const order = await drive(office, await takeOrder(office, customerId))
  await driveOn(order, TRUSTED, 'taken', upTo)
  return order
}

describe('the last of the credit', () => {
  it.each([
    { limit: 2 * ORDER, passing: 2 },
    { limit: 2 * ORDER - 1, passing: 1 },
  ])('R4.2 two clerks confirm an order each at the same moment, with $limit of limit: $passing pass', async (one) => {
    const first = await orderAt(on.office, 'sheet', limited(one.limit))
    const second = await anotherOf(first.customerId, 'sheet', await secondClerk())
    // Nothing is confirmed yet, so each of them fits by itself.
    expect([await first.current(), await second.current()]).toEqual([7, 7])
    const done = await Promise.allSettled([first.proofread(), second.proofread()])
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(one.passing)
    const refused = done.filter((each) => each.status === 'rejected')
    const why = await Promise.all(refused.map((each) => refusalOf(Promise.reject(each.reason as Error))))
    expect(why.map(({ code, data }) => [code, JSON.stringify(data).includes('creditExceeded')])).toEqual(
      one.passing === 2 ? [] : [['BLOCKED', true]],
    )
    const currents = [await first.current(), await second.current()].toSorted((a, b) => a - b)
    expect(currents).toEqual(one.passing === 2 ? [8, 8] : [4, 8])
  })

  it('R4.2 a change after the check is checked again: one cent too many is held, and less is free again', async () => {
    const order = await orderAt(on.office, 'sheet', limited(ORDER))
    const resized = async (thousandths: number) => {
      const { file } = await order.read()
      const lines = file.form.lines.map((line) => ({ ...line, quantity: quantity(thousandths) }))
      const { clerk } = on.office.as
      await clerk.orders.changeOrder({ ...(await order.head()), form: { ...file.form, lines }, reason: '客户改数量' })
      return (await order.read()).steps[3]?.open.map(({ code }) => code)
    }
    // A thousandth of a ton is 9.85.
    expect(await resized(10_001)).toEqual(['creditExceeded'])
    expect(await blockersOf(order.sheet())).toContain('R4.2 creditExceeded')
    expect(await resized(9_999)).toEqual([])
  })
})

describe('money that is overdue', () => {
  it('R4.2 is no smaller by a promise to pay: finance writes it down for this order, and the next is held again', async () => {
    const first = await orderAt(on.office, 'announced', limited(10 * ORDER))
    const second = await anotherOf(first.customerId, 'checked')
    on.office.desk.waitDays(70)
    expect(await blockersOf(second.technical())).toEqual(['R4.2 creditOverdue'])
    const body = { reason: '客户来电承诺 11 月 20 日付清' }
    await on.office.as.finance.check.clearCredit({ ...(await second.head()), body, sign })
    const { file } = await second.read()
    expect(file.papers.at(-1)?.body).toMatchObject({ ...body, overdue: ORDER, limit: 10 * ORDER })
    await second.technical()
    const third = await anotherOf(first.customerId, 'checked')
    expect(await blockersOf(third.technical())).toEqual(['R4.2 creditOverdue'])
    // What was promised comes in: nobody waits any more.
    await first.pay(ORDER)
    await third.technical()
  })
})
