import type { ActionName } from '#shared/rules/actions.ts'
import type { Blocker, Settled } from '#shared/rules/blockers.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { Actor } from '#shared/rules/roles.ts'
import type { StepKey } from '#shared/rules/step-table.ts'
import { currentStep, type Step } from '#shared/rules/steps.ts'
import { gateOf } from '../data/actor.ts'

/** The action with which a step begins: what holds it holds the step. */
const BEGINS: Readonly<Partial<Record<StepKey, ActionName>>> = {
  check: 'checkCustomer',
  technical: 'answerTechnical',
  production: 'answerProduction',
  sheet: 'makeSheet',
  fax: 'recordSending',
  signBack: 'attachSignBack',
  productionOrder: 'issueProductionOrder',
  followUp: 'recordCheck',
  warehousing: 'reportDay',
  payment: 'requestPaymentReview',
  deliveryNotice: 'issueDeliveryNotice',
  dispatch: 'dispatch',
  dispatchNotice: 'checkDispatchNotice',
  arrival: 'recordArrivalCall',
  receipt: 'recordReceipt',
}

const MOST_SETTLED = 2

export type Held = {
  readonly step: Step
  /** It is the step after the current one, which must wait; else it is the current one itself. */
  readonly isNext: boolean
  readonly blockers: readonly Blocker[]
  readonly settled: readonly Settled[]
}

/**
 * Everything that the current step lacks holds the next one too, and more does; or only the customer can end the wait.
 * Then the next step says it all.
 */
function speaksForBoth({ open }: Step, gate: readonly Blocker[]): boolean {
  const isHeldByAll = open.length > 0 && open.every((one) => gate.some((other) => other.code === one.code))
  const waitsForCustomer = open.some((one) => one.unblock[0]?.who === 'customer')
  return isHeldByAll && (gate.length > open.length || waitsForCustomer)
}

/**
 * The step that waits, with everything that holds it: the one after the current step, or the current one itself where
 * that has things of its own to do. Null when the file is over.
 */
export function whatHolds(file: OrderFile, steps: readonly Step[], me: Actor): Held | null {
  const current = currentStep(steps)
  if (!current) return null
  const next = steps.find((step) => step.state === 'blocked')
  const action = next && BEGINS[next.key]
  const gate = action ? gateOf(action, file, me) : []
  const step = next && speaksForBoth(current, gate) ? next : current
  const settled = steps.filter((one) => one.number <= step.number).flatMap((one) => one.settled)
  const isNext = step === next
  return { step, isNext, blockers: isNext ? gate : current.open, settled: settled.slice(-MOST_SETTLED) }
}
