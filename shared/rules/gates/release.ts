import { toleranceRange } from '../amounts.ts'
import type { Blocker } from '../blockers.ts'
import { lineProgress } from '../lines.ts'
import type { OrderFile } from '../order-file.ts'
import { latest } from '../papers.ts'
import { inspectionOf } from '../steps/12-warehousing.ts'
import { agreeBlockers } from '../steps/13-payment.ts'
import { openEmergencies } from '../steps/14-15-delivery.ts'
import { allTicked, RECHECK_ITEMS } from '../ticks.ts'
import { type BatchLine, overQuantity } from './quantities.ts'
import { releaseGate } from './ready.ts'
import { type Body, none, type RuleTable, wants } from './rule.ts'

/**
 * R14.1 no more than what is in stock for the order and on no open notice, and no more than was ordered and the allowable
 * error: what a change or a slip left over stays here, unless the customer accepted it in writing.
 */
function overNotice(file: OrderFile, body: Body): readonly Blocker[] {
  const accepted = inspectionOf(file).accepted !== null
  const limits = lineProgress(file).map(({ lineId, ordered, noticed, deliverable }) => {
    const wanted = toleranceRange(ordered, file.form.terms.toleranceBp).most - noticed
    return { lineId, most: accepted ? deliverable : Math.max(0, Math.min(deliverable, wanted)) }
  })
  return overQuantity('R14.1', limits, (body.batches ?? []) as readonly BatchLine[])
}

/** R13.2 money is asked for as soon as something is made or taken from stock, also when it has left already. */
const somethingMade = (file: OrderFile) =>
  wants(
    lineProgress(file).some((line) => line.fromStock + line.warehoused > 0),
    'R14.1',
    'nothingInHouse',
    [['quality', 'warehouse']],
  )

const somethingInHouse = (file: OrderFile) =>
  wants(
    lineProgress(file).some((line) => line.deliverable > 0),
    'R14.1',
    'nothingInHouse',
    [['quality', 'warehouse']],
  )

/**
 * R14.2 the notice is the one that was owed for an emergency shipment: those goods have left, no gate can hold them.
 *
 * A screen that asks with nothing is told yes while one is owed; any other notice of the order waits at every gate.
 */
function makesUp(file: OrderFile, body: Body): boolean {
  const owed = openEmergencies(file)
  return body.makesUpFor === undefined ? owed.length > 0 : owed.some((release) => release.id === body.makesUpFor)
}

/** Steps 13 and 14: payment, delivery notice and the emergency release. */
export const RELEASE_ACTIONS = {
  requestPaymentReview: { step: 13, roles: ['clerk'], signed: false, gate: somethingMade },
  issueBalanceNotice: { step: 13, roles: ['clerk', 'finance'], signed: false, gate: somethingMade },
  reviewPayment: {
    step: 13,
    roles: ['finance'],
    signed: true,
    gate: (file, _, body) => [
      ...wants(latest(file.papers, 'paymentReviewRequest'), 'R13.2', 'reviewNotRequested', [
        ['clerk', 'requestPaymentReview'],
      ]),
      ...(body.verdict === 'agreed' ? agreeBlockers(file) : []),
    ],
  },
  recordPayment: { step: 13, roles: ['finance'], signed: false, gate: none },
  issueDeliveryNotice: {
    step: 14,
    roles: ['clerk'],
    signed: true,
    gate: (file, _, body) => [
      ...(makesUp(file, body) ? [] : [...releaseGate(file), ...somethingInHouse(file), ...overNotice(file, body)]),
      ...wants(allTicked(RECHECK_ITEMS, body.rechecked), 'R14.1', 'notRechecked', [['clerk', 'issueDeliveryNotice']]),
    ],
  },
  releaseEmergency: {
    step: 14,
    roles: ['supervisor'],
    signed: true,
    gate: (file, _, body) => [...somethingInHouse(file), ...overNotice(file, body)],
  },
} as const satisfies RuleTable
