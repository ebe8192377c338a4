import type { Instant } from '#shared/values/instant.ts'
import type { Blocker, Settled } from './blockers.ts'
import { linesToProduce } from './lines.ts'
import type { OrderFile } from './order-file.ts'
import type { Paper } from './papers.ts'
import { latest } from './papers.ts'
import { STEPS, type Stage, type StepKey, type StepNumber } from './step-table.ts'
import { findAnswer, findCompleteness, findIntake } from './steps/01-03-intake.ts'
import { findCheck } from './steps/04-check.ts'
import { findProduction, findTechnical, noProductionReason } from './steps/05-06-confirmation.ts'
import { findSheet } from './steps/07-sheet.ts'
import { findFax, findSignBack } from './steps/08-09-sign-back.ts'
import { findFollowUp, findProductionOrder, productionOrderOf } from './steps/10-11-production-order.ts'
import { findWarehousing } from './steps/12-warehousing.ts'
import { findPayment } from './steps/13-payment.ts'
import { findDeliveryNotice, findDispatch, openEmergencies } from './steps/14-15-delivery.ts'
import {
  dispatchNoticeOf,
  findArrival,
  findDispatchNotice,
  findReceipt,
  isDelivered,
  openCases,
} from './steps/16-18-arrival.ts'
import type { Finding, FindStep, Mark } from './steps/finding.ts'

/** The life cycle as a table: one finder for each of the 18 steps. */
export const FINDERS: Readonly<Record<StepKey, FindStep>> = {
  intake: findIntake,
  completeness: findCompleteness,
  answer: findAnswer,
  check: findCheck,
  technical: findTechnical,
  production: findProduction,
  sheet: findSheet,
  fax: findFax,
  signBack: findSignBack,
  productionOrder: findProductionOrder,
  followUp: findFollowUp,
  warehousing: findWarehousing,
  payment: findPayment,
  deliveryNotice: findDeliveryNotice,
  dispatch: findDispatch,
  dispatchNotice: findDispatchNotice,
  arrival: findArrival,
  receipt: findReceipt,
}

export type StepState =
  | 'recorded'
  | 'signed'
  | 'signedOnPaper'
  | 'stale'
  | 'current'
  | 'blocked'
  | 'toCome'
  | 'notApplicable'
  | 'openAllowed'

/** One of the 18 steps as the spine shows it and the desk sorts it. */
export type Step = {
  readonly number: StepNumber
  readonly key: StepKey
  readonly state: StepState
  readonly mark: Mark | null
  readonly open: readonly Blocker[]
  readonly settled: readonly Settled[]
  readonly stale: readonly Paper[]
  readonly skipped: string | null
  readonly since: Instant | null
  readonly due: Instant | null
}

const isDone = (one: Finding): boolean => one.skipped === null && one.open.length === 0 && one.mark !== null

/** Whether the order was cancelled (R19.2); a cancelled file is read-only. */
export const isCancelled = (file: OrderFile): boolean => latest(file.papers, 'cancellation') !== null

/**
 * The 18 steps of an order file, each with its state.
 *
 * Current is the first step that is open and not merely chased; one that went stale after work had gone past it stays
 * behind as stale. The open step after the current one is shown as blocked, so that everybody sees what it waits for.
 */
export function deriveSteps(file: OrderFile): readonly Step[] {
  const over = isCancelled(file) ? 'cancelled' : isClosed(file) ? 'closed' : null
  const findings = STEPS.map((step) => ({ step, found: FINDERS[step.key](file) }))
  const open = findings.filter(({ found }) => !isDone(found) && found.skipped === null)
  const held = open.filter(({ found }) => !found.chased)
  const wentPast = (number: StepNumber) => findings.some(({ step, found }) => step.number > number && isDone(found))
  const current = held.find(({ step, found }) => found.stale.length === 0 || !wentPast(step.number)) ?? held[0]
  const next = open.find(({ step }) => current && step.number > current.step.number)
  const stateOf = (number: StepNumber, found: Finding): StepState => {
    if (found.skipped !== null) return 'notApplicable'
    if (isDone(found) && found.mark) return found.mark.kind
    if (over) return 'notApplicable'
    if (number === current?.step.number) return 'current'
    if (found.stale.length > 0) return 'stale'
    if (found.chased && number < (current?.step.number ?? 19)) return 'openAllowed'
    return number === next?.step.number ? 'blocked' : 'toCome'
  }
  return findings.map(({ step, found }) => {
    const done = isDone(found)
    return {
      number: step.number,
      key: step.key,
      state: stateOf(step.number, found),
      mark: done ? found.mark : null,
      open: found.open,
      settled: found.settled,
      stale: found.stale,
      skipped: found.skipped ?? (done ? null : over),
      since: found.since,
      due: found.due,
    }
  })
}

/** The step at hand; null when the file is closed or cancelled. */
export const currentStep = (steps: readonly Step[]): Step | null =>
  steps.find((step) => step.state === 'current') ?? steps.find((step) => step.state === 'openAllowed') ?? null

/**
 * R18.2 delivered, paid, asked for satisfaction and without an open case; and nothing that is still chased.
 *
 * A closed file is read-only: closing it would make sure that a class A sign-back (R9.2) or the notice for an emergency
 * shipment (R14.2), both 'chased until it is in', never comes in.
 */
export function isClosed(file: OrderFile): boolean {
  const signBack = findSignBack(file)
  const chased = openEmergencies(file).length > 0 || (signBack.chased && signBack.open.length > 0)
  return !chased && isDone(findReceipt(file)) && isDone(findDispatch(file))
}

/** The customer-facing stage, derived from the papers alone. */
export function stageOf(file: OrderFile): Stage {
  if (isCancelled(file)) return 'cancelled'
  if (openCases(file).length > 0) return 'afterSales'
  if (isClosed(file)) return 'closed'
  if (isDelivered(file) && isDone(findDispatch(file))) return 'delivered'
  const dispatch = latest(file.papers, 'dispatch')
  if (dispatch) return dispatchNoticeOf(file, dispatch.id) ? 'inTransit' : 'dispatched'
  const produces = noProductionReason(file) === null
  if (produces && isDone(findWarehousing(file))) return 'inStock'
  if (productionOrderOf(file).order) return 'inProduction'
  if (findCheck(file).open.length > 0) return 'pendingReview'
  // An order from stock is allocated when stock covers it, not by being of that type (R6.2).
  return produces || linesToProduce(file).length > 0 ? 'approved' : 'allocated'
}
