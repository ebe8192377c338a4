import { describe, expect, it } from 'vitest'
import { ACTIONS } from '#shared/rules/actions.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { openTips } from '#shared/rules/steps/10-11-production-order.ts'
import { currentStep, deriveSteps } from '#shared/rules/steps.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { anOrder, at } from '#tests/support/builders/an-order.ts'
import { openAt, refused, stepOf } from '#tests/support/builders/asking.ts'
import { production } from '#tests/support/builders/papers-confirming.ts'
import { productionOrder } from '#tests/support/builders/papers-making.ts'
import { upTo } from '#tests/support/builders/up-to.ts'
import { idOf, withPaper } from '#tests/support/builders/with-paper.ts'

const signedBack = () => upTo(anOrder(), 10)
const making = () => upTo(anOrder(), 11)
const followed = () => upTo(anOrder(), 12)

describe('the production order', () => {
  it('R10.1 is signed by the clerk, then by production, then acknowledged by technical', () => {
    const issued = productionOrder(signedBack())
    const signed = withPaper(issued, 'productionCountersign', { productionOrderId: idOf(issued, 'productionOrder') })
    expect(openAt(signedBack(), 10)).toEqual(['R10.1 productionOrderMissing'])
    expect(openAt(issued, 10)).toEqual(['R10.1 notCountersigned', 'R10.1 notAcknowledged'])
    expect(openAt(signed, 10)).toEqual(['R10.1 notAcknowledged'])
    expect(openAt(making(), 10)).toEqual([])
    expect(refused('countersignProductionOrder', signedBack())).toEqual(['R10.1 productionOrderMissing'])
    expect(refused('acknowledgeProductionOrder', signedBack())).toEqual(['R10.1 productionOrderMissing'])
  })

  it('R10.1 nothing is reported, inspected or warehoused before production has countersigned', () => {
    const issued = productionOrder(signedBack())
    for (const action of [
      'reportDay',
      'inspectService',
      'inspectQuality',
      'recordCheck',
      'reportAbnormality',
    ] as const) {
      expect([action, refused(action, signedBack())]).toEqual([action, ['R10.1 productionOrderMissing']])
      expect([action, refused(action, issued)]).toEqual([action, ['R10.1 notCountersigned']])
      expect([action, refused(action, making())]).toEqual([action, []])
    }
  })

  it('R11.1 supervision tips stand by day, whatever line they were written for', () => {
    const tip = (id: string, due: string) => ({ id, due: civilDate(due), aspect: 'progress' as const, text: id })
    const tips = [tip('line 1, late', '2026-11-26'), tip('line 2, early', '2026-11-23'), tip('line 3', '2026-11-26')]
    const made = withPaper(signedBack(), 'productionOrder', { number: 'SC-1', special: '', tips })
    expect(openTips(made).map(({ id }) => id)).toEqual(['line 2, early', 'line 1, late', 'line 3'])
  })

  it('R10.1 is not issued twice for the same content', () => {
    expect(refused('issueProductionOrder', making())).toEqual(['R10.1 alreadyIssued'])
  })

  it('R10.3 a new schedule makes it stale, with its signatures, and it is issued again', () => {
    const moved = production(making(), { scheduledDate: civilDate('2026-03-11') })
    expect(openAt(moved, 10)).toEqual(['R10.1 productionOrderStale'])
    expect(currentStep(deriveSteps(moved))?.number).toBe(7)
    const reissued = productionOrder(moved)
    expect(openAt(reissued, 10)).toEqual(['R10.1 notCountersigned', 'R10.1 notAcknowledged'])
  })

  it('the written steps are signed, the recorded ones are not', () => {
    const signed = Object.entries(ACTIONS).flatMap(([name, rule]) => (rule.signed ? [name] : []))
    expect(signed.toSorted()).toEqual(
      `clearPrice clearBlacklist clearCredit decideContract reviewOrder clearMargin
       answerTechnical answerProduction confirmRelaxation proofread checkSignBack
       issueProductionOrder countersignProductionOrder acknowledgeProductionOrder
       inspectService inspectQuality warehouse reviewPayment issueDeliveryNotice releaseEmergency approveCancellation
       refuseCancellation`
        .split(/\s+/)
        .toSorted(),
    )
  })

  it('R5.1 R6.3 technical and production answer in writing only', () => {
    expect([ACTIONS.answerTechnical.signed, ACTIONS.answerProduction.signed]).toEqual([true, true])
  })
})

describe('follow-up', () => {
  it('R11.1 each tip is a dated check, open until it is found good', () => {
    const checkTip = (file: OrderFile, ok: boolean) =>
      withPaper(file, 'supervisionCheck', { tipId: 'tip-1', ok, finding: '' })
    expect(stepOf(making(), 11)).toMatchObject({
      open: [{ rule: 'R11.1', code: 'tipOpen', params: { due: '2026-03-10' } }],
      due: at('2026-03-10 17:00'),
    })
    expect(openAt(checkTip(making(), false), 11)).toEqual(['R11.1 tipOpen'])
    expect(openAt(checkTip(checkTip(making(), false), true), 11)).toEqual([])
    expect(openAt(checkTip(checkTip(making(), true), false), 11)).toEqual(['R11.1 tipOpen'])
  })

  it('R11.2 an abnormality is open until it is resolved, through each stage of the chain', () => {
    const abnormal = withPaper(followed(), 'abnormality', { what: '复卷机断纸', lineId: 'line-1' })
    const abnormalityId = idOf(abnormal, 'abnormality')
    const stages = ['clarified', 'plan', 'customerTalk', 'acknowledged', 'resolved'] as const
    const open = stages.map((_, index) =>
      openAt(
        stages
          .slice(0, index + 1)
          .reduce((file, stage) => withPaper(file, 'abnormalityEntry', { abnormalityId, stage, text: '' }), abnormal),
        11,
      ),
    )
    expect(openAt(abnormal, 11)).toEqual(['R11.2 abnormalityOpen'])
    expect(open.map((codes) => codes.length)).toEqual([1, 1, 1, 1, 0])
    expect([refused('addAbnormalityEntry', followed()), refused('addAbnormalityEntry', abnormal)]).toEqual([
      ['R11.2 noAbnormality'],
      [],
    ])
  })
})
