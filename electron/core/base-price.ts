import { plansFor, pricesOfPlan } from '#db/queries/price-plans.ts'
import { isInForce } from '#shared/rules/periods.ts'
import { hasBegun } from '#shared/rules/price-plans.ts'
import { addDays, type CivilDate } from '#shared/values/civil-date.ts'
import { NO_QUANTITY } from '#shared/values/quantity.ts'
import type { UnitPrice } from '#shared/values/unit-price.ts'
import type { Save } from './kit/save.ts'
import { savePricePlan } from './save-price-plan.ts'

/**
 * R4.4 the price of one product for everyone from today on, kept in the plan for everyone; answers with the plan's id.
 *
 * Earlier days keep the price that they had: a plan that has begun goes on as a new version. Where the price is the same
 * already nothing is saved, and the answer is null.
 */
export async function saveBasePrice(
  save: Save,
  { productId, price, today }: { readonly productId: string; readonly price: UnitPrice; readonly today: CivilDate },
): Promise<string | null> {
  const { db } = save
  const plans = await plansFor(db, 'all', '')
  const running = plans.find((plan) => plan.active && isInForce(plan, today))
  const next = plans.find((plan) => plan.active && plan.from > today)
  const before = running ? await pricesOfPlan(db, running.id) : []
  const isIt = (row: { readonly productId: string; readonly minimum: number }) =>
    row.productId === productId && row.minimum === NO_QUANTITY
  if (before.find(isIt)?.price === price) return null
  const fresh = { name: '', scope: 'all' as const, subject: '', from: today, to: next ? addDays(next.from, -1) : null }
  const { id } = await savePricePlan(save, {
    ...(running ?? { ...fresh, id: null, version: 0 }),
    active: true,
    reason: '',
    prices: [...before.filter((row) => !isIt(row)), { productId, minimum: NO_QUANTITY, price }],
    changesFrom: running && hasBegun(running, today) ? today : null,
    endRunning: false,
  })
  return id
}
