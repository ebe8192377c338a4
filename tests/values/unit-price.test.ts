import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { compareUnitPrices, formatUnitPrice, parseUnitPrice, unitPrice } from '#shared/values/unit-price.ts'

describe('unit price', () => {
  it('takes whole ten-thousandths only', () => {
    expect(unitPrice(98_500_000)).toBe(98_500_000)
    expect(() => unitPrice(1.5)).toThrow(new RangeError('unit price is not a safe integer: 1.5'))
  })

  it.each([
    { text: '9,850.00', price: 98_500_000 },
    { text: '0.0001', price: 1 },
    { text: '１２．５', price: 125_000 },
  ])('reads $text', ({ text, price }) => {
    expect(parseUnitPrice(text)).toEqual({ ok: true, value: price })
  })

  it.each([
    { text: '0.00001', reason: 'tooManyDecimals' },
    { text: '900719925474.0992', reason: 'tooLarge' },
    { text: '面议', reason: 'notANumber' },
  ])('refuses "$text": $reason', ({ text, reason }) => {
    expect(parseUnitPrice(text)).toEqual({ ok: false, reason })
  })

  it.each([
    { price: 98_500_000, text: '9,850.00' },
    { price: 98_505_000, text: '9,850.50' },
    { price: 98_501_000, text: '9,850.10' },
    { price: 98_500_100, text: '9,850.01' },
    { price: 98_500_010, text: '9,850.001' },
    { price: 98_500_001, text: '9,850.0001' },
    { price: 1_234, text: '0.1234' },
    { price: 0, text: '0.00' },
    { price: -10_000, text: '-1.00' },
  ])('shows $text', ({ price, text }) => {
    expect(formatUnitPrice(unitPrice(price))).toBe(text)
  })

  it('sorts cheaper first', () => {
    expect([unitPrice(2), unitPrice(3), unitPrice(1)].sort(compareUnitPrices)).toEqual([1, 2, 3])
  })

  it.prop([fc.maxSafeNat()])('is read back as shown', (price) => {
    expect(parseUnitPrice(formatUnitPrice(unitPrice(price)))).toEqual({ ok: true, value: price })
  })
})
