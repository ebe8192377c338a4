import { describe, expect, it } from 'vitest'
import type { OrderTerms } from '#shared/rules/order-form.ts'
import { usualTerms } from '#shared/rules/usual-terms.ts'

const terms = (change: Partial<OrderTerms>): OrderTerms => ({
  contact: '',
  contactPhone: '',
  signer: '',
  customerPo: '',
  deliveryPlace: '',
  consignee: '',
  consigneePhone: '',
  packaging: '',
  label: '',
  transport: '',
  payment: '',
  invoiceKind: '',
  invoiceTitle: '',
  toleranceBp: null,
  special: '',
  ...change,
})

describe('R2.1 what a customer’s last orders propose for the next', () => {
  it('puts what was said most often first, and of equals what was said last', () => {
    const newestFirst = ['木托盘', '牛皮纸', '缠绕膜', '牛皮纸 ', '木托盘', '纸箱', '牛皮纸']
    expect(usualTerms(newestFirst.map((packaging) => terms({ packaging }))).packaging).toEqual([
      '牛皮纸',
      '木托盘',
      '缠绕膜',
      '纸箱',
    ])
  })

  it('keeps the terms apart, leaves out what was not said, and proposes five at the most', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((label) => terms({ label, invoiceKind: '专票' }))
    const usual = usualTerms([...many, terms({ transport: '自提' })])
    expect(usual).toEqual({
      packaging: [],
      label: ['a', 'b', 'c', 'd', 'e'],
      transport: ['自提'],
      invoiceKind: ['专票'],
      invoiceTitle: [],
    })
  })

  it('proposes nothing to a customer without orders', () => {
    expect(Object.values(usualTerms([])).flat()).toEqual([])
  })
})
