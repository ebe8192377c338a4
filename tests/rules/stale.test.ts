import { describe, expect, it } from 'vitest'
import { COVERS, facetOf, staleFacets } from '#shared/rules/coverage.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { FormLine, OrderTerms } from '#shared/rules/order-form.ts'
import { type PaperKind, papersOf } from '#shared/rules/papers.ts'
import { deriveSteps } from '#shared/rules/steps.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { openAt } from '#tests/support/builders/asking.ts'
import { everyPaper } from '#tests/support/builders/every-paper.ts'
import { production, sheet } from '#tests/support/builders/papers-confirming.ts'
import { upTo } from '#tests/support/builders/up-to.ts'

const stalesOf = (file: OrderFile): readonly PaperKind[] => [
  ...new Set(file.papers.filter((paper) => staleFacets(file, paper).length > 0).map(({ kind }) => kind)),
]
const onLine =
  (change: Partial<FormLine>) =>
  (file: OrderFile): OrderFile => ({
    ...file,
    form: { ...file.form, lines: file.form.lines.map((line) => ({ ...line, ...change })) },
  })
const onTerms =
  (change: Partial<OrderTerms>) =>
  (file: OrderFile): OrderFile => ({
    ...file,
    form: { ...file.form, terms: { ...file.form.terms, ...change } },
  })

const SENT: readonly PaperKind[] = ['sheet', 'proofreading', 'sending', 'signBackCheck']
const ORDERED: readonly PaperKind[] = ['productionOrder', 'productionCountersign', 'technicalAcknowledgement']
const PRICED: readonly PaperKind[] = ['customerCheck', 'priceClearance', 'review', 'marginClearance']

type Change = {
  readonly what: string
  readonly change: (file: OrderFile) => OrderFile
  readonly stale: readonly PaperKind[]
  /** The first step that is open again. */
  readonly step: number | null
}

/** R19.1 by itself: what changed decides what goes stale. Written from the rule, not from the code. */
const TABLE: readonly Change[] = [
  {
    what: 'price',
    change: onLine({ unitPrice: unitPrice(10_000_001) }),
    stale: [...PRICED, ...SENT, 'paymentReview'],
    step: 4,
  },
  {
    what: 'quantity',
    change: onLine({ quantity: quantity(9_900) }),
    stale: ['review', 'technicalAnswer', 'productionAnswer', ...SENT, ...ORDERED, 'paymentReview'],
    step: 4,
  },
  {
    what: 'specification',
    change: onLine({ specification: '80g/m²' }),
    stale: [
      ...PRICED,
      'technicalAnswer',
      'productionAnswer',
      ...SENT,
      ...ORDERED,
      'serviceInspection',
      'qualityInspection',
      'deliveryNotice',
    ],
    step: 4,
  },
  {
    what: 'requested date',
    change: onLine({ requestedDate: civilDate('2026-03-18') }),
    stale: ['productionAnswer', ...SENT],
    step: 6,
  },
  {
    what: 'address',
    change: onTerms({ deliveryPlace: '宁波' }),
    stale: ['sheet', 'proofreading', 'deliveryNotice'],
    step: 7,
  },
  {
    what: 'consignee',
    change: onTerms({ consigneePhone: '13900000000' }),
    stale: ['sheet', 'proofreading', 'deliveryNotice'],
    step: 7,
  },
  {
    what: 'packaging',
    change: onTerms({ packaging: '纸箱' }),
    stale: [...SENT, ...ORDERED, 'serviceInspection'],
    step: 7,
  },
  { what: 'special requirements', change: onTerms({ special: '防潮' }), stale: [...SENT, ...ORDERED], step: 7 },
  { what: 'tolerance', change: onTerms({ toleranceBp: 300 }), stale: [...SENT, ...ORDERED], step: 7 },
  {
    what: 'payment and invoice',
    change: onTerms({ invoiceTitle: '新抬头' }),
    stale: ['customerCheck', ...SENT, 'paymentReview'],
    step: 4,
  },
  {
    what: 'formula',
    change: (file) => ({ ...file, technical: file.technical.map((fact) => ({ ...fact, formulaVersion: 2 })) }),
    stale: ['technicalAnswer'],
    step: 5,
  },
  {
    what: 'schedule',
    change: (file) => production(file, { scheduledDate: civilDate('2026-03-13') }),
    stale: ORDERED,
    step: 10,
  },
  {
    what: 'pre-delivery date',
    change: (file) => sheet(file, '2026-03-14'),
    stale: [...SENT, 'relaxationConfirmation'],
    step: 7,
  },
  {
    what: 'bounced receipt',
    change: (file) => ({ ...file, money: { ...file.money, reversed: ['receipt-1'] } }),
    stale: ['paymentReview'],
    step: 13,
  },
  {
    what: 'customer',
    change: (file) => ({ ...file, customer: { ...file.customer, id: 'customer-2' } }),
    stale: ['blacklistClearance', 'contractDecision'],
    step: 4,
  },
  {
    what: 'contact',
    change: onTerms({ contact: '李四', contactPhone: '1' }),
    stale: ['sheet', 'proofreading'],
    step: 7,
  },
  {
    what: 'customer order number',
    change: onTerms({ customerPo: 'PO-78' }),
    stale: ['sheet', 'proofreading'],
    step: 7,
  },
  { what: 'signer', change: onTerms({ signer: '李四' }), stale: ['sheet', 'proofreading', 'signBackCheck'], step: 7 },
]

