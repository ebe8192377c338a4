import type { CivilDate } from '#shared/values/civil-date.ts'
import { divideHalfUp } from '#shared/values/decimal.ts'
import { NO_QUANTITY, type Quantity, quantity, sumQuantities } from '#shared/values/quantity.ts'

/** What one unit of the product takes of a material, in thousandths of the material's unit. */
export type MaterialPart = { readonly materialId: string; readonly perUnit: Quantity }
export type MaterialNeed = { readonly materialId: string; readonly quantity: Quantity }

/** What is to come in of a material: with the day that the supplier named, or null while nobody ordered it. */
export type ExpectedReceipt = { readonly quantity: Quantity; readonly expectedOn: CivilDate | null }

/** A material as it is set against a need: in reserve, held by other open orders, to come. */
export type MaterialSupply = {
  readonly materialId: string
  readonly onHand: Quantity
  readonly held: Quantity
  readonly expected: readonly ExpectedReceipt[]
}

/** One material of a line: what is needed, what is free, what lacks, and from when it is enough. */
export type MaterialCover = {
  readonly materialId: string
  readonly need: Quantity
  /** In reserve less what the others hold; below zero where they hold more than there is. */
  readonly free: Quantity
  /** What lacks today. */
  readonly short: Quantity
  /** What lacks even when everything that was asked for has come: how much to ask for. */
  readonly toAsk: Quantity
  /** The first day on which it is enough; null while nothing that is on its way makes it so. */
  readonly from: CivilDate | null
}

/** R5.2 what of a reserve nobody holds; below zero where more is held than there is. */
export const freeOf = ({ onHand, held }: Pick<MaterialSupply, 'onHand' | 'held'>): Quantity => quantity(onHand - held)

/** R20.2 what the open orders hold beyond the reserve and beyond all that was asked for: how much to ask for, at least zero. */
export const lackOf = (supply: Pick<MaterialSupply, 'onHand' | 'held' | 'expected'>): Quantity =>
  quantity(Math.max(0, supply.held - supply.onHand - sumQuantities(supply.expected.map((one) => one.quantity))))

const PER_UNIT = 1000n

/** R5.2 the raw material that a quantity takes by a formula, one entry for each material, half up to the thousandth. */
export function materialNeeds(parts: readonly MaterialPart[], amount: Quantity): readonly MaterialNeed[] {
  const sums = new Map<string, bigint>()
  for (const { materialId, perUnit } of parts) {
    sums.set(materialId, (sums.get(materialId) ?? 0n) + BigInt(perUnit) * BigInt(amount))
  }
  return [...sums].map(([materialId, sum]) => ({ materialId, quantity: quantity(Number(divideHalfUp(sum, PER_UNIT))) }))
}

/**
 * R5.2 a need against reserves less what other open orders hold plus what comes in, day by day.
 *
 * A receipt whose day is over and that is not here counts for nothing until somebody names a new day; one without a day
 * counts only for how much more has to be asked for.
 */
function coverNeed({ materialId, quantity: need }: MaterialNeed, supply: MaterialSupply, today: CivilDate) {
  const free = freeOf(supply)
  const coming = supply.expected
    .flatMap(({ expectedOn: date, quantity: much }) => (date !== null && date >= today ? [{ date, much }] : []))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  let reached: number = free
  let from: CivilDate | null = reached >= need ? today : null
  for (const { date, much } of coming) {
    if (from !== null) break
    reached += much
    if (reached >= need) from = date
  }
  const asked = sumQuantities(supply.expected.map((one) => one.quantity))
  const cover: MaterialCover = {
    materialId,
    need,
    free,
    short: quantity(Math.max(0, need - free)),
    toAsk: quantity(Math.max(0, need - free - asked)),
    from,
  }
  return cover
}

const NOTHING = { onHand: NO_QUANTITY, held: NO_QUANTITY, expected: [] }

/** R5.2 every need against its material; one that the reserve knows nothing of is short of everything. */
export const coverNeeds = (
  needs: readonly MaterialNeed[],
  supplies: readonly MaterialSupply[],
  today: CivilDate,
): readonly MaterialCover[] =>
  needs.map((need) => {
    const supply = supplies.find((one) => one.materialId === need.materialId)
    return coverNeed(need, supply ?? { materialId: need.materialId, ...NOTHING }, today)
  })

/** R5.2 the supplies as the next line finds them, after an earlier one of the same order took its part. */
export const lessNeeds = (
  supplies: readonly MaterialSupply[],
  needs: readonly MaterialNeed[],
): readonly MaterialSupply[] =>
  supplies.map((supply) => ({
    ...supply,
    held: sumQuantities([
      supply.held,
      ...needs.filter((need) => need.materialId === supply.materialId).map((need) => need.quantity),
    ]),
  }))

/** R5.2 the first day on which every material is there; null while one of them never is. Without materials it is today. */
export const materialDay = (covers: readonly MaterialCover[], today: CivilDate): CivilDate | null =>
  covers.reduce<CivilDate | null>(
    (latest, { from }) => (latest === null || from === null ? null : from > latest ? from : latest),
    today,
  )

type MadeSoFar = { readonly toProduce: Quantity; readonly produced: Quantity; readonly warehoused: Quantity }

/** R5.2 what was made of a line, scrap and all: by the daily reports, or by the warehouse where nobody reported. */
export const madeSoFar = ({ produced, warehoused }: Omit<MadeSoFar, 'toProduce'>): Quantity =>
  quantity(Math.max(produced, warehoused))

/** R5.2 what of a line is not made yet: by the daily reports, or by what is in the warehouse where nobody reported. */
export const stillToMake = ({ toProduce, produced, warehoused }: MadeSoFar): Quantity =>
  quantity(Math.max(0, toProduce - madeSoFar({ produced, warehoused })))

/**
 * R5.2 what is to be taken out of the reserves now: what was used up in all less what was taken already.
 *
 * Never more than the book has: that production used more shows when the reserve is counted.
 */
export const toTake = (
  used: readonly MaterialNeed[],
  taken: ReadonlyMap<string, Quantity>,
  onHand: ReadonlyMap<string, Quantity>,
): readonly MaterialNeed[] =>
  used.flatMap(({ materialId, quantity: much }) => {
    const open = Math.min(much - (taken.get(materialId) ?? 0), onHand.get(materialId) ?? 0)
    return open > 0 ? [{ materialId, quantity: quantity(open) }] : []
  })
