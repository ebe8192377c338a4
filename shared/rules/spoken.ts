import { orderDates, postponement } from './dates.ts'
import type { OrderFile } from './order-file.ts'
import { latest } from './papers.ts'
import { signBackCheckOf } from './steps/08-09-sign-back.ts'
import { currentStep, deriveSteps, type Step, stageOf } from './steps.ts'

/** One sentence of the answer, as the key of a text (`spoken.<code>`) and its figures. */
export type Spoken = { readonly code: string; readonly params: Readonly<Record<string, string | number>> }

function whereItIs(file: OrderFile, step: Step | null): Spoken {
  const stage = stageOf(file)
  const say = (code: string, params: Spoken['params'] = {}): Spoken => ({ code, params })
  if (stage === 'cancelled' || stage === 'closed' || stage === 'afterSales' || stage === 'delivered') return say(stage)
  const dispatch = latest(file.papers, 'dispatch')
  if (dispatch) return say('inTransit', { arrival: dispatch.body.expectedArrival, driver: dispatch.body.driverPhone })
  if (step?.key !== 'signBack') return say(`step.${step?.key ?? 'receipt'}`)
  const checks = signBackCheckOf(file)?.body.checks
  const failed = checks && (['signer', 'seal', 'unaltered', 'understood'] as const).find((name) => !checks[name])
  return say(failed ? `signBackNo.${failed}` : 'step.signBack')
}

/**
 * What a clerk may read to the customer who asks where his order is: derived, and only what the customer may know.
 *
 * No price of anybody else, no internal name, nothing about stock or credit.
 */
export function spokenAnswer(file: OrderFile, steps: readonly Step[] = deriveSteps(file)): readonly Spoken[] {
  const step = currentStep(steps)
  const first = whereItIs(file, step)
  const dates = orderDates(file)
  const late = postponement(file)
  if (!dates.preDelivery || ['inTransit', 'delivered', 'closed', 'cancelled', 'afterSales'].includes(first.code))
    return [first]
  const date = dates.preDelivery.current
  if (late?.running) return [first, { code: 'dateWhenSigned', params: { date } }]
  return [first, { code: late && late.days > 0 ? 'datePostponed' : 'date', params: { date, days: late?.days ?? 0 } }]
}
