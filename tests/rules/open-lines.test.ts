import { describe, expect, it } from 'vitest'
import { openLines } from '#shared/rules/completeness.ts'
import { quantity } from '#shared/values/quantity.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'

describe('the lines a call-back has to ask about', () => {
  it('R2.2 are counted from 1; what is marked or was only heard is not missing', () => {
    const { form } = anOrder({
      lines: [
        {},
        { quantity: null },
        { quantity: null, heard: { quantity: '八九吨' } },
        { quantity: quantity(1_000), unclear: ['quantity'] },
        { quantity: quantity(0) },
      ],
    })
    expect(openLines(form, 'quantity')).toEqual({ missing: [2, 5], unclear: [3, 4] })
    expect(openLines(form, 'price')).toEqual({ missing: [], unclear: [] })
  })

  it('R2.2 are unclear where a specification lacks what its category asks for, missing where there is none', () => {
    const { form } = anOrder({
      lines: [{ specification: '70g/m² 787mm' }, { specification: '70g' }, { specification: ' ' }],
    })
    const hasWidth = ({ specification }: { readonly specification: string }) => specification.includes('mm')
    expect(openLines(form, 'specification', hasWidth)).toEqual({ missing: [3], unclear: [2] })
  })

  it('are none for what is asked of the whole form', () => {
    const { form } = anOrder({ terms: { packaging: '' }, lines: [{}, {}] })
    expect(openLines(form, 'packaging')).toEqual({ missing: [], unclear: [] })
  })
})
