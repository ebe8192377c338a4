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

/** R6.1 whether a line counts in the unit of the goods: else its load would add rolls to tons. */
export const countsIn = (line: Pick<MakingLine, 'unit'>, unit: string): boolean => line.unit.trim() === unit.trim()

/** Why goods cannot be planned on a line: there is none of that name, it is out of use, it counts in another unit. */
export type LineProblem = 'unknown' | 'outOfUse' | 'otherUnit'

/**
 * R6.1 what is wrong with a line that production names in writing; null where it may be named.
 *
 * `named` is what the office has of that name, the one in use first. What it makes is not asked here: see `makesCategory`.
 */
export function lineProblem(
  [line]: readonly (Pick<MakingLine, 'unit'> & { readonly active: boolean })[],
  unit: string,
): LineProblem | null {
  if (!line) return 'unknown'
  if (!line.active) return 'outOfUse'
  return countsIn(line, unit) ? null : 'otherUnit'
}
