import { describe, expect, it } from 'vitest'
import { readCodes } from '#renderer/desks/intake/scanned/read-codes.ts'
import { findPage } from '#renderer/order-file/steps/sign-back/compare/find-page.ts'
import { darknessOf } from '#renderer/order-file/steps/sign-back/compare/find-rules.ts'
import type { PageMarks, Rule } from '#renderer/order-file/steps/sign-back/compare/page-marks.ts'
import { type Affine, laid, type Point } from '#shared/values/affine.ts'

/** An A4 scan at 200 dots to the inch. */
const [WIDTH, HEIGHT] = [1654, 2339]
const across = (y: number, x0 = 68, x1 = 737): Rule => ({ from: { x: x0, y }, to: { x: x1, y } })
const down = (x: number, y0: number, y1: number): Rule => ({ from: { x, y: y0 }, to: { x, y: y1 } })
/** The rules of a sheet with three lines, as in print, in CSS pixels. */
const RULES = [
  ...[
    156, 203, 214, 241, 268, 279, 307, 352, 398, 444, 475, 486, 513, 540, 567, 594, 621, 692, 946, 957, 1029, 1069,
  ].map((y) => across(y)),
  ...[99, 201, 409, 474, 559, 652].map((x) => down(x, 279, 444)),
  ...[68, 368, 737].map((x) => down(x, 692, 946)),
  ...[68, 291, 515, 737].map((x) => down(x, 957, 1029)),
]
const CODE = { left: 661, top: 42, size: 75.6 }
const corners = (left: number, top: number, size: number): readonly [Point, Point, Point, Point] => [
  { x: left, y: top },
  { x: left + size, y: top },
  { x: left + size, y: top + size },
  { x: left, y: top + size },
]
const MARKS: PageMarks = { rules: RULES, code: corners(CODE.left, CODE.top, CODE.size) }

/** `OD:20261113-004/2` as a code of 21 modules. */
const SYMBOL = [
  '#######....#..#######',
  '#.....#..#.##.#.....#',
  '#.###.#..#.#..#.###.#',
  '#.###.#..####.#.###.#',
  '#.###.#..#.##.#.###.#',
  '#.....#.###...#.....#',
  '#######.#.#.#.#######',
  '.........#...........',
  '#..#.##.#..###.#.....',
  '###..#.#.###......#..',
  '#.#..###...#.#...#..#',
  '##..#...#...######.##',
  '#..##.####.#..##.#.##',
  '........#.##...#..#..',
  '#######...###...#####',
  '#.....#.#..#.#.#.#.#.',
  '#.###.#....####.#.##.',
  '#.###.#.#....##.#..##',
  '#.###.#..##...###.#.#',
  '#.....#...#.##.####.#',
  '#######.#.....#..##..',
]

/** Half the thickness of a hairline of 0.7 pt, in CSS pixels. */
const HALF = 0.45

/** Whether the sheet is black at a place. */
function inkAt(rules: readonly Rule[]) {
  const module = CODE.size / SYMBOL.length
  // By the row of pixels on which they can be met: two million dots are asked for.
  const byRow = Array.from({ length: 1200 }, (_, row) =>
    rules.filter(({ from, to }) => row + 1 >= from.y - HALF && row <= to.y + HALF),
  )
  return ({ x, y }: Point): boolean => {
    const dot = SYMBOL[Math.floor((y - CODE.top) / module)]?.[Math.floor((x - CODE.left) / module)]
    if (dot !== undefined) return dot === '#'
    const here = byRow[Math.floor(y)] ?? []
    return here.some(({ from, to }) => x >= from.x - HALF && x <= to.x + HALF && y >= from.y - HALF && y <= to.y + HALF)
  }
}

/** A numbered draw, the same every time: a bad line sprinkles the page. */
function sprinkled(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/** The sheet as it comes out of a fax: black and white dots, laid as `back` says (from dots to CSS pixels). */
function scanOf(back: Affine, { rules = RULES, dirt = 0 }: { rules?: readonly Rule[]; dirt?: number } = {}) {
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4).fill(255)
  const [isInk, draw] = [inkAt(rules), sprinkled(7)]
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const isDirt = draw() < dirt
      if (isInk(laid(back, { x: x + 0.5, y: y + 0.5 })) !== isDirt)
        data.fill(0, (y * WIDTH + x) * 4, (y * WIDTH + x) * 4 + 3)
    }
  }
  return { data, width: WIDTH, height: HEIGHT }
}

/** Reads the code as the program does, and finds the sheet by it. */
function found(scan: ReturnType<typeof scanOf>) {
  const darkness = darknessOf(scan)
  const [code] = readCodes(scan)
  if (code?.text !== 'OD:20261113-004/2') throw new Error('no code on the page')
  return findPage(darkness, MARKS, code.corners)
}

/** How far each corner of the sheet is off, in millimetres of the scan, where `back` is the truth. */
function offBy(onto: Affine, back: Affine): readonly number[] {
  return corners(0, 0, 1).map(({ x, y }) => {
    const corner = { x: 60 + x * 680, y: 40 + y * 1040 }
    const there = laid(back, laid(onto, corner))
    return Math.hypot(there.x - corner.x, there.y - corner.y) / 3.78
  })
}

// From dots to CSS pixels: 96 / 200 = 0.48 to the dot, written out so that nothing here comes from the code under test.
const upright: Affine = { a: 0.48, b: 0, c: 0, d: 0.48, e: 0, f: 0 }
/** 1.5° crooked (cos 0.99966, sin 0.02618), 3 % smaller across, 1 % smaller down, moved by 5 and 9 mm. */
const crooked: Affine = { a: 0.4942, b: 0.01294, c: -0.01269, d: 0.4846, e: -14, f: -30 }
/** Laid the wrong way round into the scanner: half a turn about the middle of the page. */
const upsideDown: Affine = { a: -0.48, b: 0, c: 0, d: -0.48, e: 793.9, f: 1122.7 }

describe('R9.1 the sheet is found on the page that came back', () => {
  it.each([
    ['upright', upright],
    ['crooked, smaller and moved', crooked],
    ['upside down', upsideDown],
  ])('%s: every corner lies within half a millimetre', (_, back) => {
    const page = found(scanOf(back))
    expect(page?.rules?.found).toBeGreaterThan((page?.rules?.of ?? 0) * 0.9)
    for (const millimetres of offBy(page?.onto ?? upright, back)) expect(millimetres).toBeLessThan(0.5)
  })

  it('a bad line that turned two dots of a hundred hides nothing', () => {
    const page = found(scanOf(crooked, { dirt: 0.02 }))
    expect(page?.rules).not.toBeNull()
    for (const millimetres of offBy(page?.onto ?? upright, crooked)) expect(millimetres).toBeLessThan(0.5)
  })

  it('where the rules are another paper’s, it says that only the code was found', () => {
    const others = [180, 330, 420, 500, 700, 900].map((y) => across(y, 90, 500))
    const page = found(scanOf(upright, { rules: others }))
    expect(page?.rules).toBeNull()
    expect(page?.onto.a).toBeCloseTo(1 / 0.48, 1)
  })

  it('a sheet without a code on it is laid by hand', () => {
    const code = corners(1377, 87, 157)
    expect(findPage(darknessOf(scanOf(upright)), { ...MARKS, code: null }, code)).toBeNull()
  })
})
