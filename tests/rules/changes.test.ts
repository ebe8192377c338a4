import { describe, expect, it } from 'vitest'
import { COVERS, staleFacets } from '#shared/rules/coverage.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { FormLine, OrderTerms } from '#shared/rules/order-form.ts'
import { type PaperKind, papersOf } from '#shared/rules/papers.ts'
import { deriveSteps, stageOf } from '#shared/rules/steps.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { money } from '#shared/values/money.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { openAt, refused } from '#tests/support/builders/asking.ts'
import { production, sheet } from '#tests/support/builders/papers.ts'
import { personWith } from '#tests/support/builders/people.ts'
import { doStep, upTo } from '#tests/support/builders/up-to.ts'
import { idOf, withPaper } from '#tests/support/builders/with-paper.ts'

/** A file with one paper of every kind that covers something, up to the delivery notice. */
function everyPaper(): OrderFile {
  const checked = upTo(anOrder({ blacklisted: true, withoutContract: true, policy: { largeOrder: money(1) } }), 5)
  const cleared = [
    (file: OrderFile) =>
      withPaper(file, 'priceClearance', { lineId: 'line-1', tier: 'sales', unitPrice: unitPrice(1), note: '' }),
    (file: OrderFile) => withPaper(file, 'blacklistClearance', { tier: 'supervisor', reason: '' }),
    (file: OrderFile) => withPaper(file, 'blacklistClearance', { tier: 'director', reason: '' }),
    (file: OrderFile) => withPaper(file, 'contractDecision', { payment: { kind: 'credit', days: 30 }, reason: '' }),
    (file: OrderFile) => withPaper(file, 'review', { verdict: 'approved', reason: '' }),
    (file: OrderFile) => withPaper(file, 'marginClearance', { reason: '' }),
  ].reduce((file, put) => put(file), checked)
  const made = doStep(doStep(cleared, 5), 6)
  const relaxed = sheet(made, '2026-03-13')
  const confirmed = withPaper(relaxed, 'relaxationConfirmation', { sheetId: idOf(relaxed, 'sheet') })
  const read = withPaper(confirmed, 'proofreading', { sheetId: idOf(confirmed, 'sheet'), ticks: [] })
  return ([8, 9, 10, 11, 12, 13, 14] as const).reduce((file, step) => doStep(file, step), read)
}

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
  { what: 'contact', change: onTerms({ contact: '李四', contactPhone: '1' }), stale: [], step: null },
  { what: 'customer order number', change: onTerms({ customerPo: 'PO-78' }), stale: [], step: null },
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

describe('cancelling', () => {
  const request = (file: OrderFile) => withPaper(file, 'cancellationRequest', { reason: '撤单', decidedBy: '刘芳' })
  const approve = (file: OrderFile, tier: 'supervisor' | 'production') =>
    withPaper(file, 'cancellationApproval', { requestId: idOf(file, 'cancellationRequest'), tier })
  const cancelled = (file: OrderFile) =>
    withPaper(file, 'cancellation', { requestId: idOf(file, 'cancellationRequest'), deposit: 'balance' })

  it('R19.2 needs a request with its reason, and nothing more before the production order', () => {
    expect(refused('cancelOrder', upTo(anOrder(), 10))).toEqual(['R19.2 noCancellation'])
    expect(refused('approveCancellation', upTo(anOrder(), 10))).toEqual(['R19.2 noCancellation'])
    expect(refused('cancelOrder', request(upTo(anOrder(), 10)))).toEqual([])
  })

  it('R19.2 after the production order it needs the supervisor and production', () => {
    const asked = request(upTo(anOrder(), 11))
    const one = approve(asked, 'supervisor')
    expect([asked, one, approve(one, 'production')].map((file) => refused('cancelOrder', file).length)).toEqual([
      2, 1, 0,
    ])
    expect(refused('cancelOrder', request(approve(one, 'production')))).toHaveLength(2)
  })

  it('R19.2 each of the two signs for himself, and nobody approves what he asked for', () => {
    const asked = request(upTo(anOrder(), 11))
    const supervisor = personWith('supervisor')
    expect(refused('approveCancellation', asked, { tier: 'production' }, supervisor)).toEqual(['R19.2 notYourRole'])
    expect(refused('approveCancellation', asked, { tier: 'supervisor' }, personWith('clerk', 'supervisor'))).toEqual([
      'R19.2 ownException',
    ])
  })

  it('R19.2 goods that left cannot be cancelled', () => {
    expect(refused('cancelOrder', request(upTo(anOrder(), 16)))).toEqual(['R19.2 goodsLeft'])
  })

  it('R19.2 a cancelled order is read-only, says so, and keeps every paper', () => {
    const file = cancelled(request(upTo(anOrder(), 10)))
    expect(stageOf(file)).toBe('cancelled')
    expect(refused('issueProductionOrder', file)).toEqual(['R19.2 orderCancelled'])
    expect(refused('recordPayment', file)).toEqual(['R19.2 orderCancelled'])
    expect(file.papers).toHaveLength(upTo(anOrder(), 10).papers.length + 2)
    expect(
      deriveSteps(file)
        .map(({ state }) => state)
        .slice(9),
    ).toEqual(Array.from({ length: 9 }, () => 'notApplicable'))
  })
})
