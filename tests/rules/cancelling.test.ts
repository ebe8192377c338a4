import { describe, expect, it } from 'vitest'
import { actionBlockers } from '#shared/rules/actions.ts'
import { droppedCancellation, reductions } from '#shared/rules/cancelling.ts'
import { tasksOf } from '#shared/rules/desk.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { deriveSteps, stageOf } from '#shared/rules/steps.ts'
import { quantity } from '#shared/values/quantity.ts'
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

  it('R19.2 each refuses for himself, not what he signed, nor what he asked for; who did not ask takes nothing back', () => {
    const asked = request(upTo(anOrder(), 11))
    const supervisor = personWith('supervisor')
    expect(refused('refuseCancellation', upTo(anOrder(), 11))).toEqual(['R19.2 noCancellation'])
    expect(refused('refuseCancellation', request(upTo(anOrder(), 9)))).toEqual(['R19.2 nothingToRefuse'])
    expect(refused('refuseCancellation', asked, { tier: 'supervisor' }, supervisor)).toEqual([])
    expect(refused('refuseCancellation', asked, { tier: 'production' }, supervisor)).toEqual(['R19.2 notYourRole'])
    expect(refused('refuseCancellation', approve(asked, 'supervisor'), { tier: 'supervisor' }, supervisor)).toEqual([
      'R19.2 cancellationSigned',
    ])
    expect(refused('refuseCancellation', asked, { tier: 'supervisor' }, personWith('clerk', 'supervisor'))).toEqual([
      'R19.2 ownException',
    ])
    expect(refused('withdrawCancellation', asked, {}, supervisor)).toEqual(['R19.2 notYourRequest'])
    expect(refused('withdrawCancellation', upTo(anOrder(), 11), {}, personWith('clerk'))).toEqual([
      'R19.2 noCancellation',
    ])
  })

  it('R19.2 R1.6 the clerk to whom the order was handed over takes back what the one before him asked for', () => {
    const asked = request(upTo(anOrder(), 11))
    const other = { ...personWith('clerk'), id: 'clerk-2', name: '孙丽' }
    expect(refused('withdrawCancellation', asked, {}, other)).toEqual(['R19.2 notYourRequest'])
    const handed = { ...asked, order: { ...asked.order, clerk: other } }
    expect(refused('withdrawCancellation', handed, {}, other)).toEqual([])
  })

  it.each(['cancellationRefusal', 'cancellationWithdrawal'] as const)(
    'R19.2 after a %s nothing is asked for',
    (kind) => {
      const asked = approve(request(upTo(anOrder(), 11)), 'supervisor')
      const body = { requestId: idOf(asked, 'cancellationRequest'), tier: 'production' as const, reason: '客户又要了' }
      const dropped = withPaper(asked, kind, body)
      expect(droppedCancellation(dropped)?.kind).toBe(kind)
      expect(refused('cancelOrder', dropped)).toEqual(['R19.2 noCancellation'])
      expect(refused('approveCancellation', dropped)).toEqual(['R19.2 noCancellation'])
      expect(tasksOf(dropped, deriveSteps(dropped)).filter(({ action }) => /ancel/.test(action))).toEqual([])
      const again = request(dropped)
      expect(droppedCancellation(again)).toBe(null)
      expect(refused('cancelOrder', again)).toHaveLength(2)
    },
  )

  it('R6.2 R19.1 a line that becomes other goods asks for none of what it was, whatever quantity stands there', () => {
    const { form } = anOrder()
    const [line] = form.lines
    const less = (edit: object) => reductions(form, { ...form, lines: form.lines.map((one) => ({ ...one, ...edit })) })
    const all = [{ lineId: line?.id, quantity: line?.quantity }]
    for (const edit of [{ productId: 'other' }, { specification: '80g' }, { note: '纸芯 3 寸' }, { unit: '卷' }])
      expect(less(edit)).toEqual(all)
    for (const edit of [{ unitPrice: null }, { requestedDate: null }, { note: ' ' }, { productName: '别名' }])
      expect(less(edit)).toEqual([])
  })

  it('R19.2 goods that left cannot be cancelled', () => {
    expect(refused('cancelOrder', request(upTo(anOrder(), 16)))).toEqual(['R19.2 goodsLeft'])
  })

  it('R19.2 more than was ordered is refused by its own words, not by goods that never left', () => {
    const file = upTo(anOrder(), 11)
    const [line] = file.form.lines
    if (!line?.quantity) throw new Error('a line wanted')
    const most = line.quantity
    const part = (more: number) => ({ lines: [{ lineId: line.id, quantity: quantity(most + more) }] })
    expect(refused('requestCancellation', file, part(0))).toEqual([])
    expect(refused('requestCancellation', file, part(1))).toEqual(['R19.2 moreThanOrdered'])
    const [held] = actionBlockers('requestCancellation', file, personWith('clerk'), part(1))
    expect(held?.params).toEqual({ line: 1, ordered: most })
  })

  it('R19.2 R23.1 what waits for a signature stands at the step where the order stands', () => {
    const asked = request(upTo(anOrder(), 11))
    const waiting = tasksOf(asked, deriveSteps(asked)).filter(({ action }) => action === 'approveCancellation')
    expect(waiting.map(({ step, role }) => `${step} ${role}`)).toEqual(['11 supervisor', '11 production'])
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
