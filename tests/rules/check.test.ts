import { describe, expect, it } from 'vitest'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { Actor } from '#shared/rules/roles.ts'
import { money } from '#shared/values/money.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { openAt, refused, stepOf } from '#tests/support/builders/asking.ts'
import { person, personWith } from '#tests/support/builders/people.ts'
import { upTo } from '#tests/support/builders/up-to.ts'
import { withPaper } from '#tests/support/builders/with-paper.ts'

describe('a black-listed customer', () => {
  const black = () => upTo(anOrder({ blacklisted: true }), 5)
  const clearBlack = (file: OrderFile, tier: 'supervisor' | 'director', by: Actor = person(tier)) =>
    withPaper(file, 'blacklistClearance', { tier, reason: '已还款' }, { by })

  it('R4.1 gets past step 4 with both the supervisor and the director, not with one', () => {
    const one = clearBlack(black(), 'supervisor')
    const two = clearBlack(one, 'director')
    expect([black(), one, two].map((file) => openAt(file, 4).length)).toEqual([2, 1, 0])
    expect(refused('clearBlacklist', two, { tier: 'supervisor' })).toEqual(['R4.1 notBlacklisted'])
  })

  it('R4.1 the same person cannot be both, nor the one who took the order', () => {
    const both = personWith('supervisor', 'director')
    expect(refused('clearBlacklist', clearBlack(black(), 'supervisor', both), { tier: 'director' }, both)).toEqual([
      'R4.1 signedAlready',
    ])
    expect(refused('clearBlacklist', black(), { tier: 'supervisor' }, personWith('clerk', 'supervisor'))).toEqual([
      'R4.1 ownException',
    ])
  })
})

describe('payment terms', () => {
  it('R4.3 without a contract in force the supervisor decides, in writing', () => {
    const file = upTo(anOrder({ withoutContract: true }), 5)
    const decided = withPaper(file, 'contractDecision', { payment: { kind: 'prepaid' }, reason: '新客户' })
    expect(openAt(file, 4)).toEqual(['R4.3 noContract'])
    expect(openAt(decided, 4)).toEqual([])
    expect(refused('issueProductionOrder', upTo(decided, 10))).toContain('R9.2 depositMissing')
  })

  it('R4.3 a contract in force is not overruled', () => {
    expect(refused('decideContract', upTo(anOrder(), 5))).toEqual(['R4.3 contractInForce'])
  })
})

describe('review of large and custom orders', () => {
  const large = (limit: number) => upTo(anOrder({ policy: { largeOrder: money(limit) } }), 5)
  const verdict = (file: OrderFile, is: 'approved' | 'sentBack') =>
    withPaper(file, 'review', { verdict: is, reason: '地址不清' })

  it.each([
    { limit: 1_000_000, open: [], what: 'at the threshold' },
    { limit: 999_999, open: ['R4.6 reviewOpen'], what: 'one cent over the threshold' },
  ])('R4.6 $what: $open', ({ limit, open }) => {
    expect(openAt(large(limit), 4)).toEqual(open)
  })

  it('R4.6 a custom order needs it at any amount', () => {
    expect(openAt(upTo(anOrder({ type: 'custom' }), 5), 4)).toEqual(['R4.6 reviewOpen'])
  })

  it('R4.6 approved passes; sent back returns to the clerk with the reason', () => {
    const sentBack = verdict(large(1), 'sentBack')
    expect(openAt(verdict(large(1), 'approved'), 4)).toEqual([])
    expect(stepOf(sentBack, 4).open).toEqual([
      {
        rule: 'R4.6',
        code: 'sentBack',
        params: { reason: '地址不清' },
        unblock: [{ who: 'clerk', action: 'changeOrder' }],
      },
    ])
    expect(openAt(verdict(sentBack, 'approved'), 4)).toEqual([])
  })

  it('R4.6 what was sent back lies with the supervisor again when the clerk has changed it', () => {
    const changed = withPaper(verdict(large(1), 'sentBack'), 'changeOrder', {
      toRevision: 2,
      reason: '地址补全',
      changes: [{ path: 'terms.deliveryPlace', before: '', after: '杭州' }],
    })
    expect(openAt(changed, 4)).toEqual(['R4.6 reviewOpen'])
  })
})

describe('what needs no clearing', () => {
  it('R4.2 a credit that is not exceeded, or was cleared already, is not cleared', () => {
    const within = upTo(anOrder(), 5)
    const held = upTo(anOrder({ credit: { overdue: money(1) } }), 5)
    const figures = { exposure: money(1_000_000), limit: money(10_000_000), overdue: money(1), reason: '老客户' }
    const cleared = withPaper(held, 'creditClearance', figures)
    const asked = [within, held, cleared].map((file) => refused('clearCredit', file))
    expect(asked).toEqual([['R4.2 notHeld'], [], ['R4.2 notHeld']])
  })

  it('R4.5 a price that is no exception is not confirmed', () => {
    const fine = upTo(anOrder(), 5)
    expect(refused('clearPrice', fine, { lineId: 'line-1', tier: 'sales' })).toEqual(['R4.5 notExceptional'])
  })
})

describe('who asks never clears', () => {
  it.each([
    { action: 'clearCredit', role: 'finance', rule: 'R4.2' },
    { action: 'decideContract', role: 'supervisor', rule: 'R4.3' },
    { action: 'reviewOrder', role: 'supervisor', rule: 'R4.6' },
    { action: 'clearMargin', role: 'director', rule: 'R4.7' },
  ] as const)('$rule $action is refused to the clerk who is $role as well', ({ action, role, rule }) => {
    const file = upTo(
      anOrder({
        credit: { overdue: money(action === 'clearCredit' ? 1 : 0) },
        withoutContract: action === 'decideContract',
      }),
      5,
    )
    expect(refused(action, file, {}, personWith('clerk', role))).toEqual([`${rule} ownException`])
    expect(refused(action, file, {}, person(role))).toEqual([])
  })
})

describe('a margin under the floor', () => {
  it('R4.7 waits for the director', () => {
    const file = upTo(anOrder({ prices: { cost: unitPrice(9_600_000) } }), 5)
    expect(openAt(file, 4)).toEqual(['R4.7 marginLow'])
    expect(openAt(withPaper(file, 'marginClearance', { reason: '清库存' }), 4)).toEqual([])
    expect(refused('clearMargin', file, {}, person('supervisor'))).toEqual(['R23.1 notYourRole'])
  })
})
