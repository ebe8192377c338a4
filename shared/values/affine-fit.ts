import type { Affine, Point } from './affine.ts'

/**
 * What is known of one place: after laying, its distance along `normal` is `distance` (x·nx + y·ny).
 *
 * A matched point says two such things, a point on a matched line only one: along the line it may lie anywhere.
 */
export type Constraint = {
  readonly at: Point
  readonly normal: Point
  readonly distance: number
  readonly weight: number
}

/** A place that is known to come to lie on another one. */
export const matchedPoint = (at: Point, on: Point, weight: number): readonly [Constraint, Constraint] => [
  { at, normal: { x: 1, y: 0 }, distance: on.x, weight },
  { at, normal: { x: 0, y: 1 }, distance: on.y, weight },
]

/** Places in hundreds of pixels keep the equations even: their squares would be a million times the ones. */
const UNIT = 1000

/** The plane laid so that the squares of what is left over are least; null where the constraints do not settle it. */
export function fitAffine(constraints: readonly Constraint[]): Affine | null {
  const rows = constraints.map(({ at, normal, distance, weight }) => {
    const [x, y] = [at.x / UNIT, at.y / UNIT]
    const known = [x * normal.x, x * normal.y, y * normal.x, y * normal.y, normal.x, normal.y]
    return { known, distance, weight }
  })
  const found = leastSquares(rows, 6)
  if (!found) return null
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = found
  return { a: a / UNIT, b: b / UNIT, c: c / UNIT, d: d / UNIT, e, f }
}

type Row = { readonly known: readonly number[]; readonly distance: number; readonly weight: number }

/** Normal equations, solved by elimination with the largest pivot. */
function leastSquares(rows: readonly Row[], unknowns: number): readonly number[] | null {
  const table = Array.from({ length: unknowns }, () => new Float64Array(unknowns + 1))
  for (const { known, distance, weight } of rows) {
    for (const [i, line] of table.entries()) {
      const factor = weight * (known[i] ?? 0)
      for (let j = 0; j < unknowns; j += 1) line[j] = (line[j] ?? 0) + factor * (known[j] ?? 0)
      line[unknowns] = (line[unknowns] ?? 0) + factor * distance
    }
  }
  return solved(table)
}

/** Below this share of the largest pivot a direction is not known at all. */
const FLAT = 1e-9

function solved(table: readonly Float64Array[]): readonly number[] | null {
  const lines = [...table]
  const last = lines.length
  let largest = 0
  for (let column = 0; column < last; column += 1) {
    const size = (row: number) => Math.abs(lines[row]?.[column] ?? 0)
    const best = [...lines.keys()].slice(column).reduce((a, b) => (size(b) > size(a) ? b : a), column)
    largest = Math.max(largest, size(best))
    if (size(best) <= largest * FLAT) return null
    const [pivot, other] = [lines[best], lines[column]]
    if (!pivot || !other) return null
    lines[best] = other
    lines[column] = pivot
    for (const line of lines) {
      if (line === pivot) continue
      const factor = (line[column] ?? 0) / (pivot[column] ?? 1)
      for (let j = column; j <= last; j += 1) line[j] = (line[j] ?? 0) - factor * (pivot[j] ?? 0)
    }
  }
  return lines.map((line, row) => (line[last] ?? 0) / (line[row] ?? 1))
}
