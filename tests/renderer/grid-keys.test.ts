import { describe, expect, it } from 'vitest'
import { enterFrom } from '#renderer/desks/intake/form/grid-keys.ts'

describe('Enter in the line grid', () => {
  it('goes along the row in the order in which a line is said, and over its end into the next row', () => {
    expect(enterFrom('product')).toEqual({ cell: 'quantity', rows: 0 })
    expect(enterFrom('quantity')).toEqual({ cell: 'price', rows: 0 })
    expect(enterFrom('price')).toEqual({ cell: 'requestedDate', rows: 0 })
    expect(enterFrom('requestedDate')).toEqual({ cell: 'product', rows: 1 })
  })

  it('goes the same way back with Shift', () => {
    expect(enterFrom('quantity', true)).toEqual({ cell: 'product', rows: 0 })
    expect(enterFrom('requestedDate', true)).toEqual({ cell: 'price', rows: 0 })
    expect(enterFrom('product', true)).toEqual({ cell: 'requestedDate', rows: -1 })
  })

  it('takes the specification for its product, and unit and note for the end of their row', () => {
    expect(enterFrom('specification')).toEqual({ cell: 'quantity', rows: 0 })
    expect(enterFrom('specification', true)).toEqual({ cell: 'product', rows: 0 })
    expect(enterFrom(undefined)).toEqual({ cell: 'product', rows: 1 })
    expect(enterFrom(undefined, true)).toEqual({ cell: 'requestedDate', rows: 0 })
  })
})
