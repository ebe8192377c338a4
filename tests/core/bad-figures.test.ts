import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#db/ids.ts'
import type { OrderForm } from '#shared/rules/order-form.ts'
import { aForm } from '#tests/support/test-desk/flow.ts'
import { plantCustomer } from '#tests/support/test-desk/office.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import { orderAt, TRUSTED } from '#tests/support/test-desk/order-at.ts'
import { fieldOf } from '#tests/support/test-desk/refusals.ts'

const on = officeForFile()
let customerId: string
beforeAll(async () => {
  customerId = await plantCustomer(on.office, TRUSTED)
})

/** A form whose second line says something that no clerk could mean. */
const badForm = (field: 'quantity' | 'unitPrice', value: number): OrderForm => {
  const form = aForm(on.office, customerId)
  const lines = [...form.lines, ...form.lines].map((line) => ({ ...line, id: newId() }))
  return { ...form, lines: lines.map((line, index) => (index === 1 ? { ...line, [field]: value } : line)) }
}
const memoInput = (form: OrderForm) => ({
  key: newId(),
  id: null,
  version: 0,
  channel: 'telephone' as const,
  phone: '0512 6588 9999',
  contact: '李红',
  said: '两样各十吨',
  form,
  faxIds: [],
  promisedUntil: null,
})

/** Quantities are whole thousandths and prices whole ten-thousandths: a fifth decimal is no whole number any more. */
const BAD = [
  { field: 'quantity', value: 0, reason: 'tooSmall', what: 'a quantity of nothing' },
  { field: 'quantity', value: -1_000, reason: 'tooSmall', what: 'a quantity below nothing' },
  { field: 'quantity', value: 1e21, reason: 'tooBig', what: 'a quantity of 1e21' },
  { field: 'quantity', value: 10_000_000_001, reason: 'tooBig', what: 'a thousandth above the largest quantity' },
  { field: 'quantity', value: 0.5, reason: 'invalid', what: 'a quantity with four decimals' },
  { field: 'quantity', value: Number.NaN, reason: 'invalid', what: 'no number' },
  { field: 'unitPrice', value: 98_500_000.5, reason: 'invalid', what: 'a price with five decimals' },
  { field: 'unitPrice', value: -1, reason: 'tooSmall', what: 'a price below nothing' },
  { field: 'unitPrice', value: 1e21, reason: 'tooBig', what: 'a price of 1e21' },
  { field: 'unitPrice', value: 100_000_000_001, reason: 'tooBig', what: 'a ten-thousandth above the highest price' },
] as const

describe.each(BAD)('$what', ({ field, value, reason }) => {
  const path = `form.lines.1.${field} ${reason}`

  it('R2.1 is refused in a memo by its field, and nothing of the memo is kept', async () => {
    const { clerk } = on.office.as
    const before = await clerk.intake.memos({ status: 'open', limit: 200 })
    const input = memoInput(badForm(field, value))
    expect(await fieldOf(clerk.intake.saveMemo(input))).toBe(path)
    expect(await clerk.intake.memos({ status: 'open', limit: 200 })).toEqual(before)
    // The key is free: put right, the same save goes through.
    await clerk.intake.saveMemo({ ...input, form: aForm(on.office, customerId) })
  })

  it('R19.1 is refused in a change by its field, and the order stays as it was', async () => {
    const order = await orderAt(on.office, 'taken')
    const before = await order.read()
    const call = on.office.as.clerk.orders.changeOrder({
      ...(await order.head()),
      form: { ...badForm(field, value), customerId: order.customerId },
      reason: '谈价',
    })
    expect(await fieldOf(call)).toBe(path)
    expect((await order.read()).file).toEqual(before.file)
  })
})

it('R2.1 an amount that no sum could keep exact is refused as a whole', async () => {
  const form = aForm(on.office, customerId)
  const lines = form.lines.map((line) => ({ ...line, quantity: 10_000_000_000, unitPrice: 100_000_000_000 }))
  const call = on.office.as.clerk.intake.saveMemo(memoInput({ ...form, lines } as unknown as OrderForm))
  expect(await fieldOf(call)).toBe('form.lines tooLarge')
})
