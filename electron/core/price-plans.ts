import { customersByIds } from '#db/queries/customers.ts'
import { listPlans, type PricePlan, planById, plansFor, priceCounts, pricesOfPlan } from '#db/queries/price-plans.ts'
import { search } from '#db/queries/search.ts'
import type { ReadDb } from '#db/store.ts'
import type { PlanDetail, PlanRow } from '#shared/contract/office.ts'
import type { Instant } from '#shared/values/instant.ts'
import { type Inputs, os } from './kit/implementer.ts'
import { momentOf } from './kit/moment.ts'
import { notFound } from './kit/refusals.ts'
import { saveOnce } from './kit/save.ts'
import { namedPrices } from './price-rows.ts'
import { reprojectOrdersPricedBy } from './reproject.ts'
import { savePricePlan } from './save-price-plan.ts'

async function planRows(db: ReadDb, plans: readonly PricePlan[]): Promise<readonly PlanRow[]> {
  const customerIds = plans.flatMap(({ scope, subject }) => (scope === 'customer' ? [subject] : []))
  const [customers, counts] = await Promise.all([
    customersByIds(db, [...new Set(customerIds)]),
    priceCounts(
      db,
      plans.map(({ id }) => id),
    ),
  ])
  const names = new Map(customers.map(({ id, name }) => [id, name]))
  return plans.map((plan) => ({
    ...plan,
    subjectName: names.get(plan.subject) ?? plan.subject,
    priceCount: counts.get(plan.id) ?? 0,
  }))
}

async function foundPlans(
  db: ReadDb,
  { text, limit, past }: Inputs['office']['pricePlans'],
  now: Instant,
): Promise<readonly PlanRow[]> {
  const since = past ? null : (await momentOf(db, now)).today
  if (text === '') return planRows(db, await listPlans(db, { limit, since }))
  const customers = await search(db, text, { kind: 'customer', limit })
  const found = { name: text, customerIds: customers.map((one) => one.refId) }
  return planRows(db, await listPlans(db, { limit, since, found }))
}

async function planDetail(db: ReadDb, id: string): Promise<PlanDetail> {
  const plan = await planById(db, id)
  const [row] = plan ? await planRows(db, [plan]) : []
  if (!row) throw notFound('pricePlan')
  return { ...row, prices: await namedPrices(db, await pricesOfPlan(db, id)) }
}

/** R4.4 price plans: for one customer, a class or everyone, each for its days. */
export const pricePlans = {
  pricePlans: os.office.pricePlans.handler(({ context: { core }, input }) =>
    core.store.read((db) => foundPlans(db, input, core.now())),
  ),
  pricePlan: os.office.pricePlan.handler(({ context: { core }, input }) =>
    core.store.read((db) => planDetail(db, input.id)),
  ),
  plansFor: os.office.plansFor.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => planRows(db, await plansFor(db, input.scope, input.subject))),
  ),
  savePricePlan: os.office.savePricePlan.handler(async ({ context, input }) => {
    const asked = { key: input.key, procedure: 'savePricePlan', input }
    const saved = await saveOnce(context, asked, (save) => savePricePlan(save, input))
    const { scope, subject } = input
    const ids = input.id === null ? [saved.id] : [input.id, saved.id]
    await reprojectOrdersPricedBy(context.core, { scope, subject, ids })
    return saved
  }),
}
