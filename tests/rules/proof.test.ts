import { describe, expect, it } from 'vitest'
import type { OrderForm } from '#shared/rules/order-form.ts'
import { orderLineIds, proofStates } from '#shared/rules/proof.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { withPaper } from '#tests/support/builders/with-paper.ts'

const form = anOrder({ lines: [{}, {}] }).form
const [first, second] = form.lines
const promisedOn = (day: string) =>
  form.lines.map((line) => ({ lineId: line.id, scheduledDate: null, preDeliveryDate: civilDate(day) }))
const wanted = (day: string | null): OrderForm => ({
  ...form,
  lines: form.lines.map((line) => ({ ...line, requestedDate: day === null ? null : civilDate(day) })),
})
const notSame = (memo: OrderForm, sheet: OrderForm, day = '2026-03-12') =>
  Object.fromEntries([...proofStates(memo, sheet, promisedOn(day))].filter(([, state]) => state !== 'same'))

describe('the sheet against the memo', () => {
  it('R7.2 says nothing where both say the same, item by item in the order of the sheet', () => {
    const states = proofStates(wanted('2026-03-12'), form, promisedOn('2026-03-12'))
    expect([...states.keys()].join(' ')).toBe(
      'customer contact 1.product 1.quantity 1.price 1.date 2.product 2.quantity 2.price 2.date ' +
        'delivery packaging label transport payment invoice tolerance special',
    )
    expect(new Set(states.values())).toEqual(new Set(['same']))
  })

  it('R7.2 points out what was changed since, at the line that it belongs to', () => {
    if (!first || !second) throw new Error('two lines')
    const changed: OrderForm = {
      ...form,
      lines: [first, { ...second, quantity: quantity(4_200), unitPrice: unitPrice(99_000_000), specification: '60g' }],
      terms: { ...form.terms, consigneePhone: '138', toleranceBp: 300 },
    }
    expect(notSame(wanted('2026-03-12'), changed)).toEqual({
      '2.product': 'differs',
      '2.quantity': 'differs',
      '2.price': 'differs',
      delivery: 'differs',
      tolerance: 'differs',
    })
  })

  it('R7.2 what the memo never said is told from what it said otherwise', () => {
    const memo = wanted('2026-03-12')
    const silent: OrderForm = { ...memo, lines: memo.lines.slice(0, 1), terms: { ...memo.terms, label: '' } }
    expect(notSame(silent, form)).toEqual({
      '2.product': 'notSaid',
      '2.quantity': 'notSaid',
      '2.price': 'notSaid',
      '2.date': 'notSaid',
      label: 'notSaid',
    })
  })

  it.each([
    { asked: '2026-03-11', state: 'differs' },
    { asked: '2026-03-12', state: undefined },
    { asked: '2026-03-13', state: undefined },
    { asked: null, state: 'notSaid' },
  ])('R7.2 promised for 12 March, asked for $asked: $state', ({ asked, state }) => {
    expect(notSame(wanted(asked), form)['1.date']).toBe(state)
  })

  it('R7.2 the memo’s lines are the ones that the order began with, whatever was put in or taken out since', () => {
    const memo: OrderForm = { ...form, lines: form.lines.map((line, index) => ({ ...line, id: `memo-${index + 1}` })) }
    const file = anOrder({ lines: [{}, {}] })
    expect([...orderLineIds(file, memo)]).toEqual([
      ['memo-1', 'line-1'],
      ['memo-2', 'line-2'],
    ])
    const body = { memoId: 'm', memoNumber: '', channel: 'fax', faxIds: [], typedBy: [], lineIds: ['first', 'line-1'] }
    const taken = withPaper({ ...file, papers: [] }, 'intake', body)
    expect([...orderLineIds(taken, memo)]).toEqual([
      ['memo-1', 'first'],
      ['memo-2', 'line-1'],
    ])
  })
})
