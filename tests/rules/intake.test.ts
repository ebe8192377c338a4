import { describe, expect, it } from 'vitest'
import { completeness, openMandatory } from '#shared/rules/completeness.ts'
import { DEFAULT_POLICY } from '#shared/rules/default-policy.ts'
import { tasksOf } from '#shared/rules/desk.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { FORM_ITEMS, type FormItem, type FormLine, type OrderTerms } from '#shared/rules/order-form.ts'
import { deriveSteps } from '#shared/rules/steps.ts'
import { quantity } from '#shared/values/quantity.ts'
import { anOrder, at } from '#tests/support/builders/an-order.ts'
import { openAt, refused, stepOf } from '#tests/support/builders/asking.ts'
import { upTo } from '#tests/support/builders/up-to.ts'
import { atMoment } from '#tests/support/builders/with-paper.ts'

type Gap = { readonly item: FormItem; readonly terms?: Partial<OrderTerms>; readonly line?: Partial<FormLine> }

/** Each item of the form with one way of leaving it open; the customer has a test of his own. */
const GAPS: readonly Gap[] = [
  { item: 'contact', terms: { contact: ' ' } },
  { item: 'contact', terms: { signer: '' } },
  { item: 'product', line: { productId: null } },
  { item: 'specification', line: { specification: '' } },
  { item: 'quantity', line: { quantity: null } },
  { item: 'quantity', line: { quantity: quantity(0) } },
  { item: 'price', line: { unitPrice: null } },
  { item: 'requestedDate', line: { requestedDate: null } },
  { item: 'delivery', terms: { deliveryPlace: '' } },
  { item: 'delivery', terms: { consignee: '' } },
  { item: 'delivery', terms: { consigneePhone: '' } },
  { item: 'packaging', terms: { packaging: '' } },
  { item: 'label', terms: { label: '' } },
  { item: 'transport', terms: { transport: '' } },
  { item: 'payment', terms: { payment: '' } },
  { item: 'invoice', terms: { invoiceKind: '' } },
  { item: 'invoice', terms: { invoiceTitle: '' } },
  { item: 'tolerance', terms: { toleranceBp: null } },
  { item: 'special', terms: { special: '' } },
]

const withForm = (file: OrderFile, change: Partial<OrderFile['form']>): OrderFile => ({
  ...file,
  form: { ...file.form, ...change },
})

describe('completeness of the form', () => {
  it.each(GAPS)('R2.1 finds $item missing where $terms$line', ({ item, terms = {}, line = {} }) => {
    const { form } = anOrder({ terms, lines: [{}, line] })
    const missing = completeness(form, DEFAULT_POLICY).filter(({ state }) => state === 'missing')
    expect(missing.map((row) => row.item)).toEqual([item])
  })

  it('R2.1 finds the customer missing, and every line item while there is no line', () => {
    const { form } = withForm(anOrder(), { customerId: null, lines: [] })
    const missing = completeness(form, DEFAULT_POLICY).filter(({ state }) => state === 'missing')
    expect(missing.map((row) => row.item)).toEqual([
      'customer',
      'product',
      'specification',
      'quantity',
      'price',
      'requestedDate',
    ])
  })

  it('R2.1 asks by order type what is mandatory', () => {
    const mandatory = (type: 'standard' | 'custom' | 'sample' | 'proofing') =>
      completeness(anOrder({ type }).form, DEFAULT_POLICY)
        .filter((row) => row.mandatory)
        .map((row) => row.item)
    expect(mandatory('standard')).toEqual(FORM_ITEMS.filter((item) => item !== 'special'))
    expect(mandatory('custom')).toEqual(FORM_ITEMS)
    expect(mandatory('sample')).toEqual(['customer', 'contact', 'product', 'specification', 'quantity', 'delivery'])
    expect(mandatory('proofing')).toEqual([
      'customer',
      'contact',
      'product',
      'specification',
      'quantity',
      'delivery',
      'special',
    ])
  })

  it('R2.2 takes an item that nobody understood as open, even where something was typed', () => {
    const { form } = withForm(anOrder(), { unclear: ['label'] })
    expect(openMandatory(form, DEFAULT_POLICY)).toEqual([{ item: 'label', state: 'unclear', mandatory: true }])
  })

  it('R2.3 holds the check while a mandatory item is open, not for an optional one', () => {
    const open = upTo(anOrder({ terms: { label: '' } }), 4)
    const optional = upTo(anOrder({ terms: { special: '' } }), 4)
    expect(refused('checkCustomer', open)).toEqual(['R2.3 itemMissing'])
    expect(refused('checkCustomer', optional)).toEqual([])
    expect(stepOf(open, 2).open[0]?.params).toEqual({ item: 'label' })
  })
})

describe('order types', () => {
  it('R1.7 a step that does not apply says why', () => {
    const skippedIn = (file: OrderFile) =>
      deriveSteps(file).flatMap(({ number, state, skipped }) => (state === 'notApplicable' ? [[number, skipped]] : []))
    expect(skippedIn(upTo(anOrder({ type: 'fromStock' }), 7))).toEqual([
      [5, 'fromStockOrder'],
      [10, 'fromStockOrder'],
      [11, 'fromStockOrder'],
      [12, 'fromStockOrder'],
    ])
    expect(skippedIn(upTo(anOrder({ type: 'standard' }), 7))).toEqual([])
  })

  it('R3.1 the promised answer comes from the order type, in minutes', () => {
    const minutes = Object.entries(DEFAULT_POLICY.types).map(([type, { answerMinutes }]) => [type, answerMinutes])
    expect(minutes).toEqual([
      ['standard', 120],
      ['rush', 30],
      ['custom', 480],
      ['sample', 240],
      ['proofing', 1440],
      ['fromStock', 60],
      ['webShop', 240],
    ])
  })
})

describe('the promised answer', () => {
  const promised = upTo(anOrder(), 3)
  const until = at('2026-03-02 12:00')

  it('R3.2 is open until it is given, without holding up what follows', () => {
    expect(stepOf(promised, 3)).toMatchObject({ state: 'openAllowed', due: until })
    expect(openAt(upTo(anOrder(), 4), 3)).toEqual([])
  })

  it.each([
    { moment: '2026-03-02 12:00', code: 'answerPromised', roles: ['clerk'] },
    { moment: '2026-03-02 12:01', code: 'answerLate', roles: ['clerk', 'supervisor'] },
  ])('R3.2 at $moment it waits on the desk of $roles', ({ moment, code, roles }) => {
    const file = atMoment(promised, at(moment))
    const tasks = tasksOf(file, deriveSteps(file)).filter(({ action }) => action === 'recordAnswer')
    expect(tasks.map((task) => [task.role, task.code, task.due])).toEqual(roles.map((role) => [role, code, until]))
  })
})
