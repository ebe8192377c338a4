import { describe, expect, it } from 'vitest'
import { type Affine, about, combined, IDENTITY, inverse, laid, moved, scaled, turned } from '#shared/values/affine.ts'
import { fitAffine, matchedPoint } from '#shared/values/affine-fit.ts'

function expectNear(found: readonly number[], wanted: readonly number[]) {
  expect(found).toHaveLength(wanted.length)
  for (const [index, one] of wanted.entries()) expect(found[index]).toBeCloseTo(one, 6)
}

const figures = (fitted: Affine | null): readonly number[] => (fitted ? Object.values(fitted) : [])

describe('laying one page over another', () => {
  it('moves, scales and turns a place clockwise, y downwards', () => {
    expect(laid(moved(3, -2), { x: 10, y: 20 })).toEqual({ x: 13, y: 18 })
    expect(laid(scaled(2, 3), { x: 10, y: 20 })).toEqual({ x: 20, y: 60 })
    const right = laid(turned(90), { x: 10, y: 0 })
    expect(right.x).toBeCloseTo(0, 12)
    expect(right.y).toBeCloseTo(10, 12)
  })

  it('does the last one first', () => {
    expect(laid(combined(moved(5, 0), scaled(2)), { x: 1, y: 1 })).toEqual({ x: 7, y: 2 })
    expect(laid(combined(scaled(2), moved(5, 0)), { x: 1, y: 1 })).toEqual({ x: 12, y: 2 })
  })

  it('turns about a place that stays', () => {
    const half = about({ x: 100, y: 50 }, turned(180))
    const [stays, opposite] = [laid(half, { x: 100, y: 50 }), laid(half, { x: 110, y: 50 })]
    expectNear([stays.x, stays.y, opposite.x, opposite.y], [100, 50, 90, 50])
  })

  it('finds the way back, but not from a plane pressed flat', () => {
    expect(inverse({ a: 2, b: 0, c: 0, d: 4, e: 10, f: 20 })).toEqual({ a: 0.5, b: -0, c: -0, d: 0.25, e: -5, f: -5 })
    expect(inverse({ ...IDENTITY, a: 0 })).toBeNull()
  })
})

describe('fitting a plane to matched places', () => {
  // Twice as large, turned a quarter and moved: (1, 0) comes to (100, 202), (0, 1) to (98, 200).
  const corners = [
    ...matchedPoint({ x: 0, y: 0 }, { x: 100, y: 200 }, 1),
    ...matchedPoint({ x: 100, y: 0 }, { x: 100, y: 400 }, 1),
    ...matchedPoint({ x: 0, y: 100 }, { x: -100, y: 200 }, 1),
  ]

  it('three points settle it', () => {
    const fitted = fitAffine(corners)
    expectNear(figures(fitted), [0, 2, -2, 0, 100, 200])
  })

  it('lines settle it as well: each says how far along its normal', () => {
    const [across, down] = [
      { x: 1, y: 0 },
      { x: 0, y: 1 },
    ]
    // Half as wide and moved by 7; a third as high and moved by 9.
    const rules = [
      { at: { x: 0, y: 0 }, normal: across, distance: 7, weight: 1 },
      { at: { x: 100, y: 40 }, normal: across, distance: 57, weight: 1 },
      { at: { x: 100, y: 90 }, normal: across, distance: 57, weight: 1 },
      { at: { x: 10, y: 0 }, normal: down, distance: 9, weight: 1 },
      { at: { x: 90, y: 0 }, normal: down, distance: 9, weight: 1 },
      { at: { x: 20, y: 300 }, normal: down, distance: 109, weight: 1 },
    ]
    const fitted = fitAffine(rules)
    expectNear(figures(fitted), [0.5, 0, 0, 1 / 3, 7, 9])
  })

  it('heavier places pull more: between 10 and 20, weighed 3 to 1, lies 12.5', () => {
    const twice = [
      ...matchedPoint({ x: 0, y: 0 }, { x: 10, y: 0 }, 3),
      ...matchedPoint({ x: 0, y: 0 }, { x: 20, y: 0 }, 1),
      ...matchedPoint({ x: 100, y: 0 }, { x: 112.5, y: 0 }, 1),
      ...matchedPoint({ x: 0, y: 100 }, { x: 12.5, y: 100 }, 1),
    ]
    expect(fitAffine(twice)?.e).toBeCloseTo(12.5, 9)
  })

  it('places on one line do not settle it', () => {
    expect(fitAffine(corners.slice(0, 4))).toBeNull()
    expect(fitAffine([])).toBeNull()
  })
})
