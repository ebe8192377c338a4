import { it as check, fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { lineProgress } from '#shared/rules/lines.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { anOrder, at } from '#tests/support/builders/an-order.ts'
import { openAt, refused, stepOf } from '#tests/support/builders/asking.ts'
import {
  batch,
  briefed,
  dispatched,
  emergency,
  notice,
  paymentAgreed,
  paymentRequested,
} from '#tests/support/builders/papers.ts'
import { doStep, upTo } from '#tests/support/builders/up-to.ts'
import { idOf } from '#tests/support/builders/with-paper.ts'

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

describe('emergency shipping', () => {
  const urgent = () => emergency(upTo(anOrder({ deposit: '30%' }), 13), goods(4_000))
  const gone = () => dispatched(urgent(), 'emergencyRelease')

  it('R14.2 the warehouse cannot dispatch without notice or release', () => {
    expect(refused('dispatch', payable())).toEqual(['R14.2 noNotice'])
    expect(refused('briefCarrier', payable())).toEqual(['R14.2 noNotice'])
    expect(refused('dispatch', urgent())).toEqual([])
  })

  it('R14.2 is for the supervisor alone and never for more than there is', () => {
    const file = upTo(anOrder({ deposit: '30%' }), 13)
    expect(refused('releaseEmergency', file, { batches: goods(10_001) })).toEqual(['R14.1 overStock'])
    expect(refused('releaseEmergency', file, {}, { id: 'u', name: '陈', roles: ['clerk'] })).toEqual([
      'R23.1 notYourRole',
    ])
  })

  it('R14.2 the notice is owed until it is made up, with its time', () => {
    expect(stepOf(gone(), 14)).toMatchObject({ due: at('2026-03-13 10:00') })
    expect(openAt(gone(), 14)).toContain('R14.2 emergencyNotMadeUp')
    const madeUp = notice(gone(), goods(4_000), idOf(gone(), 'emergencyRelease'))
    expect(openAt(madeUp, 14)).not.toContain('R14.2 emergencyNotMadeUp')
    expect(deliverable(madeUp)).toBe(6_000)
    expect(refused('dispatch', madeUp)).toEqual(['R14.2 noNotice'])
  })

  it('R14.2 the owed notice passes without payment, any other notice does not', () => {
    const file = gone()
    const owed = { batches: goods(4_000), rechecked: RECHECKED, makesUpFor: idOf(file, 'emergencyRelease') }
    expect(refused('issueDeliveryNotice', file, owed)).toEqual([])
    expect(noticeFor(file, 1_000)).toContain('R13.3 balanceMissing')
    expect(refused('issueDeliveryNotice', file, { ...owed, makesUpFor: 'emergencyRelease-9' })).toContain(
      'R13.3 balanceMissing',
    )
  })

  it('R14.2 a file that owes a notice is not closed', () => {
    const first = dispatched(emergency(upTo(anOrder(), 13), goods(10_000)), 'emergencyRelease')
    const owed = [16, 17, 18].reduce((file, step) => doStep(file, step as 16), paymentAgreed(paymentRequested(first)))
    expect(stepOf(owed, 14).state).toBe('current')
    const madeUp = notice(owed, goods(10_000), idOf(owed, 'emergencyRelease'))
    expect(refused('changeOrder', owed)).toEqual([])
    expect(refused('changeOrder', madeUp)).toEqual(['R18.2 orderClosed'])
  })
})

describe('dispatch', () => {
  const noticed = () => upTo(anOrder(), 15)

  it('R14.3 the carrier is told item by item before the truck leaves', () => {
    expect(openAt(noticed(), 15)).toEqual(['R14.3 carrierNotBriefed', 'R15.1 notDispatched'])
    expect(refused('dispatch', noticed())).toEqual(['R14.3 carrierNotBriefed'])
    expect(refused('dispatch', briefed(noticed()))).toEqual([])
  })

  it('R14.3 a briefing is for one notice', () => {
    const two = notice(briefed(notice(payable(), goods(6_000))), goods(4_000))
    expect(refused('dispatch', two, { noticeId: 'deliveryNotice-1' })).toEqual([])
    expect(refused('dispatch', two, { noticeId: 'deliveryNotice-2' })).toEqual(['R14.3 carrierNotBriefed'])
  })

  it.each([
    { of: 10_000, refusedWith: [] },
    { of: 10_001, refusedWith: ['R14.2 overStock'] },
  ])('R15.1 $of leaves by a notice of 10,000: $refusedWith', ({ of, refusedWith }) => {
    expect(refused('dispatch', briefed(noticed()), { batches: goods(of) })).toEqual(refusedWith)
  })

  it('R15.1 a notice is used up by its dispatch; the rest is still to come', () => {
    const part = dispatched(briefed(notice(payable(), goods(6_000))))
    expect(refused('dispatch', part, { noticeId: 'deliveryNotice-1' })).toEqual(['R14.2 noNotice'])
    expect(openAt(part, 15)).toEqual(['R15.1 dispatchPartial'])
  })

  it('R15.1 within the allowable error the order has left as a whole', () => {
    const least = dispatched(briefed(notice(payable(), goods(9_500))))
    expect([openAt(least, 14), openAt(least, 15)]).toEqual([[], []])
  })
})
