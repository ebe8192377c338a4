import { describe, expect, it } from 'vitest'
import { isFresh } from '#shared/rules/coverage.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { FormLine, OrderTerms } from '#shared/rules/order-form.ts'
import type { PaperKind } from '#shared/rules/papers.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { upTo } from '#tests/support/builders/up-to.ts'

/** The sign-offs of a plain order, each at the step that puts it into the file. By hand, as the rules name them. */
const PUT: readonly (readonly [step: number, kind: PaperKind])[] = [
  [4, 'customerCheck'],
  [5, 'technicalAnswer'],
  [6, 'productionAnswer'],
  [7, 'sheet'],
  [7, 'proofreading'],
  [8, 'sending'],
  [9, 'signBackCheck'],
  [10, 'productionOrder'],
  [10, 'productionCountersign'],
  [12, 'serviceInspection'],
  [12, 'qualityInspection'],
  [13, 'paymentReview'],
  [14, 'deliveryNotice'],
]

const SHEET: readonly PaperKind[] = ['sheet', 'proofreading']
const SENT: readonly PaperKind[] = [...SHEET, 'sending', 'signBackCheck']
const FLOOR: readonly PaperKind[] = ['productionOrder', 'productionCountersign']
const MADE_TO: readonly PaperKind[] = [
  'customerCheck',
  'technicalAnswer',
  'productionAnswer',
  ...SENT,
  ...FLOOR,
  'serviceInspection',
  'qualityInspection',
  'deliveryNotice',
]

/** R19.1 every field of the form: another value, and which sign-offs it takes with it. By hand. */
type Field = readonly [name: string, line: Partial<FormLine>, terms: Partial<OrderTerms>, stale: readonly PaperKind[]]
const FIELDS: readonly Field[] = [
  ['product number', { productNumber: 'P-9' }, {}, MADE_TO],
  ['product name', { productName: '别的名字' }, {}, []],
  ['specification', { specification: '80g/m²' }, {}, MADE_TO],
  ['note of the line', { note: '内卷' }, {}, MADE_TO],
  ['unit', { unit: '卷' }, {}, MADE_TO],
  [
    'quantity',
    { quantity: quantity(9_000) },
    {},
    ['technicalAnswer', 'productionAnswer', ...SENT, ...FLOOR, 'paymentReview'],
  ],
  ['unit price', { unitPrice: unitPrice(10_000_001) }, {}, ['customerCheck', ...SENT, 'paymentReview']],
  ['requested date', { requestedDate: civilDate('2026-03-19') }, {}, ['productionAnswer', ...SENT]],
  ['contact', {}, { contact: '王五' }, SHEET],
  ['contact’s telephone', {}, { contactPhone: '1' }, SHEET],
  ['customer order number', {}, { customerPo: 'PO-78' }, SHEET],
  ['delivery place', {}, { deliveryPlace: '宁波' }, [...SHEET, 'deliveryNotice']],
  ['consignee', {}, { consignee: '王五' }, [...SHEET, 'deliveryNotice']],
  ['consignee’s telephone', {}, { consigneePhone: '1' }, [...SHEET, 'deliveryNotice']],
  ['packaging', {}, { packaging: '纸箱' }, [...SENT, ...FLOOR, 'serviceInspection']],
  ['label', {}, { label: '客户标签' }, [...SENT, ...FLOOR, 'serviceInspection']],
  ['transport', {}, { transport: '自提' }, [...SENT, ...FLOOR, 'serviceInspection']],
  ['payment', {}, { payment: '现款' }, ['customerCheck', ...SENT, 'paymentReview']],
  ['invoice kind', {}, { invoiceKind: '普通发票' }, ['customerCheck', ...SENT, 'paymentReview']],
  ['invoice title', {}, { invoiceTitle: '别的抬头' }, ['customerCheck', ...SENT, 'paymentReview']],
  ['tolerance', {}, { toleranceBp: 300 }, [...SENT, ...FLOOR]],
  ['special requirements', {}, { special: '防潮' }, [...SENT, ...FLOOR]],
]

const changed = (file: OrderFile, line: Partial<FormLine>, terms: Partial<OrderTerms>): OrderFile => ({
  ...file,
  form: {
    ...file.form,
    terms: { ...file.form.terms, ...terms },
    lines: file.form.lines.map((one) => ({ ...one, ...line })),
  },
})

const STAGES = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] as const
const files = STAGES.map((stage) => [stage, upTo(anOrder(), stage)] as const)
const kinds = PUT.map(([, kind]) => kind)

describe('what a change of a field costs, at every stage', () => {
  it.each(FIELDS)('R19.1 %s', (_, line, terms, stale) => {
    for (const [stage, file] of files) {
      const there = PUT.filter(([step]) => step < stage).map(([, kind]) => kind)
      const gone = changed(file, line, terms)
      const found = gone.papers.filter((paper) => kinds.includes(paper.kind) && !isFresh(gone, paper))
      const said = [...new Set(found.map(({ kind }) => kind))].toSorted()
      expect([stage, ...said]).toEqual([stage, ...there.filter((kind) => stale.includes(kind)).toSorted()])
    }
  })

  it('R19.1 the table has every field of the form', () => {
    const { terms, lines } = anOrder().form
    const covered = FIELDS.flatMap(([, line, some]) => [...Object.keys(line), ...Object.keys(some)])
    const own = [...Object.keys(terms), ...Object.keys(lines[0] ?? {})]
    // The signer stands on the contract of this order; stale.test.ts has an order without one. The others follow.
    const elsewhere = ['signer', 'id', 'productId']
    expect(own.filter((key) => !covered.includes(key)).toSorted()).toEqual(elsewhere.toSorted())
  })
})
