import { describe, expect, it } from 'vitest'
import { lineProgress } from '#shared/rules/lines.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { anOrder, at } from '#tests/support/builders/an-order.ts'
import { openAt, refused, stepOf } from '#tests/support/builders/asking.ts'
import {
  dispatched,
  emergency,
  notice,
  paymentAgreed,
  paymentRequested,
} from '#tests/support/builders/papers-delivering.ts'
import { batch } from '#tests/support/builders/papers-making.ts'
import { doStep, upTo } from '#tests/support/builders/up-to.ts'
import { idOf } from '#tests/support/builders/with-paper.ts'

const RECHECKED = ['terms', 'address', 'consignee', 'phone', 'invoice']
const goods = (thousandths: number) => [batch('line-1', thousandths)]
/** 10,000 in stock, payment signed. */
const payable = () => upTo(anOrder(), 14)
const noticeFor = (file: OrderFile, thousandths: number, rechecked = RECHECKED) =>
  refused('issueDeliveryNotice', file, { batches: goods(thousandths), rechecked, makesUpFor: null })
const deliverable = (file: OrderFile) => lineProgress(file)[0]?.deliverable

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
