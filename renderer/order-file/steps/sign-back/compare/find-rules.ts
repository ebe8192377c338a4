import { type Affine, laid, type Point } from '#shared/values/affine.ts'
import type { Constraint } from '#shared/values/affine-fit.ts'
import type { Rule } from './page-marks.ts'

/** How dark a scanned page is at each of its dots, 0 white to 255 black. */
export type Darkness = { readonly width: number; readonly height: number; readonly at: Uint8Array }

/** Luminance turned round. */
export function darknessOf({ data, width, height }: Pick<ImageData, 'data' | 'width' | 'height'>): Darkness {
  const at = new Uint8Array(width * height)
  for (let dot = 0; dot < at.length; dot += 1) {
    const [red, green, blue] = [data[dot * 4] ?? 255, data[dot * 4 + 1] ?? 255, data[dot * 4 + 2] ?? 255]
    at[dot] = 255 - Math.round(red * 0.3 + green * 0.59 + blue * 0.11)
  }
  return { width, height, at }
}

/** A piece of a rule: short enough that a crooked page does not blur it, long enough that writing does not look like it. */
export type Piece = Rule & { readonly middle: Point }

/** In CSS pixels: 13 mm. */
const PIECE = 50

export function piecesOf({ from, to }: Rule): readonly Piece[] {
  const count = Math.max(1, Math.round(Math.hypot(to.x - from.x, to.y - from.y) / PIECE))
  const on = (share: number): Point => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share })
  return Array.from({ length: count }, (_, index) => ({
    from: on(index / count),
    to: on((index + 1) / count),
    middle: on((index + 0.5) / count),
  }))
}

/** A rule is at most so thick, in dots; farther away from its middle it must be lighter. */
const HALF_THICKNESS = 5
/** Of 255, along the whole piece: a hairline that a crooked fax broke up still has this. */
const LEAST_RIDGE = 45

/** Looks for a piece on the scan, near where `onto` lays it, at most `reach` dots beside; null where nothing is dark enough. */
export function findPiece(page: Darkness, piece: Piece, onto: Affine, reach: number): Constraint | null {
  const [from, to] = [laid(onto, piece.from), laid(onto, piece.to)]
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length < 8) return null
  const normal = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length }
  const outermost = reach + HALF_THICKNESS
  const profile = Array.from({ length: 2 * outermost + 1 }, (_, index) =>
    meanDarkness(page, from, to, normal, index - outermost, Math.ceil(length)),
  )
  const dark = (offset: number) => profile[offset + outermost] ?? 0
  const ridge = (offset: number) =>
    dark(offset) - Math.max(dark(offset - HALF_THICKNESS), dark(offset + HALF_THICKNESS))
  let best = -reach
  for (let offset = -reach; offset <= reach; offset += 1) if (ridge(offset) > ridge(best)) best = offset
  if (ridge(best) < LEAST_RIDGE) return null
  const here = laid(onto, piece.middle)
  const distance = here.x * normal.x + here.y * normal.y + best + besides(dark(best - 1), dark(best), dark(best + 1))
  return { at: piece.middle, normal, distance, weight: 1 }
}

/** Where between the dots the darkest place lies, by the parabola through three of them. */
function besides(before: number, here: number, after: number): number {
  const bend = before - 2 * here + after
  return bend >= 0 ? 0 : Math.max(-0.5, Math.min(0.5, (before - after) / (2 * bend)))
}

function meanDarkness(page: Darkness, from: Point, to: Point, normal: Point, offset: number, steps: number): number {
  let sum = 0
  for (let step = 0; step <= steps; step += 1) {
    const share = step / steps
    const x = Math.round(from.x + (to.x - from.x) * share + normal.x * offset)
    const y = Math.round(from.y + (to.y - from.y) * share + normal.y * offset)
    if (x >= 0 && x < page.width && y >= 0 && y < page.height) sum += page.at[y * page.width + x] ?? 0
  }
  return sum / (steps + 1)
}
