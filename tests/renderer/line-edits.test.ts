import { describe, expect, it } from 'vitest'
import {
  cellAbove,
  withCopy,
  withDate,
  withFigure,
  withLineAt,
  withLines,
  withMark,
  withMoved,
  withoutLine,
  withRowBeside,
} from '#renderer/desks/intake/form/line-edits.ts'
import { emptyLine, isEmptyLine } from '#renderer/desks/intake/form/memo-values.ts'
import type { FormLine } from '#shared/rules/order-form.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'

const line = (id: string, patch: Partial<FormLine> = {}): FormLine => ({
  ...emptyLine(id),
  productNumber: `RM-${id}`,
  ...patch,
})
const lines = [line('a'), line('b'), line('c')]
const ids = (of: readonly FormLine[]) => of.map((one) => one.id).join('')

describe('lines as a whole', () => {
  it('puts further lines behind those that are there; empty rows make way', () => {
    expect(ids(withLines([line('a'), emptyLine('x'), line('b')], [line('c')]))).toBe('abc')
  })

  it('puts an empty row above or below the one the cursor is in', () => {
    expect(ids(withRowBeside(lines, 'b', 'n', 'above'))).toBe('anbc')
    expect(ids(withRowBeside(lines, 'c', 'n', 'below'))).toBe('abcn')
    expect(withRowBeside(lines, 'unknown', 'n', 'above')).toBe(lines)
  })

  it('copies a line under itself, with what was not understood of it', () => {
    const copied = withCopy([line('a', { unclear: ['price'] }), line('b')], 'a', 'n')
    expect(ids(copied)).toBe('anb')
    expect(copied[1]).toEqual(line('a', { id: 'n', unclear: ['price'] }))
    expect(withCopy(lines, 'unknown', 'n')).toBe(lines)
  })

  it('moves a line by one place, and not beyond either end', () => {
    expect(ids(withMoved(lines, 'b', -1))).toBe('bac')
    expect(ids(withMoved(lines, 'b', 1))).toBe('acb')
    expect(withMoved(lines, 'a', -1)).toBe(lines)
    expect(withMoved(lines, 'c', 1)).toBe(lines)
  })

  it('takes a line away and back to its place', () => {
    const without = withoutLine(lines, 'b')
    expect(ids(without)).toBe('ac')
    expect(ids(withLineAt(without, line('b'), 1))).toBe('abc')
  })

  it('gives one date to every line of which something was said', () => {
    const day = civilDate('2026-12-30')
    const dated = withDate([line('a'), emptyLine('x'), line('b')], day)
    expect(dated.map((one) => one.requestedDate)).toEqual([day, null, day])
  })
})

describe('the cell above', () => {
  const above = line('a', { productId: 'p1', productName: '热敏纸', unit: '吨', quantity: quantity(3_000) })

  it('brings a product with its name and unit, and a figure alone', () => {
    expect(cellAbove([above, line('b')], 'b', 'product')).toEqual({
      productId: 'p1',
      productNumber: 'RM-a',
      productName: '热敏纸',
      specification: '',
      unit: '吨',
    })
    expect(cellAbove([above, line('b')], 'b', 'quantity')).toEqual({ quantity: 3_000 })
  })

  it('is the last line for the empty row, and nothing for the first', () => {
    expect(cellAbove([above], 'fresh', 'quantity')).toEqual({ quantity: 3_000 })
    expect(cellAbove([above], 'a', 'quantity')).toBeNull()
    expect(cellAbove([above, line('b')], 'b', 'packaging')).toBeNull()
  })
})

describe('what was not understood of a line', () => {
  it('R2.2 is marked and unmarked, item by item; no trace of the last mark is left', () => {
    const once = withMark(line('a'), 'price')
    expect(once.unclear).toEqual(['price'])
    expect(withMark(once, 'quantity').unclear).toEqual(['price', 'quantity'])
    expect(withMark(once, 'price')).toStrictEqual(line('a'))
  })

  it('R2.2 is kept as it was heard where it is no figure, until one is typed', () => {
    const typed = { item: 'quantity', field: 'quantity' } as const
    const heard = withFigure(line('a'), { ...typed, value: null, text: ' 八九吨 ' })
    expect(heard).toEqual({ quantity: null, heard: { quantity: '八九吨' } })
    const before = line('a', { heard: { quantity: '八九吨', price: '老价' } })
    expect(withFigure(before, { ...typed, value: quantity(8_500), text: '8.5' })).toEqual({
      quantity: 8_500,
      heard: { price: '老价' },
    })
  })

  it('R2.2 leaves an empty line when it is emptied', () => {
    const before = { ...emptyLine('a'), heard: { quantity: '八九吨' } }
    const emptied = withFigure(before, { item: 'quantity', field: 'quantity', value: null, text: ' ' })
    expect(isEmptyLine({ ...before, ...emptied })).toBe(true)
  })
})
