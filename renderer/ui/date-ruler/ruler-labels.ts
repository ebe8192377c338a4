export interface LabelWish {
  key: string
  /** Where the label would like to have its middle, in pixels from the left end. */
  centre: number
  width: number
}

const GAP = 10

/**
 * Places labels along one side of the ruler: each as near its day as the ends and its neighbours allow.
 *
 * Left to right they push each other on, then right to left back in from the end, so nothing leaves the ruler
 * as long as everything fits at all. Returns left edges by key.
 */
export function placeLabels(wishes: readonly LabelWish[], room: number): Map<string, number> {
  const sorted = [...wishes].sort((a, b) => a.centre - b.centre)
  const lefts = sorted.map((wish) => Math.max(0, Math.min(wish.centre - wish.width / 2, room - wish.width)))
  for (let i = 1; i < sorted.length; i++) {
    lefts[i] = Math.max(lefts[i] ?? 0, (lefts[i - 1] ?? 0) + (sorted[i - 1]?.width ?? 0) + GAP)
  }
  let limit = room
  for (let i = sorted.length - 1; i >= 0; i--) {
    const width = sorted[i]?.width ?? 0
    lefts[i] = Math.min(lefts[i] ?? 0, limit - width)
    limit = (lefts[i] ?? 0) - GAP
  }
  return new Map(sorted.map((wish, i) => [wish.key, lefts[i] ?? 0]))
}

/** A good guess of a label's width at 12 px: Chinese is square, the rest about half as wide. */
export function labelWidth(text: string): number {
  let width = 0
  for (const character of text) width += character > '⺀' ? 12 : 6.8
  return Math.ceil(width)
}
