import type { Quantity } from '#shared/values/quantity.ts'
import type { PriceRow } from './price-rows.ts'

export type Ranked<Source> = PriceRow & {
  readonly source: Source
  /** Whether it is the price of any quantity at all; from `minimum` on. */
  readonly counts: boolean
  /** The quantity from which another price takes over, where there is one. */
  readonly below: Quantity | null
  /** The source before this one whose price takes over, at once or from `below` on; null where none does. */
  readonly by: Source | null
}

/**
 * R4.4 every price of one product that is in force for a customer, and which one wins for which quantity.
 *
 * `sources` stand in the order of their rank: the contract, the plan for the customer, for his class, for everyone. A source
 * decides from its smallest minimum on; below it the word is with the next. So of a contract from ten tons on, and a plan
 * from the first ton on, the plan counts up to ten.
 */
export function rankPrices<Source>(
  sources: readonly { readonly source: Source; readonly rows: readonly PriceRow[] }[],
): readonly Ranked<Source>[] {
  let taken: { readonly from: Quantity; readonly by: Source } | null = null
  return sources.flatMap(({ source, rows }) => {
    const before = taken
    const sorted = rows.toSorted((a, b) => a.minimum - b.minimum)
    const [first] = sorted
    if (first && (before === null || first.minimum < before.from)) taken = { from: first.minimum, by: source }
    return sorted.map((row, index): Ranked<Source> => {
      const next = sorted[index + 1]?.minimum ?? null
      if (before !== null && before.from <= row.minimum) {
        return { ...row, source, counts: false, below: null, by: before.by }
      }
      const isCut = before !== null && (next === null || before.from <= next)
      return { ...row, source, counts: true, below: isCut ? before.from : next, by: isCut ? before.by : null }
    })
  })
}
