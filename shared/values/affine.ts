/** A place on a page; in which units is said where it is used. */
export type Point = { readonly x: number; readonly y: number }

/** Lays one plane over another: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`, the order of CSS `matrix()`. */
export type Affine = {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly e: number
  readonly f: number
}

export const IDENTITY: Affine = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 }

export const moved = (x: number, y: number): Affine => ({ ...IDENTITY, e: x, f: y })

export const scaled = (x: number, y = x): Affine => ({ ...IDENTITY, a: x, d: y })

/** Turned clockwise on a page, whose y runs downwards. */
export function turned(degrees: number): Affine {
  const angle = (degrees * Math.PI) / 180
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  return { a: cos, b: sin, c: -sin, d: cos, e: 0, f: 0 }
}

/** Where a place comes to lie. */
export const laid = ({ a, b, c, d, e, f }: Affine, { x, y }: Point): Point => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
})

/** One after the other: the last of them is done first, as with functions. */
export const combined = (...all: readonly Affine[]): Affine =>
  all.reduce(
    (outer, inner) => ({
      a: outer.a * inner.a + outer.c * inner.b,
      b: outer.b * inner.a + outer.d * inner.b,
      c: outer.a * inner.c + outer.c * inner.d,
      d: outer.b * inner.c + outer.d * inner.d,
      e: outer.a * inner.e + outer.c * inner.f + outer.e,
      f: outer.b * inner.e + outer.d * inner.f + outer.f,
    }),
    IDENTITY,
  )

/** The same done about a place that stays where it is. */
export const about = (centre: Point, what: Affine): Affine =>
  combined(moved(centre.x, centre.y), what, moved(-centre.x, -centre.y))

/** The way back; null where the plane was pressed flat. */
export function inverse({ a, b, c, d, e, f }: Affine): Affine | null {
  const area = a * d - b * c
  if (Math.abs(area) < 1e-12) return null
  return {
    a: d / area,
    b: -b / area,
    c: -c / area,
    d: a / area,
    e: (c * f - d * e) / area,
    f: (b * e - a * f) / area,
  }
}
