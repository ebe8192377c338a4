import { without } from '#db/queries/hot.ts'
import {
  listProductionLines,
  type ProductionDay,
  type ProductionLine,
  productionDaysIn,
} from '#db/queries/production.ts'
import { waitingForProduction } from '#db/queries/worklist.ts'
import type { ReadDb } from '#db/store.ts'
import type { LoadLine, WaitingOrder } from '#shared/contract/load-calendar.ts'
import { type CapacityOf, capacityBy, expectedFinishes, FARTHEST_DAYS, layPlans } from '#shared/rules/load-calendar.ts'
import type { Policy } from '#shared/rules/policy.ts'
import { linesToPlan, proposeOrder } from '#shared/rules/propose-order.ts'
import { addDays, type CivilDate } from '#shared/values/civil-date.ts'
import { NO_QUANTITY } from '#shared/values/quantity.ts'
import { fileOf } from './kit/gather.ts'
import { os } from './kit/implementer.ts'
import { momentOf } from './kit/moment.ts'
import { aroundOf, type Period, type PlannedLoad, plansAround } from './planned-loads.ts'
import { setDays } from './production-lines.ts'
import { saveProductionLineOf } from './save-line.ts'

const LONGEST_DESK = 200
const keyOf = ({ orderId, lineId }: Pick<PlannedLoad, 'orderId' | 'lineId'>): string => `${orderId} ${lineId}`
const planned = (plan: PlannedLoad) => ({ ...plan, key: keyOf(plan) })

/** The capacity of a line, with the days of it that are not as usual. */
function capacityOfLine(line: ProductionLine, days: readonly ProductionDay[], policy: Policy): CapacityOf {
  const own = days.filter((one) => one.productionLine === line.id)
  return capacityBy(line.capacityPerDay, own, policy.calendar)
}

/** R6.1 one production line over a period: what it can make, what lies on it, and which promise it cannot keep. */
function loadLine(
  line: ProductionLine,
  { from, to }: Period,
  all: { readonly plans: readonly PlannedLoad[]; readonly days: readonly ProductionDay[]; readonly policy: Policy },
): LoadLine {
  const capacityOf = capacityOfLine(line, all.days, all.policy)
  const plans = all.plans.filter((one) => one.productionLine === line.name).map(planned)
  const { days: daysOf, load } = layPlans(plans, capacityOf)
  const finishes = expectedFinishes(plans, capacityOf)
  const dates: CivilDate[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date)
  const { id, name, note, unit, categories, capacityPerDay, version } = line
  return {
    id,
    name,
    note,
    unit,
    categories,
    capacityPerDay,
    version,
    days: dates.map((date) => ({
      date,
      capacity: capacityOf(date),
      load: load.get(date) ?? NO_QUANTITY,
      exception: all.days.find((one) => one.productionLine === id && one.date === date)?.reason ?? null,
    })),
    blocks: plans
      .filter((plan) => plan.until >= from && plan.from <= to)
      .map((plan) => ({
        ...without(plan, 'key', 'productionLine'),
        days: daysOf.get(plan.key) ?? [],
        finish: finishes.get(plan.key) ?? null,
      })),
  }
}

/** R6.1, R5.2 where each open line of an order fits first, beside what is promised to other orders. */
async function proposalsOf(db: ReadDb, orderId: string, now: Parameters<typeof momentOf>[1]) {
  const [file, { policy, today }] = [await fileOf(db, orderId, now), await momentOf(db, now)]
  const period = { from: addDays(today, 1), to: addDays(today, 1 + FARTHEST_DAYS) }
  const [lines, days, plans] = await Promise.all([
    listProductionLines(db),
    productionDaysIn(db, aroundOf(period)),
    plansAround(db, period, { policy, today }, orderId),
  ])
  const machines = lines.map((line) => {
    const capacityOf = capacityOfLine(line, days, policy)
    const own = plans.filter((one) => one.productionLine === line.name).map(planned)
    const { name, unit, categories } = line
    return { name, unit, categories, capacityOf, load: layPlans(own, capacityOf).load }
  })
  return proposeOrder(linesToPlan(file), machines, today)
}

/** R6.1 the load calendar of production: what is promised, what waits, what fits, and what a line can make. */
export const loadCalendar = {
  calendar: os.production.calendar.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => {
      const { policy, today } = await momentOf(db, core.now())
      const period = { from: input.from, to: addDays(input.from, input.days - 1) }
      const [lines, days, plans] = await Promise.all([
        listProductionLines(db),
        productionDaysIn(db, aroundOf(period)),
        plansAround(db, period, { policy, today }),
      ])
      return { today, lines: lines.map((line) => loadLine(line, period, { plans, days, policy })) }
    }),
  ),
  waiting: os.production.waiting.handler(({ context: { core } }) =>
    core.store.read(async (db): Promise<readonly WaitingOrder[]> => {
      const work = await waitingForProduction(db, LONGEST_DESK)
      return work.flatMap(({ orderId, number, customerName, productText, since, dueAt }) =>
        orderId === null ? [] : [{ orderId, number, customerName, productText, since, dueAt }],
      )
    }),
  ),
  proposals: os.production.proposals.handler(({ context: { core }, input }) =>
    core.store.read((db) => proposalsOf(db, input.orderId, core.now())),
  ),
  setDays: os.production.setDays.handler(({ context, input }) => setDays(context, input)),
  saveLine: os.production.saveLine.handler(({ context, input }) => saveProductionLineOf(context, input)),
}
