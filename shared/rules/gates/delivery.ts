import { type Blocker, blocker } from '../blockers.ts'
import { freshPaper } from '../find.ts'
import { lineProgress } from '../lines.ts'
import type { OrderFile } from '../order-file.ts'
import { latest, papersOf } from '../papers.ts'
import type { Actor } from '../roles.ts'
import { findPayment } from '../steps/13-payment.ts'
import { undispatched } from '../steps/14-15-delivery.ts'
import { dispatchNoticeOf, isDelivered } from '../steps/16-18-arrival.ts'
import { allTicked, BRIEFING_ITEMS } from '../ticks.ts'
import { type BatchLine, overQuantity } from './quantities.ts'
import { type Body, none, type RuleTable, wants } from './rule.ts'

/** R13.4 the payment sign-off that the notice was issued on has gone, with the receipt that bounced. */
function paymentGone(file: OrderFile): readonly Blocker[] {
  if (!file.policy.classes[file.customer.class].paymentSignOffBeforeDelivery) return []
  return freshPaper(file, 'paymentReview')?.body.verdict === 'agreed' ? [] : findPayment(file).open
}

/** R14.2, R14.3, R15.1: goods leave by an open notice or release, never more than it says, with the carrier briefed. */
function dispatchGate(file: OrderFile, _: Actor, body: Body): readonly Blocker[] {
  const [paper] = undispatched(file).filter((one) => body.noticeId === undefined || one.id === body.noticeId)
  if (!paper) {
    return [
      blocker('R14.2', 'noNotice', [
        ['clerk', 'issueDeliveryNotice'],
        ['supervisor', 'releaseEmergency'],
      ]),
    ]
  }
  // R19.2 what was cancelled after the paper was written is no longer this order's, whatever the paper says.
  const limits = lineProgress(file).map(({ lineId, deliverable, noticed, dispatched }) => {
    const said = paper.body.batches.filter((one) => one.lineId === lineId)
    const most = said.reduce((sum, one) => sum + one.quantity, 0)
    return { lineId, most: Math.max(0, Math.min(most, deliverable + noticed - dispatched)) }
  })
  const over = overQuantity('R14.2', limits, (body.batches ?? []) as readonly BatchLine[])
  if (paper.kind === 'emergencyRelease') return over
  const briefed = papersOf(file.papers, 'carrierBriefing').some(({ body: one }) => one.noticeId === paper.id)
  return [
    ...wants(briefed, 'R14.3', 'carrierNotBriefed', [['warehouse', 'briefCarrier']]),
    ...over,
    ...paymentGone(file),
  ]
}

/** Steps 15 to 18: dispatch, the customer's notice, arrival, receipt and after-sales cases. */
export const DELIVERY_ACTIONS = {
  briefCarrier: {
    step: 14,
    roles: ['warehouse', 'clerk'],
    signed: false,
    gate: (file, _, body) => [
      ...wants(undispatched(file).length > 0, 'R14.2', 'noNotice', [
        ['clerk', 'issueDeliveryNotice'],
        ['supervisor', 'releaseEmergency'],
      ]),
      ...wants(allTicked(BRIEFING_ITEMS, body.ticks), 'R14.3', 'carrierNotBriefed', [['warehouse', 'briefCarrier']]),
    ],
  },
  dispatch: {
    step: 15,
    roles: ['warehouse'],
    signed: false,
    gate: dispatchGate,
  },
  checkDispatchNotice: {
    step: 16,
    roles: ['warehouse', 'clerk'],
    signed: false,
    gate: (file) => wants(latest(file.papers, 'dispatch'), 'R15.1', 'notDispatched', [['warehouse', 'dispatch']]),
  },
  fileSlip: {
    step: 16,
    roles: ['clerk', 'assistant', 'warehouse'],
    signed: false,
    gate: (file) => {
      const dispatch = latest(file.papers, 'dispatch')
      return wants(dispatch && dispatchNoticeOf(file, dispatch.id), 'R16.1', 'dispatchNoticeMissing', [
        ['warehouse', 'checkDispatchNotice'],
      ])
    },
  },
  recordArrivalCall: {
    step: 17,
    roles: ['assistant', 'clerk'],
    signed: false,
    gate: (file) => wants(latest(file.papers, 'dispatch'), 'R15.1', 'notDispatched', [['warehouse', 'dispatch']]),
  },
  recordReceipt: {
    step: 18,
    roles: ['clerk', 'assistant', 'warehouse'],
    signed: false,
    gate: (file) => wants(latest(file.papers, 'dispatch'), 'R15.1', 'notDispatched', [['warehouse', 'dispatch']]),
  },
  recordSatisfaction: {
    step: 18,
    roles: ['clerk', 'assistant'],
    signed: false,
    gate: (file) => wants(isDelivered(file), 'R18.1', 'receiptMissing', ['customer', ['clerk', 'recordReceipt']]),
  },
  openCase: {
    step: 18,
    roles: ['clerk', 'assistant'],
    signed: false,
    gate: (file) => wants(latest(file.papers, 'dispatch'), 'R15.1', 'notDispatched', [['warehouse', 'dispatch']]),
  },
  closeCase: { step: 18, roles: ['clerk', 'supervisor'], signed: false, gate: none },
} as const satisfies RuleTable
