import { it as check, fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { lineProgress } from '#shared/rules/lines.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { openAt, refused } from '#tests/support/builders/asking.ts'
import { briefed, dispatched, notice } from '#tests/support/builders/papers-delivering.ts'
import { batch } from '#tests/support/builders/papers-making.ts'
import { upTo } from '#tests/support/builders/up-to.ts'

const RECHECKED = ['terms', 'address', 'consignee', 'phone', 'invoice']
const goods = (thousandths: number) => [batch('line-1', thousandths)]
/** 10,000 in stock, payment signed. */
const payable = () => upTo(anOrder(), 14)
const noticeFor = (file: OrderFile, thousandths: number, rechecked = RECHECKED) =>
  refused('issueDeliveryNotice', file, { batches: goods(thousandths), rechecked, makesUpFor: null })
const deliverable = (file: OrderFile) => lineProgress(file)[0]?.deliverable
const moved = (file: OrderFile): OrderFile => ({
  ...file,
  form: { ...file.form, terms: { ...file.form.terms, deliveryPlace: '宁波' } },
})

describe('the delivery notice', () => {
  it('R14.1 is issued only after inspection and the payment rule', () => {
    expect(refused('issueDeliveryNotice', upTo(anOrder(), 12))).toEqual([
      'R12.2 serviceInspectionOpen',
      'R12.2 qualityInspectionOpen',
      'R13.2 reviewNotRequested',
      'R13.2 paymentUnsigned',
      'R14.1 nothingInHouse',
    ])
    expect(refused('issueDeliveryNotice', payable())).toEqual([])
  })

  it.each([
    { of: 9_999, refusedWith: [] },
    { of: 10_000, refusedWith: [] },
    { of: 10_001, refusedWith: ['R14.1 overStock'] },
  ])('R14.1 a notice for $of of 10,000 in stock: $refusedWith', ({ of, refusedWith }) => {
    expect(noticeFor(payable(), of)).toEqual(refusedWith)
  })

  it('R14.1 what stands on one open notice cannot be put on a second', () => {
    const part = notice(payable(), goods(6_000))
    expect([noticeFor(part, 4_000), noticeFor(part, 4_001)]).toEqual([[], ['R14.1 overStock']])
    expect(openAt(part, 14)).toEqual(['R14.1 noticePartial'])
    expect(openAt(notice(part, goods(4_000)), 14)).toEqual([])
  })

  it('R14.1 what has left stays counted', () => {
    const gone = dispatched(briefed(notice(payable(), goods(6_000))))
    expect([noticeFor(gone, 4_000), noticeFor(gone, 4_001)]).toEqual([[], ['R14.1 overStock']])
  })

  it.each(RECHECKED)('R14.1 "%s" not rechecked is refused', (missing) => {
    const ticks = RECHECKED.filter((item) => item !== missing)
    expect(noticeFor(payable(), 10_000, ticks)).toEqual(['R14.1 notRechecked'])
  })

  it('R14.1 a notice whose address changed gives its goods back, and the next one takes its place', () => {
    const stale = moved(notice(payable(), goods(10_000)))
    expect(openAt(stale, 14)).toEqual(['R19.1 noticeStale', 'R14.1 noticePartial'])
    expect(refused('dispatch', briefed(stale))).toEqual(['R14.2 noNotice'])
    expect(deliverable(stale)).toBe(10_000)
    const renewed = notice(stale, goods(10_000))
    expect([openAt(renewed, 14), refused('dispatch', briefed(renewed))]).toEqual([[], []])
  })

  it('R14.1 goods that left by a notice do not come back when the address changes', () => {
    expect(deliverable(moved(upTo(anOrder(), 16)))).toBe(0)
  })

  check.prop([fc.array(fc.integer({ min: 1, max: 6_000 }), { maxLength: 8 })])(
    'R14.1 however notices are cut, together they never exceed what is in stock',
    (wishes) => {
      const file = wishes.reduce(
        (now, wish) => (noticeFor(now, wish).length === 0 ? notice(now, goods(wish)) : now),
        payable(),
      )
      const left = deliverable(file) ?? -1
      expect(left).toBeGreaterThanOrEqual(0)
      expect(lineProgress(file)[0]?.noticed).toBe(10_000 - left)
    },
  )
})