describe('what a change makes stale', () => {
  it.each(TABLE)('R19.1 $what', ({ change, stale }) => {
    expect(stalesOf(change(everyPaper())).toSorted()).toEqual(stale.toSorted())
  })

  it.each(TABLE)('R19.1 $what opens step $step', ({ change, step }) => {
    const opened = deriveSteps(change(everyPaper())).filter(({ number, open }) => open.length > 0 && number < 15)
    expect(opened[0]?.number ?? null).toBe(step)
  })

  it('R19.1 the test has every kind of paper that covers something', () => {
    const kinds = new Set(everyPaper().papers.map(({ kind }) => kind))
    expect(Object.keys(COVERS).filter((kind) => !kinds.has(kind as PaperKind))).toEqual([])
  })

  it('R19.1 says what was covered and what it is now; changed back, it stands again', () => {
    const file = everyPaper()
    const [check] = papersOf(file.papers, 'signBackCheck')
    const changed = onLine({ quantity: quantity(9_900) })(file)
    expect(check && staleFacets(changed, check)).toEqual([
      { facet: 'quantities', covered: { 'line-1': 10_000 }, today: { 'line-1': 9_900 } },
    ])
    expect(stalesOf(onLine({ quantity: quantity(10_000) })(changed))).toEqual([])
  })

  it('R19.1 a facet of one line says nothing of the others', () => {
    const two = anOrder({ lines: [{}, { quantity: quantity(7) }] })
    expect(facetOf(two, 'quantities')).toEqual({ 'line-1': 10_000, 'line-2': 7 })
    expect(facetOf(two, 'quantities', 'line-2')).toEqual({ 'line-2': 7 })
  })

  it('R19.1 a line that changed leaves what was signed for the other', () => {
    const two = upTo(anOrder({ lines: [{}, {}] }), 7)
    const [first, second] = two.form.lines
    const changed: OrderFile = {
      ...two,
      form: { ...two.form, lines: first && second ? [first, { ...second, quantity: quantity(1) }] : [] },
    }
    expect(stalesOf(changed)).toEqual(['technicalAnswer', 'productionAnswer'])
    expect([openAt(changed, 5), openAt(changed, 6)]).toEqual([['R5.1 technicalStale'], ['R6.1 productionStale']])
  })

  it('R19.1 after the confirmation work that went past stays behind as stale', () => {
    const changed = onLine({ quantity: quantity(9_900) })(upTo(anOrder(), 12))
    const states = deriveSteps(changed).map(({ state }) => state)
    // Everything that stood on the quantity is open again, from technical on: that step is at hand.
    expect(states.slice(3, 10)).toEqual(['recorded', 'current', 'stale', 'stale', 'stale', 'stale', 'stale'])
  })

  it('R19.1 work that went past goes on: the stale steps wait beside the step at hand', () => {
    const changed = onLine({ unitPrice: unitPrice(10_000_001) })(upTo(anOrder(), 12))
    const states = deriveSteps(changed).map(({ state }) => state)
    expect(states.slice(3, 12)).toEqual([
      'stale',
      'signed',
      'signed',
      'stale',
      'stale',
      'stale',
      'signed',
      'recorded',
      'current',
    ])
  })
})
