import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  compareQuantities,
  formatQuantity,
  NO_QUANTITY,
  parseQuantity,
  quantity,
  subtractQuantity,
  sumQuantities,
} from '#shared/values/quantity.ts'

describe('quantity', () => {
  it('takes whole thousandths only', () => {
    expect(quantity(12_000)).toBe(12_000)
    expect(NO_QUANTITY).toBe(0)
    expect(() => quantity(0.1)).toThrow(new RangeError('quantity is not a safe integer: 0.1'))
  })

  it.each([
    { text: '12', thousandths: 12_000 },
    { text: '１２．５', thousandths: 12_500 },
    { text: '0.001', thousandths: 1 },
    { text: '1,234.500', thousandths: 1_234_500 },
    { text: '9007199254740.991', thousandths: Number.MAX_SAFE_INTEGER },
  ])('reads $text', ({ text, thousandths }) => {
    expect(parseQuantity(text)).toEqual({ ok: true, value: thousandths })
  })

  it.each([
    { text: '0.0001', reason: 'tooManyDecimals' },
    { text: '9007199254740.992', reason: 'tooLarge' },
    { text: '12 吨', reason: 'notANumber' },
    { text: '', reason: 'empty' },
    { text: '-1', reason: 'negative' },
  ])('refuses "$text": $reason', ({ text, reason }) => {
    expect(parseQuantity(text)).toEqual({ ok: false, reason })
  })

  it.each([
    { thousandths: 12_000, text: '12.000' },
    { thousandths: 12_500, text: '12.500' },
    { thousandths: 1, text: '0.001' },
    { thousandths: 0, text: '0.000' },
    { thousandths: 1_000_000, text: '1,000.000' },
    { thousandths: -1_250, text: '-1.250' },
  ])('shows $text', ({ thousandths, text }) => {
    expect(formatQuantity(quantity(thousandths))).toBe(text)
  })

  it('adds, subtracts and sorts', () => {
    expect(sumQuantities([quantity(1), quantity(2)])).toBe(3)
    expect(sumQuantities([])).toBe(0)
    expect(subtractQuantity(quantity(1), quantity(3))).toBe(-2)
    expect([quantity(2), quantity(1)].sort(compareQuantities)).toEqual([1, 2])
  })

  it.prop([fc.maxSafeNat()])('is read back as shown', (thousandths) => {
    expect(parseQuantity(formatQuantity(quantity(thousandths)))).toEqual({ ok: true, value: thousandths })
  })
})
