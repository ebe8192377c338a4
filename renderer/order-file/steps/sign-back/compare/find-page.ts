import { type Affine, laid, type Point } from '#shared/values/affine.ts'
import { type Constraint, fitAffine, matchedPoint } from '#shared/values/affine-fit.ts'
import { type Darkness, findPiece, type Piece, piecesOf } from './find-rules.ts'
import type { PageMarks } from './page-marks.ts'

/** Where the corners of the sheet's code lie on the scan, in dots, in the order of `PageMarks.code`. */
export type CodeCorners = readonly [Point, Point, Point, Point]

/** How the sheet lies on the scan, and how that is known: by so many pieces of its rules, or by its code alone. */
export type FoundPage = {
  /** From the sheet, in CSS pixels, to the scan, in dots. */
  readonly onto: Affine
  /** Null where the rules were not found: a code of 20 mm says little about the other end of the page. */
  readonly rules: { readonly found: number; readonly of: number } | null
}

/** A code's corner is known to a dot or two; a piece of a rule to a fraction of one. */
const CORNER_WEIGHT = 4
/** How far from the code is looked, in CSS pixels: what is found there carries the look further out. */
const ROUNDS = [180, 260, 380, 540, 760, 1100, 1600, 1600]
/** In dots (200 to the inch): less than half the distance of two rows, so that no rule is taken for its neighbour. */
const REACH = 16
const LAST_REACH = 7
/** Farther off, in dots, a piece was not found but something else. */
const OFF = 2.5
/** Of the pieces that should be there; pens, stamps and a bad line hide some of them. */
const ENOUGH = 0.6
const FEWEST = 12

/** Finds the sheet on the scan by its code and then, from there outwards, by its printed rules. */
export function findPage(page: Darkness, marks: PageMarks, code: CodeCorners): FoundPage | null {
  if (marks.code === null) return null
  const corners = marks.code.flatMap((at, index) => matchedPoint(at, code[index] ?? at, CORNER_WEIGHT))
  const byCode = fitAffine(corners)
  if (!byCode) return null
  const centre = middleOf(marks.code)
  const pieces = marks.rules.flatMap(piecesOf)
  let onto = byCode
  for (const [round, radius] of ROUNDS.entries()) {
    const near = pieces.filter(({ middle }) => Math.hypot(middle.x - centre.x, middle.y - centre.y) <= radius)
    const seen = look(page, near, onto, round < ROUNDS.length - 2 ? REACH : LAST_REACH)
    onto = fitAffine([...corners, ...agreeing(seen, onto, corners)]) ?? onto
  }
  const found = look(page, pieces, onto, LAST_REACH).filter((seen) => Math.abs(missOf(seen, onto)) <= OFF).length
  const isSure = pieces.length >= FEWEST && found >= pieces.length * ENOUGH
  return isSure ? { onto, rules: { found, of: pieces.length } } : { onto: byCode, rules: null }
}

const look = (page: Darkness, pieces: readonly Piece[], onto: Affine, reach: number): readonly Constraint[] =>
  pieces.map((piece) => findPiece(page, piece, onto, reach)).filter((seen) => seen !== null)

const missOf = ({ at, normal, distance }: Constraint, onto: Affine): number => {
  const here = laid(onto, at)
  return here.x * normal.x + here.y * normal.y - distance
}

/** Leaves out what does not agree with the others: a signature's stroke, a line that somebody drew. */
function agreeing(seen: readonly Constraint[], onto: Affine, corners: readonly Constraint[]): readonly Constraint[] {
  let [kept, fitted] = [seen, onto]
  for (const often of [1, 2]) {
    fitted = fitAffine([...corners, ...kept]) ?? fitted
    const misses = kept.map((one) => Math.abs(missOf(one, fitted))).toSorted((a, b) => a - b)
    const usual = misses[Math.floor(misses.length / 2)] ?? 0
    kept = seen.filter((one) => Math.abs(missOf(one, fitted)) <= Math.max(OFF / often, usual * 3))
  }
  return kept
}

const middleOf = (points: CodeCorners): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
})
