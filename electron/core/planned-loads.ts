import { without } from '#db/queries/hot.ts'
import { plansIn } from '#db/queries/production.ts'
import type { ReadDb } from '#db/store.ts'
import { FARTHEST_DAYS } from '#shared/rules/load-calendar.ts'
import type { Policy } from '#shared/rules/policy.ts'
import { moveDate } from '#shared/rules/postponement.ts'
import { addDays, type CivilDate } from '#shared/values/civil-date.ts'
import { daysMoved } from './order-rows.ts'

export type Period = { readonly from: CivilDate; readonly to: CivilDate }
type Office = { readonly policy: Policy; readonly today: CivilDate }

/** What lies on a day follows from all that began before it: plans and exceptions are read from a year around. */
export const aroundOf = ({ from, to }: Period): Period => ({
  from: addDays(from, -FARTHEST_DAYS),
  to: addDays(to, FARTHEST_DAYS),
})

/**
 * R6.1, R9.3 what is promised on the production lines around a period, each on the days on which it is made as things stand.
 *
 * A late sign-back moves the goods with their dates: their old days are free, and those on which they are really made are not.
 */
export async function plansAround(db: ReadDb, period: Period, { policy, today }: Office, exceptOrderId = '') {
  const plans = await plansIn(db, { ...aroundOf(period), exceptOrderId })
  return plans.map((plan) => {
    const days = daysMoved(plan, { policy, today })
    const moved = (date: CivilDate): CivilDate => (days === 0 ? date : moveDate(date, days, policy))
    const said = without(plan, 'open', 'postponedFrom', 'signedBackOn')
    return { ...said, from: moved(plan.from), until: moved(plan.until) }
  })
}

export type PlannedLoad = Awaited<ReturnType<typeof plansAround>>[number]
