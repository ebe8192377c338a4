import { describe, expect, it } from 'vitest'
import { ACTIONS, type ActionName } from '#shared/rules/actions.ts'
import { tasksOf } from '#shared/rules/desk.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { latest } from '#shared/rules/papers.ts'
import { spokenAnswer } from '#shared/rules/spoken.ts'
import { receiptTrouble } from '#shared/rules/steps/16-18-arrival.ts'
import { deriveSteps, stageOf } from '#shared/rules/steps.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { anOrder, at } from '#tests/support/builders/an-order.ts'
import { openAt, refused, stepOf } from '#tests/support/builders/asking.ts'
import { legible, sent } from '#tests/support/builders/papers-confirming.ts'
import {
  briefed,
  call,
  dispatched,
  dispatchNotice,
  notice,
  noticeSent,
  receipt,
  satisfied,
} from '#tests/support/builders/papers-delivering.ts'
import { batch } from '#tests/support/builders/papers-making.ts'
import { upTo } from '#tests/support/builders/up-to.ts'
import { idOf, withPaper, withReceived } from '#tests/support/builders/with-paper.ts'

const gone = () => upTo(anOrder(), 16)
const delivered = () => receipt(upTo(anOrder(), 18))
const closed = () => upTo(anOrder(), 19)

/** Two trucks: 6,000 and 4,000. */
const inTwo = () => {
  const first = dispatched(briefed(notice(upTo(anOrder(), 14), [batch('line-1', 6_000)])))
  return dispatched(briefed(notice(first, [batch('line-1', 4_000)])))
}

describe('the dispatch notice', () => {
  it('R16.1 is checked against the confirmation, faxed, and confirmed as legible', () => {
    const checked = dispatchNotice(gone())
    const faxed = sent(checked, { subject: 'dispatchNotice', subjectId: idOf(checked, 'dispatchNotice') })
    expect(
      [gone(), dispatchNotice(gone(), false), checked, faxed, legible(faxed, false), legible(faxed)].map((file) =>
        openAt(file, 16),
      ),
    ).toEqual([
      ['R16.1 dispatchNoticeMissing'],
      ['R16.1 dispatchDiffers'],
      ['R16.1 notSent'],
      ['R8.2 receiptUnconfirmed'],
      ['R8.2 notLegible'],
      [],
    ])
  })

  it('R16.1 each dispatch has its own', () => {
    const second = noticeSent(dispatchNotice(inTwo()))
    expect(openAt(inTwo(), 16)).toEqual(['R16.1 dispatchNoticeMissing', 'R16.1 dispatchNoticeMissing'])
    expect(openAt(second, 16)).toEqual(['R16.1 dispatchNoticeMissing'])
  })

  it('R16.1 nothing is faxed that the shipper has not checked', () => {
    expect(refused('recordSending', gone(), { subject: 'dispatchNotice' })).toEqual(['R16.1 dispatchNoticeMissing'])
    expect(refused('recordSending', dispatchNotice(gone()), { subject: 'dispatchNotice' })).toEqual([])
  })

  it('R16.2 a slip is filed when its dispatch is noticed', () => {
    expect(refused('fileSlip', gone())).toEqual(['R16.1 dispatchNoticeMissing'])
    expect(refused('fileSlip', dispatchNotice(gone()))).toEqual([])
  })
})

describe('arrival follow-up', () => {
  it('R17.1 calls are due at the times in the notice, then at the expected arrival', () => {
    const due = [0, 1, 2, 3].map((calls) => {
      const file = Array.from({ length: calls }).reduce<OrderFile>((now) => call(now, 'onTheWay'), gone())
      return stepOf(file, 17).due
    })
    expect(due).toEqual(
      ['2026-03-15 09:00', '2026-03-16 09:00', '2026-03-16 15:00', '2026-03-16 15:00'].map((text) => at(text)),
    )
  })

  it('R17.1 a transport problem shows until the goods have arrived', () => {
    const problem = call(gone(), 'problem')
    expect(
      [gone(), problem, call(problem, 'onTheWay'), call(problem, 'arrived')].map((file) => openAt(file, 17)),
    ).toEqual([['R17.1 notArrived'], ['R17.1 transportProblem'], ['R17.1 notArrived'], []])
  })

  it('R17.1 the trouble of one truck is not the trouble of the other', () => {
    const file = withPaper(inTwo(), 'arrivalCall', {
      dispatchId: 'dispatch-1',
      outcome: 'problem',
      spokenTo: '老韩',
      remark: '抛锚',
    })
    expect(openAt(file, 17)).toEqual(['R17.1 transportProblem', 'R17.1 notArrived'])
  })
})

