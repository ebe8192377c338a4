import { expect, it } from 'vitest'
import { formChanges } from '#shared/rules/form-changes.ts'
import { quantity } from '#shared/values/quantity.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'

const { form } = anOrder({ lines: [{}, { productNumber: 'P-2', quantity: quantity(7_500) }, {}] })
const [first, second, third] = form.lines

it('R19.1 a line that is taken out is one difference, and the others keep their numbers', () => {
  const after = { ...form, lines: first && third ? [first, { ...third, quantity: quantity(9_000) }] : [] }
  expect(formChanges(form, after)).toEqual([
    { path: 'lines.1', before: 'P-2 离型纸 70g/m² 787mm 7.500 吨', after: null },
    { path: 'lines.2.quantity', before: 10_000, after: 9_000 },
  ])
})

it('R19.1 a new line has the number that follows; a new order of the same lines is no change', () => {
  const extra = { ...(first ?? ({} as never)), id: 'line-9', note: '内卷' }
  expect(formChanges(form, { ...form, lines: [...form.lines, extra] })).toEqual([
    { path: 'lines.3', before: null, after: 'P-1 离型纸 70g/m² 787mm（内卷） 10.000 吨' },
  ])
  expect(formChanges(form, { ...form, lines: third && second && first ? [third, second, first] : [] })).toEqual([])
})

it('R19.1 names each field of the terms', () => {
  const after = { ...form, terms: { ...form.terms, label: '中性', toleranceBp: null } }
  expect(formChanges(form, after)).toEqual([
    { path: 'terms.label', before: '中性标签', after: '中性' },
    { path: 'terms.toleranceBp', before: 500, after: null },
  ])
})
