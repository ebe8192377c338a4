import { expect, it } from 'vitest'
import { newId } from '#db/ids.ts'
import { currentStep, deriveSteps } from '#shared/rules/steps.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import { orderAt, TRUSTED } from '#tests/support/test-desk/order-at.ts'

const on = officeForFile()

it('R4.4 R4.7 an order in production is not called back by what the master data say later', async () => {
  const { orderId } = await orderAt(on.office, 'started', TRUSTED)
  const file = async () => (await on.office.as.director.orders.file({ orderId })).file
  const stepOf = async () => currentStep(deriveSteps(await file()))?.number
  const before = await stepOf()
  const productId = (await file()).form.lines[0]?.productId
  const { office } = on.office.as.supervisor
  const product = (await office.products({ text: '', limit: 500 })).find((one) => one.id === productId)
  if (!product) throw new Error('the line has a product')
  const cost = 990_000_000
  const change = { specification: '另一规格', cost, price: 999_000_000, inspectionItems: [...product.inspectionItems] }
  await office.saveProduct({ ...product, ...change, key: newId() })
  const [facts] = (await file()).prices
  expect(facts).toMatchObject({ specificationKnown: false, cost })
  expect([before, await stepOf()]).toEqual([11, 11])
})
