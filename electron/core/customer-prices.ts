import { contractsOfCustomer, pricesOfContract } from '#db/queries/contracts.ts'
import { contractFacts } from '#db/queries/customer-facts.ts'
import { plansFor, pricesOfPlan } from '#db/queries/price-plans.ts'
import type { ReadDb } from '#db/store.ts'
import type { CustomerPrices } from '#shared/contract/customer-page.ts'
import { isInForce } from '#shared/rules/periods.ts'
import type { CustomerClass } from '#shared/rules/policy.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { namedPrices } from './price-rows.ts'

type Source = CustomerPrices['prices'][number]['source']
/** What was agreed with him alone stands first. */
const SOURCES: readonly Source[] = ['contract', 'customer', 'class', 'all']
const MOST_PRICES = 500

type Whom = { readonly id: string; readonly class: CustomerClass }

/** The prices that hold for a customer on a day, source by source: the first that knows a product decides it (R4.4). */
async function pricesOn(db: ReadDb, { id, class: grade }: Whom, on: CivilDate) {
  const contract = await contractFacts(db, id, on)
  const [own, ofClass, ofAll] = await Promise.all([
    plansFor(db, 'customer', id),
    plansFor(db, 'class', grade),
    plansFor(db, 'all', ''),
  ])
  const planned = ([own, ofClass, ofAll] as const).map((plans) =>
    plans.filter((plan) => plan.active && isInForce(plan, on)),
  )
  const sources: { readonly source: Source; readonly name: string; readonly rows: Promise<readonly PriceOf[]> }[] = [
    ...(contract
      ? [{ source: 'contract' as const, name: contract.number, rows: pricesOfContract(db, contract.id) }]
      : []),
    ...(['customer', 'class', 'all'] as const).flatMap((source, index) =>
      (planned[index] ?? []).map((plan) => ({ source, name: plan.name, rows: pricesOfPlan(db, plan.id) })),
    ),
  ]
  const decided = new Map<string, Source>()
  const kept: (PriceOf & { readonly source: Source; readonly sourceName: string })[] = []
  for (const { source, name, rows } of sources) {
    for (const row of await rows) {
      const by = decided.get(row.productId) ?? source
      decided.set(row.productId, by)
      if (by === source) kept.push({ ...row, source, sourceName: name })
    }
  }
  return { contractId: contract?.id ?? null, kept }
}
type PriceOf = Awaited<ReturnType<typeof pricesOfPlan>>[number]

/** R4.3, R4.4 a customer's contracts, and the price list that counts for him on a day. */
export async function customerPrices(db: ReadDb, whom: Whom, on: CivilDate): Promise<CustomerPrices> {
  const [contracts, { contractId, kept }] = await Promise.all([
    contractsOfCustomer(db, whom.id),
    pricesOn(db, whom, on),
  ])
  const shown = kept.slice(0, MOST_PRICES)
  const sourceOf = new Map(shown.map((one) => [`${one.productId} ${one.minimum}`, one]))
  const prices = (await namedPrices(db, shown))
    .map((one) => {
      const from = sourceOf.get(`${one.productId} ${one.minimum}`)
      return { ...one, source: from?.source ?? ('all' as const), sourceName: from?.sourceName ?? '' }
    })
    .toSorted((a, b) => SOURCES.indexOf(a.source) - SOURCES.indexOf(b.source))
  return {
    on,
    contracts: contracts.toReversed().map(({ id, number, from, to, payment, signer, active }) => ({
      id,
      number,
      from,
      to,
      payment,
      signer,
      active,
      inForce: id === contractId,
    })),
    prices,
    more: kept.length > MOST_PRICES,
  }
}
