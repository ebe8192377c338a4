import { describe, expect, it } from 'vitest'
import { newId } from '#db/ids.ts'
import type { FormLine, OrderForm } from '#shared/rules/order-form.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { aForm } from '#tests/support/test-desk/flow.ts'
import { plantCustomer } from '#tests/support/test-desk/office.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import { TRUSTED } from '#tests/support/test-desk/order-at.ts'
import { blockersOf } from '#tests/support/test-desk/refusals.ts'

const on = officeForFile()

const clerk = () => on.office.as.clerk
const memoInput = (form: OrderForm, change = {}) => ({
  key: newId(),
  id: null,
  version: 0,
  channel: 'telephone' as const,
  phone: '',
  contact: '',
  said: '',
  form,
  faxIds: [],
  promisedUntil: null,
  ...change,
})
const withLine = (form: OrderForm, change: Partial<FormLine>): OrderForm => ({
  ...form,
  lines: form.lines.map((line) => ({ ...line, ...change })),
})

/** A product of a category that asks for a grammage and knows three colours. */
async function plantColoured(): Promise<string> {
  const attribute = { unit: '', values: [], closed: false, required: false }
  await on.office.as.supervisor.office.saveCategory({
    key: newId(),
    id: null,
    version: 0,
    name: '无碳复写',
    active: true,
    attributes: [
      { ...attribute, name: '定量', unit: 'g/m²', required: true },
      { ...attribute, name: '颜色', values: ['白', '黄', '红'], closed: true },
    ],
  })
  const { id } = await on.office.as.supervisor.office.saveProduct({
    key: newId(),
    id: null,
    version: 0,
    number: 'CFB-50',
    name: '无碳复写纸',
    unit: '吨',
    active: true,
    specification: '50g/m² 白',
    category: '无碳复写',
    cost: null,
    inspectionItems: [],
    price: unitPrice(126e6),
  })
  return id
}

describe('a line while it is typed', () => {
  it('R2.3 keeps the memo from becoming an order while one item of one line is unclear, and only so long', async () => {
    const customerId = await plantCustomer(on.office, TRUSTED)
    const whole = aForm(on.office, customerId)
    const unclear = withLine(whole, { unclear: ['specification'] })
    const { id, version } = await clerk().intake.saveMemo(memoInput(unclear))
    expect(await blockersOf(clerk().intake.toOrder({ key: newId(), memoId: id, version }))).toEqual([
      'R2.3 itemUnclear',
    ])
    const clear = await clerk().intake.saveMemo({ ...memoInput(whole), id, version })
    const made = await clerk().intake.toOrder({ key: newId(), memoId: id, version: clear.version })
    expect(made.number).toMatch(/^\d{8}-\d{3}$/)
  })

  it('R2.3 takes what was heard and is no figure for unclear, not for missing', async () => {
    const customerId = await plantCustomer(on.office, TRUSTED)
    const heard = withLine(aForm(on.office, customerId), { quantity: null, heard: { quantity: '八九吨' } })
    const { id, version } = await clerk().intake.saveMemo(memoInput(heard))
    expect((await clerk().intake.memo({ id })).form.lines[0]?.heard).toEqual({ quantity: '八九吨' })
    expect(await blockersOf(clerk().intake.toOrder({ key: newId(), memoId: id, version }))).toEqual([
      'R2.3 itemUnclear',
    ])
  })

  it('R2.2 a call-back takes the mark off the line whose item it filled, and off no other', async () => {
    const customerId = await plantCustomer(on.office, TRUSTED)
    const whole = aForm(on.office, customerId)
    const [line] = whole.lines
    if (!line) throw new Error('no line')
    const marked: OrderForm = {
      ...whole,
      lines: [
        { ...line, id: 'a', specification: '1090/1092?', unclear: ['specification', 'quantity'] },
        { ...line, id: 'b', unclear: ['price'] },
      ],
    }
    const { id, version } = await clerk().intake.saveMemo(memoInput(marked))
    const { callbacks } = await clerk().intake.memo({ id })
    expect(callbacks).toMatchObject([{ items: ['specification', 'quantity', 'price'], doneAt: null }])
    const [first, second] = marked.lines
    if (!first || !second) throw new Error('no lines')
    const form = { ...marked, lines: [{ ...first, specification: '70g/m² 787mm' }, second] }
    const call = { key: newId(), callbackId: callbacks[0]?.id ?? '', version, outcome: '787 毫米', form }
    await on.office.as.sales.intake.recordCallback(call)
    const after = (await clerk().intake.memo({ id })).form.lines
    expect(after.map((one) => one.unclear)).toEqual([['quantity'], ['price']])
  })

  it('R2.3 refuses a specification that lacks what its category asks for, or names what does not exist', async () => {
    const productId = await plantColoured()
    const customerId = await plantCustomer(on.office, TRUSTED)
    const own = { productId, productNumber: 'CFB-50', productName: '无碳复写纸', unitPrice: unitPrice(126e6) }
    const outcome = async (specification: string) => {
      const form = withLine(aForm(on.office, customerId), { ...own, specification })
      const { id, version } = await clerk().intake.saveMemo(memoInput(form))
      return blockersOf(clerk().intake.toOrder({ key: newId(), memoId: id, version })).catch(() => 'became an order')
    }
    expect(await outcome('黄')).toEqual(['R2.3 itemUnclear'])
    expect(await outcome('50g/m² 颜色：粉')).toEqual(['R2.3 itemUnclear'])
    expect(await outcome('50g/m² 黄')).toBe('became an order')
    expect(await outcome('50g/m² 白')).toBe('became an order')
  })

  it('R4.4 R6.2 is told its prices with where they come from, the next break, and what lies in stock', async () => {
    const customerId = await plantCustomer(on.office, TRUSTED)
    const form = withLine(aForm(on.office, customerId), { quantity: quantity(3000), unitPrice: null })
    const [facts] = await clerk().intake.linePrices({ form })
    expect(facts).toMatchObject({
      plan: 985e5,
      planOffer: { scope: 'all', minimum: 0 },
      last: null,
      nextBreak: null,
      free: 0,
      cost: null,
      specificationKnown: true,
    })
  })

  it('finds its product by number without dashes, initials, figures, and nothing at all', async () => {
    const offers = async (text: string, limit = 5) =>
      (await clerk().intake.productOffers({ customerId: null, text, limit })).map((one) => one.number)
    expect(await offers('rm70787')).toEqual(['RM-70-787'])
    expect(await offers('rm70 7')).toEqual(['RM-70-787'])
    expect(await offers('rmz 70')).toEqual(['RM-70-787'])
    expect(await offers('rmz70')).toEqual(['RM-70-787'])
    expect(await offers('787')).toEqual(['RM-70-787'])
    expect(await offers('nothing like it')).toEqual([])
    expect(await offers('', 50)).toContain('RM-70-787')
  })

  it('is told on the telephone what the customer has under way, and when he called last', async () => {
    const customerId = await plantCustomer(on.office, TRUSTED)
    const before = await clerk().intake.caller({ customerId })
    expect(before).toMatchObject({ openOrders: { count: 0, more: false, rows: [] }, lastHeard: null })
    const { id, version } = await clerk().intake.saveMemo(memoInput(aForm(on.office, customerId)))
    const { orderId } = await clerk().intake.toOrder({ key: newId(), memoId: id, version })
    const after = await clerk().intake.caller({ customerId })
    expect(after.openOrders).toMatchObject({ count: 1, more: false, rows: [{ id: orderId }] })
    expect(after.lastHeard).toBe(on.office.desk.now())
  })
})
