import { describe, expect, it } from 'vitest'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { deriveSteps, stageOf } from '#shared/rules/steps.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { refused } from '#tests/support/builders/asking.ts'
import { personWith } from '#tests/support/builders/people.ts'
import { upTo } from '#tests/support/builders/up-to.ts'
import { idOf, withPaper } from '#tests/support/builders/with-paper.ts'

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
