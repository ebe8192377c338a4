import type { OrderFile } from './order-file.ts'
import { papersOf } from './papers.ts'
import { unitKey } from './reading/units.ts'

/** What of a production line says which goods may be planned on it. */
export type MakingLine = {
  readonly name: string
  readonly unit: string
  /** The product categories that it makes, by name; empty where it makes any. */
  readonly categories: readonly string[]
}

/**
 * R6.1 whether a line makes goods of that category; it only advises.
 *
 * What has no category is made anywhere: nothing is known of it. Where the answer is no production may still choose the line
 * knowingly, and is warned: what a machine can do is its word, the list is the office's memory, and an emergency (the coater
 * stands, a trial run) must not wait until somebody with the right has changed the list.
 */
export const makesCategory = ({ categories }: Pick<MakingLine, 'categories'>, category: string): boolean =>
  categories.length === 0 || category === '' || categories.includes(category)

/** R6.1 whether a line counts in the unit of the goods (吨, t and 噸 are one): else its load would add rolls to tons. */
export const countsIn = (line: Pick<MakingLine, 'unit'>, unit: string): boolean => unitKey(line.unit) === unitKey(unit)

/** R6.1 the category of what a line of the order is, by which production lines say what they make; empty where it has none. */
export const categoryOf = ({ technical }: OrderFile, lineId: string): string =>
  technical.find((one) => one.lineId === lineId)?.category ?? ''

/** The production line that production named for a line of the order last, whether or not that word still counts. */
export const standingLine = ({ papers }: OrderFile, lineId: string): string | null =>
  papersOf(papers, 'productionAnswer').findLast(({ body }) => body.lineId === lineId)?.body.productionLine ?? null

/** Why goods cannot be planned on a line: there is none of that name, it is out of use, it counts in another unit. */
export type LineProblem = 'unknown' | 'outOfUse' | 'otherUnit'

type Named = Pick<MakingLine, 'name' | 'unit'> & { readonly active?: boolean }
type Goods = { readonly unit: string; readonly standing: string | null }

/**
 * R6.1 what is wrong with a line that production names in writing; null where it may be named.
 *
 * `named` is what the office has of that name, the one in use first. What stands on a line already may be given other days
 * there, whatever has become of the line: else nothing could be moved off it in peace. What it makes is not asked here: see
 * `makesCategory`.
 */
export function lineProblem([line]: readonly Named[], { unit, standing }: Goods): LineProblem | null {
  if (!line) return 'unknown'
  if (line.name === standing) return null
  if (line.active === false) return 'outOfUse'
  return countsIn(line, unit) ? null : 'otherUnit'
}

type Kept = Pick<MakingLine, 'name' | 'unit'> & { readonly active: boolean }

/**
 * R6.1 the field that cannot change while something is promised on the line; null where all can.
 *
 * Its name stands in signed answers, its unit in their quantities. A unit that was written wrong is put right, though: into
 * the one in which all that is promised is counted. `promised` are those units; none where nothing is.
 */
export function heldField(before: Kept, after: Kept, promised: readonly string[]): 'name' | 'unit' | 'active' | null {
  if (promised.length === 0) return null
  if (after.name !== before.name) return 'name'
  if (!after.active) return 'active'
  return after.unit !== before.unit && promised.some((unit) => !countsIn(after, unit)) ? 'unit' : null
}
