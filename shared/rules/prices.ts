import type { UnitPrice } from '#shared/values/unit-price.ts'
import type { LinePrices } from './order-file.ts'
import type { FormLine } from './order-form.ts'
import type { Policy } from './policy.ts'

export type PriceSource = 'contract' | 'plan' | 'last'
export type PriceComparison = {
  readonly source: PriceSource
  readonly price: UnitPrice
  /** Typed minus compared, in 1/10000; negative means the typed price is lower. */
  readonly difference: number
  /** The same in basis points of the compared price, cut towards zero; for showing only. */
  readonly differenceBp: number
}
export type PriceException = 'below' | 'offTolerance' | 'noReference' | 'unknownSpecification'

/** R4.4 contract, plan and last transaction beside the typed price, in the order in which they count. */
export function comparePrice(typed: UnitPrice, facts: LinePrices): readonly PriceComparison[] {
  const known: [PriceSource, UnitPrice | null][] = [
    ['contract', facts.contract],
    ['plan', facts.plan],
    ['last', facts.last],
  ]
  return known.flatMap(([source, price]) =>
    price === null
      ? []
      : [
          {
            source,
            price,
            difference: typed - price,
            differenceBp: Math.trunc(((typed - price) * 10_000) / (price || 1)),
          },
        ],
  )
}

/** R4.4 the price that counts where none was said: the contract's, else the plan's, else that of the last transaction. */
export const usualPrice = ({ contract, plan, last }: Pick<LinePrices, PriceSource>): UnitPrice | null =>
  contract ?? plan ?? last

/**
 * R4.5 why this line needs the price exception's chain, or null.
 *
 * The first known of contract, plan, last counts. Any price below it is an exception; one above it only when off by
 * more than the tolerance (exactly at the tolerance passes).
 */
export function priceException(line: FormLine, facts: LinePrices, policy: Policy): PriceException | null {
  if (!facts.specificationKnown) return 'unknownSpecification'
  if (line.unitPrice === null) return null
  const [reference] = comparePrice(line.unitPrice, facts)
  if (!reference) return 'noReference'
  if (reference.difference < 0) return 'below'
  return reference.difference * 10_000 > policy.priceToleranceBp * reference.price ? 'offTolerance' : null
}

/** R4.7 the margin is under the floor; never where the cost is not known. */
export function marginUnderFloor(line: FormLine, facts: LinePrices, policy: Policy): boolean {
  if (facts.cost === null || line.unitPrice === null || line.unitPrice === 0) return false
  return (line.unitPrice - facts.cost) * 10_000 < policy.marginFloorBp * line.unitPrice
}
