import { expect, it } from 'vitest'
import { zoomIn, zoomOut, zoomToFit } from '#renderer/desks/intake/viewer/zoom.ts'

it('zooms in steps that can be seen, from a fitted page too', () => {
  expect(zoomIn(0.74)).toBe(0.9)
  expect(zoomIn(1)).toBe(1.1)
  expect(zoomOut(0.76)).toBe(0.67)
  expect(zoomOut(1.18)).toBe(1.1)
})

it('stops at the largest and the smallest step', () => {
  expect(zoomIn(4)).toBe(4)
  expect(zoomOut(0.25)).toBe(0.25)
})

it('fits a page to the width, never larger or smaller than the steps', () => {
  expect(zoomToFit(937, 794)).toBe(1.18)
  expect(zoomToFit(10, 794)).toBe(0.25)
  expect(zoomToFit(10_000, 794)).toBe(4)
})
