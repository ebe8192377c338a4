import { describe, expect, it } from 'vitest'
import { creditHold, creditPosition, isOverCredit } from '#shared/rules/credit.ts'
import { money } from '#shared/values/money.ts'
import { anOrder, type OrderOptions } from '#tests/support/builders/an-order.ts'
import { openAt, refused, stepOf } from '#tests/support/builders/asking.ts'
import { upTo } from '#tests/support/builders/up-to.ts'
import { withPaper, withReceived } from '#tests/support/builders/with-paper.ts'

/** An order of 10,000.00 with 20,000.00 delivered and unpaid and 30,000.00 undelivered, against a limit. */
const against = (limit: number, more: OrderOptions = {}) =>
  anOrder({
    ...more,
    credit: { limit: money(limit), receivables: money(2_000_000), undelivered: money(3_000_000), ...more.credit },
  })

const cleared = (file: ReturnType<typeof anOrder>, exposure: number, overdue = 0) =>
  withPaper(file, 'creditClearance', {
    exposure: money(exposure),
    limit: money(5_000_000),
    overdue: money(overdue),
    reason: '老客户',
  })

describe('the credit check', () => {
  it.each([
    { limit: 6_000_000, held: false, what: 'exactly at the limit' },
    { limit: 5_999_999, held: true, what: 'one cent over the limit' },
    { limit: 6_000_001, held: false, what: 'one cent under the limit' },
  ])('R4.2 $what: held is $held', ({ limit, held }) => {
    expect(openAt(upTo(against(limit), 5), 4)).toEqual(held ? ['R4.2 creditExceeded'] : [])
  })

  it('R4.2 shows the figures it was computed from', () => {
    expect(creditHold(against(5_999_999))).toEqual({
      limit: 5_999_999,
      receivables: 2_000_000,
      undelivered: 3_000_000,
      thisOrder: 1_000_000,
      exposure: 6_000_000,
      headRoom: -1,
      overdue: 0,
    })
    expect(stepOf(against(6_000_000), 4).settled[0]).toMatchObject({ code: 'creditWithin', params: { headRoom: 0 } })
  })

  it('R4.2 says why it holds nobody up: room, a clearance with its signer, or money that comes first', () => {
    const settledBy = (file: ReturnType<typeof anOrder>) => {
      const found = stepOf(file, 4).settled.find(({ rule }) => rule === 'R4.2')
      return [found?.code, found?.by, found?.params]
    }
    expect(settledBy(upTo(against(6_000_001), 5))).toEqual(['creditWithin', null, { headRoom: 1 }])
    expect(settledBy(cleared(upTo(against(5_999_999), 5), 6_000_000))).toEqual([
      'creditCleared',
      '赵敏',
      { exposure: 6_000_000 },
    ])
    expect(settledBy(withReceived(upTo(against(0), 5), 1_000_000))).toEqual(['creditNotUsed', null, {}])
    expect(settledBy(upTo(against(5_999_999), 5))).toEqual([undefined, undefined, undefined])
  })

  it('R4.2 holds whatever is overdue, however much room there is', () => {
    const file = upTo(against(90_000_000, { credit: { overdue: money(1) } }), 5)
    expect(openAt(file, 4)).toEqual(['R4.2 creditOverdue'])
  })

  it.each([
    { exposure: 100, overdue: 0, over: false },
    { exposure: 101, overdue: 0, over: true },
    { exposure: 0, overdue: 1, over: true },
  ])('R4.2 $exposure of 100 with $overdue overdue: over is $over', ({ exposure, overdue, over }) => {
    const credit = { limit: money(100), receivables: money(exposure), undelivered: money(0), overdue: money(overdue) }
    expect(isOverCredit(creditPosition(credit, money(0), money(0)))).toBe(over)
  })

  it('R4.2 counts what is already paid on the order', () => {
    const file = against(5_600_000)
    expect(creditHold(withReceived(file, 399_999))?.exposure).toBe(5_600_001)
    expect(creditHold(withReceived(file, 400_000))).toBeNull()
  })

  it('R4.2 lets an order pass that is paid in full beforehand, overdue or not', () => {
    const file = against(0, { credit: { overdue: money(500) } })
    expect(creditHold(withReceived(file, 999_999))).not.toBeNull()
    expect(creditHold(withReceived(file, 1_000_000))).toBeNull()
  })

  it('R4.2 lets prepaid terms pass only where the class waits for the money', () => {
    const prepaid = { payment: { kind: 'prepaid' } } as const
    expect(creditHold(against(0, { ...prepaid, class: 'B' }))).toBeNull()
    expect(creditHold(against(0, { ...prepaid, class: 'A' }))).not.toBeNull()
  })

  it.each([
    { seen: 6_000_000, overdue: 0, held: false, what: 'what finance saw' },
    { seen: 5_999_999, overdue: 0, held: true, what: 'one cent more than finance saw' },
  ])('R4.2 a clearance holds for $what: held is $held', ({ seen, held }) => {
    expect(creditHold(cleared(against(5_000_000), seen)) !== null).toBe(held)
  })

  it('R4.2 a clearance does not cover money that became overdue after it', () => {
    const file = (overdue: number) =>
      cleared(against(5_000_000, { credit: { overdue: money(overdue) } }), 6_000_000, 100)
    expect([creditHold(file(100)), creditHold(file(101))?.overdue]).toEqual([null, 101])
  })

  it('R4.2 is looked at again at the production order and at the delivery notice', () => {
    const within = upTo(against(6_000_000), 10)
    const over = { ...within, credit: { ...within.credit, undelivered: money(3_000_001) } }
    expect([refused('issueProductionOrder', within), refused('issueProductionOrder', over)]).toEqual([
      [],
      ['R4.2 creditExceeded'],
    ])
    const ready = upTo(against(6_000_000), 14)
    const late = { ...ready, credit: { ...ready.credit, overdue: money(1) } }
    expect([refused('issueDeliveryNotice', ready), refused('issueDeliveryNotice', late)]).toEqual([
      [],
      ['R4.2 creditOverdue'],
    ])
  })

  it('R4.2 keeps and shows a held order: it waits at step 4, nothing behind it opens', () => {
    const file = upTo(against(5_999_999), 5)
    expect(stepOf(file, 4).state).toBe('current')
    expect(refused('answerTechnical', file)).toEqual(['R4.2 creditExceeded'])
    expect(refused('makeSheet', file)).toContain('R4.2 creditExceeded')
  })
})
