import type { CivilDate } from '#shared/values/civil-date.ts'
import { dayBefore, overlaps, type Period } from './periods.ts'

export const PLAN_SCOPES = ['customer', 'class', 'all'] as const
/** Whom a price plan is for. */
export type PlanScope = (typeof PLAN_SCOPES)[number]

/** R4.4 a price plan as far as its dates go; `subject` is the customer's id, the class, or empty for everyone. */
export type PlanPeriod = Period & {
  readonly id: string
  readonly scope: PlanScope
  readonly subject: string
  readonly active: boolean
}

/**
 * R4.4 the plans whose days a plan would share: on each day there is at most one for each customer, each class, everyone.
 *
 * A plan out of force shares nothing. `id` is empty for a plan that is not saved yet.
 */
export const plansInTheWay = <Plan extends PlanPeriod>(plan: PlanPeriod, others: readonly Plan[]): readonly Plan[] =>
  others.filter(
    (one) =>
      plan.active &&
      one.active &&
      one.id !== plan.id &&
      one.scope === plan.scope &&
      one.subject === plan.subject &&
      overlaps(plan, one),
  )

/**
 * The plan that makes room by ending on the day before the new one begins; null where that is not enough.
 *
 * It is enough when one plan alone is in the way and it began earlier.
 */
export function planToEnd<Plan extends PlanPeriod>(plan: PlanPeriod, inTheWay: readonly Plan[]): Plan | null {
  const [one, ...more] = inTheWay
  return one && more.length === 0 && one.from < plan.from ? one : null
}

/** R4.4 a plan that began before today: orders were compared with it, so its past stays as it was. */
export const hasBegun = ({ from }: Pick<Period, 'from'>, today: CivilDate): boolean => from < today

export type PlanEdit = PlanPeriod & {
  /** The day from which changed prices count; null where none was given. */
  readonly changesFrom: CivilDate | null
  readonly pricesDiffer: boolean
}

export type PlanEditProblem = { readonly field: 'from' | 'to' | 'changesFrom' | 'active'; readonly reason: string }

/**
 * R4.4 what taking a plan out of force makes of it: one that began before today ended yesterday, so that orders of its past
 * days are still compared with it; one that begins today or later holds for no day at all.
 *
 * Every other change is left as it is, and so is that of a plan whose days are over: `planEditProblem` refuses it.
 */
export function takenOut<Plan extends PlanPeriod>(before: PlanPeriod | null, after: Plan, today: CivilDate): Plan {
  const goesOut = before?.active === true && !after.active && hasBegun(before, today)
  const isOver = before !== null && before.to !== null && before.to < today
  return goesOut && !isOver ? { ...after, active: true, to: dayBefore({ from: today }) } : after
}

/**
 * R4.4 why a plan cannot be saved so, or null: prices of a past day are never made different afterwards.
 *
 * For a plan that has begun: whom it is for and its first day stay, its end moves only among days that are not over, and
 * changed prices count from today at the earliest, as a new version of the plan. A plan still to come can change freely,
 * but begins today at the earliest; a new one may begin earlier only where `ordersSince` says that nothing was ordered.
 */
export function planEditProblem(
  before: PlanPeriod | null,
  after: PlanEdit,
  today: CivilDate,
  ordersSince: boolean,
): PlanEditProblem | null {
  if (after.to !== null && after.to < after.from) return { field: 'to', reason: 'beforeFrom' }
  if (!before || !hasBegun(before, today)) {
    const isPast = hasBegun(after, today) && ordersSince
    return isPast ? { field: 'from', reason: 'inThePast' } : null
  }
  const isSame = before.from === after.from && before.scope === after.scope && before.subject === after.subject
  if (!isSame) return { field: 'from', reason: 'planInForce' }
  if (before.active !== after.active) return { field: 'active', reason: 'inThePast' }
  const yesterday = dayBefore({ from: today })
  const isOver = (to: CivilDate | null) => to !== null && to < yesterday
  if (before.to !== after.to && (isOver(before.to) || isOver(after.to))) return { field: 'to', reason: 'inThePast' }
  return after.pricesDiffer ? changesFromProblem(after, today) : null
}

function changesFromProblem({ changesFrom, to }: PlanEdit, today: CivilDate): PlanEditProblem | null {
  const field = 'changesFrom'
  if (changesFrom === null) return { field, reason: 'planInForce' }
  if (changesFrom < today) return { field, reason: 'inThePast' }
  return to !== null && changesFrom > to ? { field, reason: 'afterEnd' } : null
}
