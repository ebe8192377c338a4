import { expect, it } from 'vitest'
import { newId } from '#db/ids.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { aForm, drive, takeOrder } from '#tests/support/test-desk/flow.ts'
import { PIN, plantCustomer } from '#tests/support/test-desk/office.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import { TRUSTED } from '#tests/support/test-desk/order-at.ts'

const on = officeForFile()

const TIERS = ['sales', 'supervisor', 'director'] as const

it('R4.5 an exception cleared for ten tons at 9,500 does not clear one ton at 9,500, where ten have a break of their own', async () => {
  const { supervisor, clerk } = on.office.as
  const customerId = await plantCustomer(on.office, TRUSTED)
  const { productId } = on.office
  await supervisor.office.savePricePlan({
    key: newId(),
    id: null,
    version: 0,
    name: '宏达价目',
    scope: 'customer',
    subject: customerId,
    from: civilDate('2026-11-02'),
    to: null,
    active: true,
    reason: '',
    changesFrom: null,
    endRunning: false,
    prices: [
      { productId, minimum: quantity(0), price: unitPrice(98_500_000) },
      { productId, minimum: quantity(10_000), price: unitPrice(96_000_000) },
    ],
  })
  const { lines } = aForm(on.office, customerId)
  const priced = lines.map((line) => ({ ...line, unitPrice: unitPrice(95_000_000) }))
  const order = await drive(on.office, await takeOrder(on.office, customerId, { lines: priced }))
  await order.check()
  const open = async () => {
    const { steps } = await order.read()
    return (steps[3]?.open ?? []).map(({ code, params }) => `${code} ${params.tier ?? ''}`.trim())
  }
  const change = async (tons: number) => {
    const { file } = await order.read()
    const form = { ...file.form, lines: file.form.lines.map((line) => ({ ...line, quantity: quantity(tons * 1_000) })) }
    await clerk.orders.changeOrder({ ...(await order.head()), form, reason: '客户改数量' })
  }
  expect(await open()).toEqual(['price.below sales'])
  const lineId = (await order.read()).file.form.lines[0]?.id ?? ''
  for (const tier of TIERS) {
    const body = { lineId, tier, unitPrice: unitPrice(95_000_000), note: '老客户' }
    await on.office.as[tier].check.clearPrice({ ...(await order.head()), body, sign: { way: 'pin', pin: PIN } })
  }
  expect(await open()).toEqual([])
  await change(11)
  expect(await open()).toEqual([])
  await change(1)
  expect(await open()).toEqual(['price.below sales'])
  // As it was when they signed: the same page has the same signatures.
  await change(10)
  expect(await open()).toEqual([])
})
