import { describe, expect, it } from 'vitest'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { spokenAnswer } from '#shared/rules/spoken.ts'
import { STAGES, STEPS } from '#shared/rules/step-table.ts'
import { currentStep, deriveSteps, FINDERS, stageOf } from '#shared/rules/steps.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { signBackChecked, signedBack } from '#tests/support/builders/papers-confirming.ts'
import { doStep, upTo } from '#tests/support/builders/up-to.ts'
import { idOf, withPaper } from '#tests/support/builders/with-paper.ts'

type Row = readonly [done: number, current: number | null, stage: string, spoken: string]

/** What the file says after steps 1 to `done` of the script: step at hand, stage, the sentence for the customer. */
const rowsOf = (file: OrderFile, without: readonly 9[] = []): readonly Row[] =>
  STEPS.map(({ number }) => {
    const now = upTo(file, (number + 1) as 2 | 19, { without })
    const said = spokenAnswer(now).map(({ code }) => code)
    return [number, currentStep(deriveSteps(now))?.number ?? null, stageOf(now), said.join(' ')]
  })

const CLASS_B: readonly Row[] = [
  [1, 2, 'pendingReview', 'step.completeness'],
  // The promised answer (step 3) is chased; the check need not wait for it.
  [2, 4, 'pendingReview', 'step.check'],
  [3, 4, 'pendingReview', 'step.check'],
  [4, 5, 'approved', 'step.technical'],
  [5, 6, 'approved', 'step.production'],
  [6, 7, 'approved', 'step.sheet'],
  [7, 8, 'approved', 'faxToSend date'],
  [8, 9, 'approved', 'step.signBack dateWhenSigned'],
  [9, 10, 'approved', 'step.productionOrder date'],
  [10, 11, 'inProduction', 'planned date'],
  [11, 12, 'inProduction', 'step.warehousing date'],
  [12, 13, 'inStock', 'step.payment date'],
  [13, 14, 'inStock', 'step.deliveryNotice'],
  [14, 15, 'inStock', 'step.dispatch'],
  [15, 16, 'dispatched', 'inTransit'],
  [16, 17, 'inTransit', 'inTransit'],
  [17, 18, 'inTransit', 'step.receipt'],
  [18, null, 'closed', 'closed'],
]

// Before the production order the customer who owes money is told that it comes first.
const OWING: readonly Row[] = CLASS_B.with(8, [9, 10, 'approved', 'depositFirst date'])

const CLASS_A: readonly Row[] = [
  ...CLASS_B.slice(0, 7),
  // Without the sign-back: the production order is at hand, the sheet is chased.
  [8, 10, 'approved', 'step.productionOrder dateWhenSigned'],
  [9, 10, 'approved', 'step.productionOrder dateWhenSigned'],
  ...CLASS_B.slice(9, 11),
  // Payment is chased, too: the goods go by the contract's terms.
  [12, 14, 'inStock', 'step.deliveryNotice'],
  ...CLASS_B.slice(12, 17),
  // Delivered and paid, but the file waits for the sheet.
  [18, 9, 'delivered', 'delivered'],
]

const FROM_STOCK: readonly Row[] = [
  ...CLASS_B.slice(0, 3),
  [4, 6, 'approved', 'step.production'],
  [5, 6, 'approved', 'step.production'],
  [6, 7, 'allocated', 'step.sheet'],
  [7, 8, 'allocated', 'faxToSend date'],
  [8, 9, 'allocated', 'step.signBack dateWhenSigned'],
  [9, 13, 'allocated', 'step.payment date'],
  [10, 13, 'allocated', 'step.payment date'],
  [11, 13, 'allocated', 'step.payment date'],
  [12, 13, 'allocated', 'step.payment date'],
  [13, 14, 'allocated', 'step.deliveryNotice'],
  [14, 15, 'allocated', 'step.dispatch'],
  ...CLASS_B.slice(14),
]

describe('the life of an order, step by step', () => {
  it('class B with a 30 % deposit', () => {
    expect(rowsOf(anOrder({ class: 'B', deposit: '30%' }))).toEqual(OWING)
  })

  it('class C that pays everything before', () => {
    expect(rowsOf(anOrder({ class: 'C', payment: { kind: 'prepaid' } }))).toEqual(OWING)
  })

  it('R9.2 class A goes on without the sign-back', () => {
    expect(rowsOf(anOrder({ class: 'A' }), [9])).toEqual(CLASS_A)
  })

  it('R1.7 an order from stock passes by technical, production order, follow-up and warehousing', () => {
    expect(rowsOf(anOrder({ type: 'fromStock' }))).toEqual(FROM_STOCK)
  })

  it('R9.2 the class A file closes when the chased sheet is in', () => {
    const waiting = upTo(anOrder({ class: 'A' }), 19, { without: [9] })
    const closed = signBackChecked(signedBack(waiting))
    expect([stageOf(waiting), stageOf(closed)]).toEqual(['delivered', 'closed'])
    expect(currentStep(deriveSteps(closed))).toBeNull()
  })
})

describe('the table of the 18 steps', () => {
  it('has a finder for each step and is numbered 1 to 18', () => {
    expect(STEPS.map(({ number }) => number)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1))
    expect(Object.keys(FINDERS)).toEqual(STEPS.map(({ key }) => key))
  })

  it.each(STEPS)('step $number ($key) is at hand at some point', ({ number }) => {
    const file = upTo(anOrder(), number)
    const step = deriveSteps(file).find((one) => one.number === number)
    // Steps 1 and 3 never hold anything up: the memo is the first paper, the promise is chased.
    const expected = number === 1 ? 'recorded' : number === 3 ? 'openAllowed' : 'current'
    expect(step?.state).toBe(expected)
  })

  it.each(STEPS)('step $number ($key) is done by its own papers', ({ number }) => {
    const done = doStep(upTo(anOrder(), number), number)
    expect(deriveSteps(done).find((one) => one.number === number)?.state).toMatch(/^(recorded|signed)$/)
  })

  it('reaches every stage', () => {
    const file = anOrder()
    const closed = upTo(file, 19)
    const withCase = withPaper(closed, 'afterSalesCase', { cause: 'complaint', remark: '色差' })
    const asked = withPaper(file, 'cancellationRequest', { reason: '客户撤单', decidedBy: '刘芳' })
    const cancelled = withPaper(asked, 'cancellation', {
      requestId: idOf(asked, 'cancellationRequest'),
      deposit: 'balance',
    })
    const waiting = upTo(anOrder({ class: 'A' }), 19, { without: [9] })
    const reached = [
      ...[4, 5, 11, 13, 16, 17].map((step) => stageOf(upTo(file, step as 4))),
      stageOf(upTo(anOrder({ type: 'fromStock' }), 7)),
      ...[closed, withCase, cancelled, waiting].map(stageOf),
    ]
    expect(new Set(reached)).toEqual(new Set(STAGES))
  })
})
