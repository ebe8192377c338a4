import { type Blocker, blocker } from '../blockers.ts'
import type { OrderFile } from '../order-file.ts'
import { findCompleteness } from '../steps/01-03-intake.ts'
import { creditBlockers, findCheck } from '../steps/04-check.ts'
import { findProduction, findTechnical, noProductionReason } from '../steps/05-06-confirmation.ts'
import { findSheet } from '../steps/07-sheet.ts'
import { findFax, findSignBack } from '../steps/08-09-sign-back.ts'
import { depositBlockers, productionOrderOf } from '../steps/10-11-production-order.ts'
import { inspectionBlockers } from '../steps/12-warehousing.ts'
import { creditAtDelivery, findPayment } from '../steps/13-payment.ts'
import { wants } from './rule.ts'

/** R7.1 what must be checked and confirmed before a sheet says it to the customer: steps 4 to 6. */
export const sheetReady = (file: OrderFile): readonly Blocker[] => [
  ...findCheck(file).open,
  ...findTechnical(file).open,
  ...findProduction(file).open,
]

/** R9.2 what a customer of this class must have sent back, and paid, before anything is made. */
export function signBackGate(file: OrderFile): readonly Blocker[] {
  const rules = file.policy.classes[file.customer.class]
  return [
    ...(rules.productionBeforeSignBack
      ? []
      : [...findFax(file).open, ...findSignBack(file).open.map((one) => ({ ...one, rule: 'R9.2' as const }))]),
    ...depositBlockers(file),
  ]
}

/** R10.1 one production order at a time: a second would be made twice. A change makes the first stale (R10.3). */
function alreadyIssued(file: OrderFile): readonly Blocker[] {
  const { order } = productionOrderOf(file)
  return order ? [blocker('R10.1', 'alreadyIssued', [['clerk', 'changeOrder']], { number: order.body.number })] : []
}

/** R10.1 everything that must stand before a production order: steps 2 and 4–7, credit once more, class and deposit. */
export const productionOrderGate = (file: OrderFile): readonly Blocker[] => [
  ...(noProductionReason(file) ? [blocker('R6.2', 'nothingToProduce', [])] : []),
  ...alreadyIssued(file),
  ...findCompleteness(file).open,
  ...sheetReady(file),
  ...findSheet(file).open,
  ...creditBlockers(file),
  ...signBackGate(file),
]

/** R10.1 work on the floor starts with an issued and countersigned production order. */
export function inProduction(file: OrderFile): readonly Blocker[] {
  const { order, countersign } = productionOrderOf(file)
  return [
    ...wants(order, 'R10.1', 'productionOrderMissing', [['clerk', 'issueProductionOrder']]),
    ...(order ? wants(countersign, 'R10.1', 'notCountersigned', [['production', 'countersignProductionOrder']]) : []),
  ]
}

/**
 * R13.3, R14.1 what the goods wait for: a checked order and a sheet that say what is delivered, signed back where the class
 * asks for it; inspection; payment, unless the class may take the goods by its contract; credit once more (R4.2).
 */
export const releaseGate = (file: OrderFile): readonly Blocker[] => [
  ...(noProductionReason(file) ? sheetReady(file) : findCheck(file).open),
  ...findSheet(file).open,
  ...signBackGate(file),
  ...(noProductionReason(file) ? [] : inspectionBlockers(file)),
  ...(file.policy.classes[file.customer.class].paymentSignOffBeforeDelivery ? findPayment(file).open : []),
  ...creditAtDelivery(file),
]
