import { type CivilDate, minDate } from '#shared/values/civil-date.ts'
import { orderDates } from './dates.ts'
import { freshPaper, stalePaper } from './find.ts'
import { productionAnswerOf } from './lines.ts'
import type { OrderFile } from './order-file.ts'
import { latest, papersOf } from './papers.ts'
import { postponement } from './postponement.ts'
import { SIGN_BACK_CHECKS, sendingOf, signBackCheckOf } from './steps/08-09-sign-back.ts'
import { depositBlockers } from './steps/10-11-production-order.ts'
import { currentStep, deriveSteps, type Step, stageOf } from './steps.ts'

/** One sentence of the answer, as the key of a text (`spoken.<code>`) and its figures. */
export type Spoken = { readonly code: string; readonly params: Readonly<Record<string, string | number>> }

function whereItIs(file: OrderFile, step: Step | null): Spoken {
  const stage = stageOf(file)
  const say = (code: string, params: Spoken['params'] = {}): Spoken => ({ code, params })
  if (stage === 'cancelled' || stage === 'closed' || stage === 'afterSales' || stage === 'delivered') return say(stage)
  const dispatch = latest(file.papers, 'dispatch')
  if (dispatch && hasArrived(file)) return say('step.receipt')
  if (dispatch) return say('inTransit', { arrival: dispatch.body.expectedArrival, driver: dispatch.body.driverPhone })
  if (step?.key === 'fax' && sendingOf(file, 'sheet').sending?.body.result !== 'sent') return say('faxToSend')
  if (step?.key === 'technical' && isRefused(file)) return say('notProducible')
  if (step?.key === 'productionOrder' && depositBlockers(file).length > 0) return say('depositFirst')
  const begins = productionBegins(file)
  if (step?.key === 'followUp' && begins !== null && begins > file.today) return say('planned', { date: begins })
  if (step?.key !== 'signBack') return say(`step.${step?.key ?? 'receipt'}`)
  const checks = signBackCheckOf(file)?.body.checks
  const failed = checks && SIGN_BACK_CHECKS.find((name) => !checks[name])
  return say(failed ? `signBackNo.${failed}` : 'step.signBack')
}

/** R5.3 technical wrote of a line that it cannot be made, and nobody has settled yet what becomes of it. */
const isRefused = (file: OrderFile): boolean =>
  file.form.lines.some(
    ({ id }) => freshPaper(file, 'technicalAnswer', ({ body }) => body.lineId === id)?.body.verdict === 'notProducible',
  )

/** The first day on which production makes something of the order; null where nothing is made. */
function productionBegins(file: OrderFile): CivilDate | null {
  const days = file.form.lines.flatMap((line) => productionAnswerOf(file, line.id)?.body.productionDate ?? [])
  const [first, ...others] = days
  return first ? minDate(first, ...others) : null
}

/** Every dispatch is known to have arrived; its signed receipt may still be missing. */
const hasArrived = (file: OrderFile): boolean =>
  papersOf(file.papers, 'dispatch').every((dispatch) =>
    papersOf(file.papers, 'arrivalCall').some(
      ({ body }) => body.dispatchId === dispatch.id && body.outcome === 'arrived',
    ),
  )

/**
 * R19.1 the day that the customer was told stands no longer: the order was changed, and production has not answered anew,
 * or for a later day. Which day it will be the next sheet says.
 */
function isDateOpen(file: OrderFile): boolean {
  const { scheduled, preDelivery } = orderDates(file)
  const isStale = file.form.lines.some(
    (line) => stalePaper(file, 'productionAnswer', ({ body }) => body.lineId === line.id) !== null,
  )
  return isStale || (scheduled !== null && preDelivery !== null && scheduled.current > preDelivery.current)
}

/** From here on the goods are there: when they leave and arrive is said, not when they will be made. */
const GOODS_READY = 14

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
  if ((step?.number ?? 0) >= GOODS_READY) return [first]
  if (isDateOpen(file)) return [first, { code: 'dateOpen', params: {} }]
  const date = dates.preDelivery.current
  if (late?.running) return [first, { code: 'dateWhenSigned', params: { date } }]
  return [first, { code: late && late.days > 0 ? 'datePostponed' : 'date', params: { date, days: late?.days ?? 0 } }]
}
