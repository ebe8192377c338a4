import fc from 'fast-check'
import { expect, it } from 'vitest'
import { labelWidth, placeLabels } from '#renderer/ui/date-ruler/ruler-labels.ts'
import { layoutFor } from '#renderer/ui/layout.ts'

it('chooses the layout by the room there is; large type takes some of it', () => {
  expect(layoutFor(1366, false)).toBe('regular')
  expect(layoutFor(1920, false)).toBe('wide')
  expect(layoutFor(1093, false)).toBe('narrow')
  expect(layoutFor(683, false)).toBe('single')
  expect(layoutFor(1366, true)).toBe('narrow')
  expect(layoutFor(1920, true)).toBe('regular')
})

it('puts a lone label over its day, and keeps it on the ruler at the ends', () => {
  expect(placeLabels([{ key: 'a', centre: 100, width: 40 }], 500).get('a')).toBe(80)
  expect(placeLabels([{ key: 'a', centre: 5, width: 40 }], 500).get('a')).toBe(0)
  expect(placeLabels([{ key: 'a', centre: 495, width: 40 }], 500).get('a')).toBe(460)
})

it('guesses that Chinese is about twice as wide as figures', () => {
  expect(labelWidth('今天')).toBe(24)
  expect(labelWidth('11-25')).toBe(34)
})

it('never lets labels overlap or leave the ruler while they fit', () => {
  const wish = fc.record({ centre: fc.integer({ min: 0, max: 500 }), width: fc.integer({ min: 10, max: 110 }) })
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 4 }), (wishes) => {
      const labels = wishes.map((one, index) => ({ ...one, key: String(index) }))
      const lefts = placeLabels(labels, 500)
      const spans = labels
        .map(({ key, width }) => ({ left: lefts.get(key) ?? Number.NaN, right: (lefts.get(key) ?? 0) + width }))
        .sort((a, b) => a.left - b.left)
      expect(spans[0]?.left).toBeGreaterThanOrEqual(0)
      expect(spans.at(-1)?.right).toBeLessThanOrEqual(500)
      for (const [index, span] of spans.entries()) {
        const before = spans[index - 1]
        if (before) expect(span.left).toBeGreaterThanOrEqual(before.right)
      }
    }),
  )
})
