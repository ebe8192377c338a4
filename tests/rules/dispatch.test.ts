import { describe, expect, it } from 'vitest'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { openAt, refused } from '#tests/support/builders/asking.ts'
import { briefed, dispatched, notice } from '#tests/support/builders/papers-delivering.ts'
import { batch } from '#tests/support/builders/papers-making.ts'
import { upTo } from '#tests/support/builders/up-to.ts'

const BRIEFING = ['arrival', 'consignee', 'loading', 'receipt', 'trouble']
const goods = (thousandths: number) => [batch('line-1', thousandths)]
/** 10,000 in stock, payment signed. */
const payable = () => upTo(anOrder(), 14)

describe('dispatch', () => {
  const noticed = () => upTo(anOrder(), 15)

  it('R14.3 the carrier is told item by item before the truck leaves', () => {
    expect(openAt(noticed(), 15)).toEqual(['R14.3 carrierNotBriefed', 'R15.1 notDispatched'])
    expect(refused('dispatch', noticed())).toEqual(['R14.3 carrierNotBriefed'])
    expect(refused('dispatch', briefed(noticed()))).toEqual([])
  })

  it.each(BRIEFING)('R14.3 "%s" not explained is refused', (missing) => {
    const ticks = BRIEFING.filter((item) => item !== missing)
    expect(refused('briefCarrier', noticed(), { ticks })).toEqual(['R14.3 carrierNotBriefed'])
    expect(refused('briefCarrier', noticed(), { ticks: BRIEFING })).toEqual([])
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

  it('R19.2 a line that was taken out of the order does not leave by the notice on which it stood', () => {
    const file = briefed(noticed())
    const [line] = file.form.lines
    const without = { ...file, form: { ...file.form, lines: line ? [{ ...line, id: 'line-2' }] : [] } }
    expect(refused('dispatch', without, { noticeId: 'deliveryNotice-1' })).toEqual(['R14.2 noNotice'])
    expect(openAt(without, 14)).toContain('R19.1 noticeStale')
  })

  it('R15.1 within the allowable error the order has left as a whole', () => {
    const least = dispatched(briefed(notice(payable(), goods(9_500))))
    expect([openAt(least, 14), openAt(least, 15)]).toEqual([[], []])
  })
})
