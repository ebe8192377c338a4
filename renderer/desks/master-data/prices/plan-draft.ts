import type { PlanDetail } from '#shared/contract/office.ts'
import { PLAN_SCOPES, type PlanPeriod, type PlanScope } from '#shared/rules/price-plans.ts'
import { samePrices } from '#shared/rules/price-rows.ts'
import { type CivilDate, civilDate, isCivilDate } from '#shared/values/civil-date.ts'
import { isTicked, rowsOf, textOf } from '../draft-values.ts'
import type { Draft } from '../section.ts'
import { asPriceDraft, priceDraftOf, type Raise, readPrices } from './price-draft.ts'

export const scopeIn = (draft: Draft): PlanScope =>
  PLAN_SCOPES.find((scope) => scope === textOf(draft, 'scope')) ?? 'all'

/** Whom the plan is for, as it is saved: nobody in particular where it is for everyone. */
export const subjectIn = (draft: Draft): string => {
  const scope = scopeIn(draft)
  return scope === 'all' ? '' : textOf(draft, scope === 'class' ? 'planClass' : 'customerId')
}

export const dayIn = (draft: Draft, key: string): CivilDate | null => {
  const typed = textOf(draft, key)
  return isCivilDate(typed) ? civilDate(typed) : null
}

export const pricesIn = (draft: Draft) => readPrices(rowsOf(draft, 'prices').map(asPriceDraft))

/** The draft as far as its days go; null while the first one is not there. */
export function periodIn(draft: Draft, id: string): PlanPeriod | null {
  const from = dayIn(draft, 'from')
  if (!from) return null
  const scope = scopeIn(draft)
  return { id, scope, subject: subjectIn(draft), from, to: dayIn(draft, 'to'), active: isTicked(draft, 'active') }
}

export const differs = (draft: Draft, plan: PlanDetail | null): boolean =>
  plan !== null && !samePrices(plan.prices, pricesIn(draft).rows)

export const planDraftOf = (plan: PlanDetail | null): Draft => ({
  name: plan?.name ?? '',
  scope: plan?.scope ?? 'all',
  planClass: plan?.scope === 'class' ? plan.subject : 'A',
  customerId: plan?.scope === 'customer' ? plan.subject : '',
  from: plan?.from ?? '',
  to: plan?.to ?? '',
  active: plan?.active ?? true,
  reason: '',
  changesFrom: '',
  endRunning: false,
  prices: (plan?.prices ?? []).map((one) => priceDraftOf(one)),
})

const DAY_IN_NAME = /\s*\d{4}-\d{2}-\d{2}$/

/** A plan for the days after another, named by its first day, with its prices raised by so much. */
export const copyOf = (plan: PlanDetail, from: CivilDate, raise: Raise): Draft => ({
  ...planDraftOf(plan),
  name: `${plan.name.replace(DAY_IN_NAME, '')} ${from}`.trim(),
  from,
  to: '',
  active: true,
  endRunning: true,
  prices: plan.prices.map((one) => priceDraftOf(one, raise)),
})
