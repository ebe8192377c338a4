import { describe, expect, it } from 'vitest'
import { draftOf, formOf, isReadable, withProduct } from '#renderer/order-file/change/change-form.ts'
import { papersThatGoStale } from '#renderer/order-file/change/goes-stale.ts'
import { quantity } from '#shared/values/quantity.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { upTo } from '#tests/support/builders/up-to.ts'

const confirmed = upTo(anOrder({ class: 'B' }), 9)
const { form } = confirmed

describe('the change order before it is saved', () => {
  it('gives back the same form where nothing was typed', () => {
    expect(formOf(form, draftOf(form))).toEqual(form)
  })

  it('reads figures as they were typed, and says no to what is none', () => {
    const draft = draftOf(form)
    const [first, ...others] = draft.lines
    if (!first) throw new Error('an order without lines')
    const typed = (text: string) => ({ ...draft, lines: [{ ...first, quantity: text }, ...others] })
    expect(formOf(form, typed('12.5')).lines[0]?.quantity).toBe(12_500)
    expect(isReadable(typed('12.5'))).toBe(true)
    expect(isReadable(typed('twelve'))).toBe(false)
  })

  it('takes an allowable error to two decimals and rounds none', () => {
    const draft = draftOf(form)
    const typed = (tolerance: string) => ({ ...draft, terms: { ...draft.terms, tolerance } })
    expect(formOf(form, typed('2.55')).terms.toleranceBp).toBe(255)
    expect(isReadable(typed('2.55'))).toBe(true)
    expect([isReadable(typed('2.555')), isReadable(typed('200')), isReadable(typed('-1'))]).toEqual([
      false,
      false,
      false,
    ])
  })

  it('R4.4 another product has no price until one is said; the same product keeps its own', () => {
    const [line] = draftOf(form).lines
    if (!line?.productId) throw new Error('a line without a product')
    const priced = { ...line, unitPrice: '9.80' }
    const other = {
      productId: 'another',
      productNumber: 'GL-62',
      productName: 'glue',
      specification: '25 kg',
      unit: '桶',
    }
    expect(withProduct(priced, other)).toEqual({ ...priced, ...other, unitPrice: '' })
    expect(withProduct(priced, { ...other, productId: line.productId }).unitPrice).toBe('9.80')
    const overtyped = withProduct(priced, { productId: null, productNumber: 'GL', productName: '', specification: '' })
    expect([overtyped.unitPrice, overtyped.specification]).toEqual(['', ''])
  })

  it('keeps the price that was typed before the product of a new line', () => {
    const [line] = draftOf(form).lines
    if (!line) throw new Error('an order without lines')
    const fresh = { ...line, productId: null, productNumber: '', unitPrice: '12' }
    expect(withProduct(fresh, { productId: 'another' }).unitPrice).toBe('12')
  })

  it('R19.1 names no sign-off that a change leaves good', () => {
    expect(papersThatGoStale(confirmed, form)).toEqual([])
  })

  it('R19.1 names beforehand the sign-offs that a new quantity costs', () => {
    const changed = { ...form, lines: form.lines.map((line) => ({ ...line, quantity: quantity(11_000) })) }
    const kinds = papersThatGoStale(confirmed, changed).map((paper) => paper.kind)
    expect(kinds).toEqual(expect.arrayContaining(['technicalAnswer', 'productionAnswer', 'sheet', 'proofreading']))
    expect(kinds).not.toContain('customerCheck')
  })

  it('R19.1 a new address costs the sheet but not the technical answer', () => {
    const changed = { ...form, terms: { ...form.terms, deliveryPlace: '宁波市北仑区' } }
    const kinds = papersThatGoStale(confirmed, changed).map((paper) => paper.kind)
    expect(kinds).toContain('sheet')
    expect(kinds).not.toContain('technicalAnswer')
  })
})
