import { newId } from '#db/ids.ts'
import { customerById } from '#db/queries/customers.ts'
import { hasOrderedSince } from '#db/queries/plan-orders.ts'
import {
  insertPricePlan,
  type PricePlan,
  planById,
  plansFor,
  pricesOfPlan,
  updatePlan,
} from '#db/queries/price-plans.ts'
import type { ReadDb } from '#db/store.ts'
import { dayBefore } from '#shared/rules/periods.ts'
import { CUSTOMER_CLASSES } from '#shared/rules/policy.ts'
import {
  hasBegun,
  type PlanPeriod,
  planEditProblem,
  plansInTheWay,
  planToEnd,
  takenOut,
} from '#shared/rules/price-plans.ts'
import { type PriceRow, samePrices } from '#shared/rules/price-rows.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Inputs } from './kit/implementer.ts'
import { savedMeanwhile } from './kit/meanwhile.ts'
import { momentOf } from './kit/moment.ts'
import { invalid, notFound } from './kit/refusals.ts'
import type { Save } from './kit/save.ts'
import { auditedPrices, mustBePrices } from './price-rows.ts'

export type PlanInput = Omit<Inputs['office']['savePricePlan'], 'key'>
/** A plan with its prices, as it is before or after a save. */
type Whole = { readonly plan: PricePlan; readonly prices: readonly PriceRow[] }

const editable = ({ name, scope, subject, from, to, active }: PlanInput | PricePlan) => ({
  name,
  scope,
  subject,
  from,
  to,
  active,
})

async function mustBeSubject(db: ReadDb, { scope, subject }: PlanInput): Promise<void> {
  const isKnown = {
    all: async () => subject === '',
    class: async () => CUSTOMER_CLASSES.some((one) => one === subject),
    customer: async () => (await customerById(db, subject)) !== null,
  }
  if (!(await isKnown[scope]())) throw invalid('subject', 'unknown')
}

async function audit(save: Save, id: string, before: Whole | null, after: Whole, reason = ''): Promise<void> {
  const { db } = save
  const said = async ({ plan, prices }: Whole) => ({ ...editable(plan), prices: await auditedPrices(db, prices) })
  const fresh = await said(after)
  await save.audit({
    action: 'savePricePlan',
    entity: 'pricePlan',
    entityId: id,
    before: before && (await said(before)),
    after: reason === '' ? fresh : { ...fresh, reason },
  })
}

async function change(save: Save, before: Whole, after: Whole, expected: number, reason = ''): Promise<void> {
  const { db, at } = save
  const fields = editable(after.plan)
  const prices = samePrices(before.prices, after.prices) ? undefined : after.prices
  const done = await updatePlan(db, before.plan.id, expected, fields, prices)
  const newer = { entity: 'pricePlan', entityId: before.plan.id, at, mine: fields, theirs: editable(before.plan) }
  if (!done.saved) throw await savedMeanwhile(db, { ...newer, version: done.current })
  await audit(save, before.plan.id, before, after, reason)
}

async function create(save: Save, whole: Whole): Promise<void> {
  await insertPricePlan(save.db, whole.plan, whole.prices)
  await audit(save, whole.plan.id, null, whole)
}

/** R4.4 ends the plan whose days would be shared, where that was asked for and is enough; else INVALID says which. */
async function makeRoom(save: Save, plan: PlanPeriod, endRunning: boolean): Promise<void> {
  const others = plansInTheWay(plan, await plansFor(save.db, plan.scope, plan.subject))
  if (others.length === 0) return
  const running = endRunning ? planToEnd(plan, others) : null
  if (!running) throw invalid('from', 'overlapsPlan')
  const prices = await pricesOfPlan(save.db, running.id)
  const ended = { ...running, to: dayBefore(plan) }
  await change(save, { plan: running, prices }, { plan: ended, prices }, running.version)
}

/** R4.4 the plan keeps its prices up to the day before; from the day on a plan of its own has the new ones. */
async function continueAnew(save: Save, before: Whole, after: Whole, from: CivilDate, expected: number) {
  const id = newId()
  await change(save, before, { plan: { ...after.plan, to: dayBefore({ from }) }, prices: before.prices }, expected)
  const next = { plan: { ...after.plan, id, from, version: 1 }, prices: after.prices }
  await makeRoom(save, next.plan, false)
  await create(save, next)
  return { id }
}

/**
 * R4.4 one price plan with its prices, inside the transaction of whoever saves it: its form, or an import of many.
 *
 * Answers with the plan that holds the prices as they were saved: changed prices of a plan that has begun are its next
 * version, which has an id of its own, so that an order is always compared with what was in force on its day.
 */
export async function savePricePlan(save: Save, input: PlanInput): Promise<{ readonly id: string }> {
  const { db, at } = save
  const { today } = await momentOf(db, at)
  const plan = input.id === null ? null : await planById(db, input.id)
  if (input.id !== null && !plan) throw notFound('pricePlan')
  const before = plan && { plan, prices: await pricesOfPlan(db, plan.id) }
  await mustBeSubject(db, input)
  await mustBePrices(db, input.prices)
  if (plan?.active && !input.active && input.reason === '') throw invalid('reason', 'required')

  const after = {
    plan: takenOut(plan, { id: plan?.id ?? newId(), version: 1, ...editable(input) }, today),
    prices: input.prices,
  }
  const { changesFrom } = input
  const pricesDiffer = before !== null && !samePrices(before.prices, input.prices)
  const ordersSince = hasBegun(input, today) && (await hasOrderedSince(db, input, input.from, today))
  const problem = planEditProblem(plan, { ...after.plan, changesFrom, pricesDiffer }, today, ordersSince)
  if (problem) throw invalid(problem.field, problem.reason)

  save.announce({ topic: 'settings', id: after.plan.id })
  if (before && pricesDiffer && changesFrom !== null && hasBegun(before.plan, today)) {
    return continueAnew(save, before, after, changesFrom, input.version)
  }
  await makeRoom(save, after.plan, input.endRunning)
  if (before) await change(save, before, after, input.version, input.reason)
  else await create(save, after)
  return { id: after.plan.id }
}
