import type { Blocker } from './blockers.ts'
import { currentStep, type Step } from './steps.ts'

const waitsForCustomer = ({ open }: Step): boolean =>
  open.some(({ unblock }) => unblock.some(({ who }) => who === 'customer'))

/**
 * R9.2 the step that the customer is chased for: the one that is looked at, where it waits for him, else the first that does.
 *
 * A sheet of class A is missing at step 9 while the order is worked on at step 10 or later; what he is asked on the
 * telephone belongs to the sheet all the same.
 */
export function chasedStep(steps: readonly Step[], shown: number): number {
  const last = Math.max(shown, currentStep(steps)?.number ?? 0)
  const waiting = steps.filter((step) => step.number <= last && waitsForCustomer(step))
  return (waiting.find(({ number }) => number === shown) ?? waiting[0])?.number ?? shown
}

/** R8.2, R9.1 the customer owes his word or his signature on a sheet that he was sent: that is what one chases him for. */
export const isChased = ({ code, unblock }: Blocker): boolean =>
  (code === 'receiptUnconfirmed' || code.startsWith('signBack')) && unblock.some(({ who }) => who === 'customer')
