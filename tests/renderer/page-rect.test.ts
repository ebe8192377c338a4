import { expect, it } from 'vitest'
import { between, moved, resized, turned } from '#renderer/desks/intake/viewer/page-rect.ts'

const rect = { left: 610, top: 402, width: 90, height: 31 }

it('R1.2 a rectangle turns with its page, clockwise', () => {
  expect(turned(rect, 1)).toEqual({ left: 567, top: 610, width: 31, height: 90 })
  expect(turned(rect, 2)).toEqual({ left: 300, top: 567, width: 90, height: 31 })
  expect(turned(rect, 3)).toEqual({ left: 402, top: 300, width: 31, height: 90 })
})

it('R1.2 lies upright again however the page was turned when it was drawn', () => {
  for (const quarters of [0, 1, 2, 3, 4, 7]) expect(turned(turned(rect, quarters), -quarters)).toEqual(rect)
})

it('is drawn from any corner, stays on the page, and is none for a slip of the hand', () => {
  expect(between({ x: 400.4, y: 90 }, { x: 300, y: 50 })).toEqual({ left: 300, top: 50, width: 100, height: 40 })
  expect(between({ x: -20, y: 950 }, { x: 100, y: 1200 })).toEqual({ left: 0, top: 950, width: 100, height: 50 })
  expect(between({ x: 10, y: 10 }, { x: 12, y: 400 })).toBeNull()
})

it('moves and grows with the keys as far as the page goes', () => {
  expect(moved(rect, 500, -500)).toEqual({ ...rect, left: 910, top: 0 })
  expect(resized(rect, 500, -500)).toEqual({ ...rect, width: 390, height: 5 })
})