describe('receipt and close', () => {
  it('R18.1 delivered when every dispatch is signed for', () => {
    const one = receipt(inTwo())
    expect(openAt(inTwo(), 18).filter((code) => code === 'R18.1 receiptMissing')).toHaveLength(2)
    expect(openAt(one, 18).filter((code) => code === 'R18.1 receiptMissing')).toHaveLength(1)
    expect([stageOf(inTwo()), stageOf(one), stageOf(delivered())]).toEqual(['dispatched', 'dispatched', 'delivered'])
  })

  it('R18.2 closed when delivered, asked, paid to the last cent, and without an open case', () => {
    const asked = satisfied(delivered())
    const paid = (cents: number) => withReceived(asked, cents)
    expect(openAt(withReceived(delivered(), 1_000_000), 18)).toEqual(['R18.2 satisfactionMissing'])
    expect(openAt(paid(999_999), 18)).toEqual(['R18.2 notPaid'])
    expect(openAt(paid(1_000_000), 18)).toEqual([])
    expect([paid(999_999), paid(1_000_000)].map(stageOf)).toEqual(['delivered', 'closed'])
    expect(refused('recordSatisfaction', upTo(anOrder(), 18))).toEqual(['R18.1 receiptMissing'])
  })

  it.each([
    { received: 10_000, damaged: 0, trouble: null },
    { received: 9_999, damaged: 0, trouble: 'shortage' },
    { received: 10_000, damaged: 1, trouble: 'damage' },
    { received: 9_999, damaged: 1, trouble: 'shortage' },
  ])('R18.1 $received received of 10,000 and $damaged damaged: $trouble', ({ received, damaged, trouble }) => {
    const file = withPaper(upTo(anOrder(), 18), 'arrivalReceipt', {
      dispatchId: 'dispatch-1',
      fileId: 'file-receipt',
      receivedOn: civilDate('2026-03-16'),
      signer: '刘芳',
      lines: [{ lineId: 'line-1', received: quantity(received), damaged: quantity(damaged) }],
      remark: '',
    })
    const paper = latest(file.papers, 'arrivalReceipt')
    expect(paper && receiptTrouble(file, paper)).toBe(trouble)
  })

  it('R18.1 R21.1 shortage or damage is an after-sales case; the order shows it while one is open', () => {
    const withCase = withPaper(closed(), 'afterSalesCase', { cause: 'shortage', remark: '少 20kg' })
    const settled = withPaper(withCase, 'afterSalesClosed', {
      caseId: idOf(withCase, 'afterSalesCase'),
      outcome: '补发',
    })
    expect([stageOf(withCase), stageOf(settled)]).toEqual(['afterSales', 'closed'])
    expect(openAt(withCase, 18)).toEqual(['R18.2 caseOpen'])
    expect(spokenAnswer(withCase)).toEqual([{ code: 'afterSales', params: {} }])
  })

  it('R18.2 R16.2 a closed order is read-only; only money and cases may open it again, and its slip is filed', () => {
    const file = closed()
    const allowed = (Object.keys(ACTIONS) as ActionName[]).filter(
      (action) => !refused(action, file).includes('R18.2 orderClosed'),
    )
    expect(allowed.toSorted()).toEqual(['fileSlip', 'openCase', 'recordPayment'])
    expect(tasksOf(file, deriveSteps(file))).toEqual([])
  })

  it('R18.2 a closed order has no step at hand, even where a call was never made', () => {
    const silent = upTo(anOrder(), 19, { without: [16, 17] })
    const steps = deriveSteps(silent)
    expect(stageOf(silent)).toBe('closed')
    expect(steps.flatMap(({ number, state, skipped }) => (skipped ? [[number, state, skipped]] : []))).toEqual([
      [16, 'notApplicable', 'closed'],
      [17, 'notApplicable', 'closed'],
    ])
    expect(tasksOf(silent, steps)).toEqual([])
  })
})
