import { contractsOfCustomer, pricesOfContract } from '#db/queries/contracts.ts'
import { contractFacts } from '#db/queries/customer-facts.ts'
import { plansFor, pricesOfPlan } from '#db/queries/price-plans.ts'
import type { ReadDb } from '#db/store.ts'
import type { CustomerPrices, PriceOrigin } from '#shared/contract/customer-page.ts'
import { isInForce } from '#shared/rules/periods.ts'
import type { CustomerClass } from '#shared/rules/policy.ts'
import { type Ranked, rankPrices } from '#shared/rules/price-ranking.ts'
import type { PriceRow } from '#shared/rules/price-rows.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { namedPrices } from './price-rows.ts'

type Rows = { readonly source: PriceOrigin; readonly rows: readonly PriceRow[] }
const MOST_PRICES = 500

type Whom = { readonly id: string; readonly class: CustomerClass }

/** The plans in force for him on a day, in the order of their rank; of two for the same the later one first. */
async function plansInForce(db: ReadDb, { id, class: grade }: Whom, on: CivilDate) {
  const subjects = [
    ['customer', id],
    ['class', grade],
    ['all', ''],
  ] as const
  const found = await Promise.all(subjects.map(([scope, subject]) => plansFor(db, scope, subject)))
  return found.flatMap((plans) => plans.filter((plan) => plan.active && isInForce(plan, on)).toReversed())
}

/** Where prices for him come from on a day, in the order in which they count (R4.4), each with its prices. */
async function sourcesOn(db: ReadDb, whom: Whom, on: CivilDate) {
  const [contract, plans] = await Promise.all([contractFacts(db, whom.id, on), plansInForce(db, whom, on)])
  const agreed: readonly Rows[] = contract
    ? [{ source: { kind: 'contract', name: contract.number }, rows: await pricesOfContract(db, contract.id) }]
    : []
  const planned = await Promise.all(
    plans.map(
      async (plan): Promise<Rows> => ({
        source: { kind: plan.scope, name: plan.name },
        rows: await pricesOfPlan(db, plan.id),
      }),
    ),
  )
  return { contractId: contract?.id ?? null, sources: [...agreed, ...planned] }
}

/**
 * All prices of each product beside each other, ranked, as many as fit.
 *
 * Whole products only: half of a product's prices would name the wrong one.
 */
function ranked(sources: readonly Rows[]) {
  const grouped = sources.map(({ source, rows }) => ({ source, of: Map.groupBy(rows, (row) => row.productId) }))
  const products = [...new Set(grouped.flatMap(({ of }) => [...of.keys()]))]
  const shown: (readonly Ranked<PriceOrigin>[])[] = []
  let room = MOST_PRICES
  for (const productId of products) {
    const prices = rankPrices(grouped.map(({ source, of }) => ({ source, rows: of.get(productId) ?? [] })))
    room -= prices.length
    if (room < 0) break
    shown.push(prices)
  }
  return { shown, more: shown.length < products.length }
}

const RANKS: readonly PriceOrigin['kind'][] = ['contract', 'customer', 'class', 'all']
const rankOf = (prices: readonly { readonly source: PriceOrigin }[]): number =>
  Math.min(...prices.map(({ source }) => RANKS.indexOf(source.kind)))

/** R4.3, R4.4 a customer's contracts, and every price in force for him on a day: which one counts, and before whom. */
export async function customerPrices(db: ReadDb, whom: Whom, on: CivilDate): Promise<CustomerPrices> {
  const [contracts, { contractId, sources }] = await Promise.all([
    contractsOfCustomer(db, whom.id),
    sourcesOn(db, whom, on),
  ])
  const { shown, more } = ranked(sources)
  const named = new Map(
    (await namedPrices(db, shown.map((one) => one.slice(0, 1)).flat())).map((one) => [one.productId, one]),
  )
  const numberOf = (prices: readonly PriceRow[]) => named.get(prices[0]?.productId ?? '')?.productNumber ?? ''
  const prices = shown
    .toSorted((a, b) => rankOf(a) - rankOf(b) || (numberOf(a) < numberOf(b) ? -1 : 1))
    .flatMap((one) =>
      one.flatMap((price) => {
        const product = named.get(price.productId)
        return product ? [{ ...product, ...price }] : []
      }),
    )
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
    more,
  }
}
