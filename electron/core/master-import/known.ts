import { setImmediate } from 'node:timers/promises'
import { contractsThrough, mergedNumbers, plansThrough } from '#db/queries/master-lists.ts'
import type { PricePlan } from '#db/queries/price-plans.ts'
import type { ReadDb } from '#db/store.ts'
import type { RowValues } from '#shared/rules/master-import/column.ts'
import { keyOf, planKeyOf } from '#shared/rules/master-import/keys.ts'
import type { MasterKind } from '#shared/rules/master-import/kinds.ts'
import { plainKey } from '#shared/rules/master-import/plain.ts'
import type { Known, KnownRecord, Period } from '#shared/rules/master-import/table.ts'
import { type Lists, readLists, referencesOf } from './lists.ts'
import { contractValues, planValues } from './sheet-values.ts'
import { SHEETS } from './sheets.ts'

/** What a sheet is compared with, and the lists behind it. */
export type Gathered = {
  readonly known: Known
  readonly lists: Lists
  readonly plans: ReadonlyMap<string, PricePlan>
}

const AT_ONCE = 500
const ALL = { customerIds: null, productIds: null, active: null, text: '' }
const NO_LIMIT = 100_000

/** Reads everything of a kind; lets others in between the pages, since a long list would hold all of them up. */
export async function gather(db: ReadDb, kind: MasterKind): Promise<Gathered> {
  const lists = await readLists(db)
  const records = new Map<string, KnownRecord | 'ambiguous' | 'merged'>()
  for (let after: string | null = ''; after !== null; ) {
    const { records: page, next } = await SHEETS[kind](db, lists, { after, limit: AT_ONCE }, ALL)
    for (const record of page) {
      const key = keyOf(kind, record.values)
      if (key !== null) records.set(key, records.has(key) ? 'ambiguous' : record)
    }
    after = next
    await setImmediate()
  }
  if (kind === 'customers') for (const number of await mergedNumbers(db)) records.set(plainKey(number), 'merged')
  const named = kind === 'planRows' ? await plansByKey(db, lists) : new Map<string, readonly PricePlan[]>()
  const plans = new Map(
    [...named].flatMap(([key, [plan, ...more]]) => (plan && more.length === 0 ? [[key, plan] as const] : [])),
  )
  const parents = new Map(
    [...named.keys()].map((key): [string, RowValues | 'ambiguous'] => {
      const plan = plans.get(key)
      return [key, plan ? planValues(lists, plan) : 'ambiguous']
    }),
  )
  const periods = kind === 'contracts' ? await contractPeriods(db, lists) : planPeriods(lists, named)
  return { known: { records, references: referencesOf(lists), parents, periods }, lists, plans }
}

/** The plans by what a file calls them; two may share a name and a first day, for other customers. */
const plansByKey = async (db: ReadDb, lists: Lists): Promise<ReadonlyMap<string, readonly PricePlan[]>> =>
  Map.groupBy(await plansThrough(db, { after: '', limit: NO_LIMIT }), (plan) => planKeyOf(planValues(lists, plan)))

const planPeriods = (lists: Lists, named: ReadonlyMap<string, readonly PricePlan[]>): ReadonlyMap<string, Period> =>
  new Map(
    [...named].flatMap(([key, plans]) =>
      plans.map((plan, at): [string, Period] => {
        const { plan: name, subject } = planValues(lists, plan)
        const period = { name: String(name), subject: `${plan.scope} ${String(subject)}`, from: plan.from, to: plan.to }
        return [at === 0 ? key : `${key}\n${plan.id}`, period]
      }),
    ),
  )

async function contractPeriods(db: ReadDb, lists: Lists): Promise<ReadonlyMap<string, Period>> {
  const all = await contractsThrough(db, { after: '', limit: NO_LIMIT })
  return new Map(
    all
      .filter((one) => one.active)
      .map((one) => {
        const subject = String(contractValues(lists, one).customer)
        return [plainKey(one.number), { name: one.number, subject, from: one.from, to: one.to }]
      }),
  )
}
