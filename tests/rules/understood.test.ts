import { describe, expect, it } from 'vitest'
import type { FormItem, FormLine, OrderForm, OrderTerms } from '#shared/rules/order-form.ts'
import { understood } from '#shared/rules/understood.ts'
import { quantity } from '#shared/values/quantity.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'

type Change = { readonly terms?: Partial<OrderTerms>; readonly lines?: readonly Partial<FormLine>[] }

const form = (unclear: readonly FormItem[], { terms = {}, lines = [{}] }: Change = {}): OrderForm => ({
  ...anOrder({ terms, lines: [...lines] }).form,
  unclear,
})

describe('R2.2 the form after a call-back', () => {
  it('is clear where an unclear term was said anew, and stays unclear where it was not', () => {
    const before = form(['label', 'packaging'], { terms: { label: '可能换新版', packaging: '照旧？' } })
    const after = form(['label', 'packaging'], { terms: { label: '新版', packaging: '照旧？' } })
    expect(understood(before, after).unclear).toEqual(['packaging'])
  })

  it('keeps a mark on what was only emptied, and one that was set during the call', () => {
    const before = form(['label'], { terms: { label: '可能换新版', transport: '汽车' } })
    const after = form(['label', 'transport'], { terms: { label: '', transport: '铁路' } })
    expect(understood(before, after).unclear).toEqual(['label', 'transport'])
  })

  it('takes the mark from the line that was answered only', () => {
    const marked = { quantity: quantity(8_000), unclear: ['quantity', 'price'] } satisfies Partial<FormLine>
    const before = form([], { lines: [marked, marked] })
    const after = form([], { lines: [{ ...marked, quantity: quantity(9_000) }, marked] })
    expect(understood(before, after).lines.map((line) => line.unclear)).toEqual([['price'], ['quantity', 'price']])
  })

  it('leaves no empty list of marks behind', () => {
    const before = form([], { lines: [{ quantity: quantity(8_000), unclear: ['quantity'] }] })
    const after = form([], { lines: [{ quantity: quantity(9_000), unclear: ['quantity'] }] })
    expect(understood(before, after).lines[0]).not.toHaveProperty('unclear')
  })

  it('clears a line item marked for the whole form once every line was said anew', () => {
    const eight = { quantity: quantity(8_000) }
    const nine = { quantity: quantity(9_000) }
    const before = form(['quantity'], { lines: [eight, eight] })
    expect(understood(before, form(['quantity'], { lines: [nine, eight] })).unclear).toEqual(['quantity'])
    expect(understood(before, form(['quantity'], { lines: [nine, nine] })).unclear).toEqual([])
  })

  it('clears the customer once somebody else is named', () => {
    const before = form(['customer'])
    expect(understood(before, { ...before, customerId: 'another' }).unclear).toEqual([])
    expect(understood(before, { ...before, customerId: null }).unclear).toEqual(['customer'])
  })
})
