import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  amountOf,
  compareMoney,
  formatMoney,
  type Money,
  money,
  NO_MONEY,
  parseMoney,
  percentOf,
  subtractMoney,
  sumMoney,
} from '#shared/values/money.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'

const MAX = Number.MAX_SAFE_INTEGER
const anyMoney = fc.maxSafeInteger().map(money)

describe('money', () => {
  it.each([{ minor: 0 }, { minor: 1 }, { minor: -1 }, { minor: MAX }, { minor: -MAX }])(
    'takes $minor minor units',
    ({ minor }) => {
      expect(money(minor)).toBe(minor)
    },
  )

  it.each([
    { wrong: 0.5 },
    { wrong: Number.NaN },
    { wrong: Number.POSITIVE_INFINITY },
    { wrong: MAX + 1 },
    { wrong: -MAX - 1 },
  ])('refuses $wrong', ({ wrong }) => {
    expect(() => money(wrong)).toThrow(new RangeError(`amount is not a safe integer: ${wrong}`))
  })

  it('knows only one zero, so that digests of the same amount agree', () => {
    expect(Object.is(money(-0), 0)).toBe(true)
    expect(NO_MONEY).toBe(0)
  })
})

describe('amountOf', () => {
  it.each([
    { title: '12.000 × 9,850.00', thousandths: 12_000, price: 98_500_000, minor: 11_820_000 },
    { title: '24.386 × 9,849.8765', thousandths: 24_386, price: 98_498_765, minor: 24_019_909 },
    { title: '0.001 × 4.9999 = 0.0049999', thousandths: 1, price: 49_999, minor: 0 },
    { title: '0.001 × 5.0000 = 0.005', thousandths: 1, price: 50_000, minor: 1 },
    { title: '0.001 × 14.9999', thousandths: 1, price: 149_999, minor: 1 },
    { title: '0.003 × 5.0000 = 0.015', thousandths: 3, price: 50_000, minor: 2 },
    { title: '-0.001 × 5.0000, a half away from zero', thousandths: -1, price: 50_000, minor: -1 },
    { title: '-0.001 × 4.9999', thousandths: -1, price: 49_999, minor: 0 },
    { title: '-0.003 × 5.0000', thousandths: -3, price: 50_000, minor: -2 },
    { title: 'nothing', thousandths: 0, price: 98_500_000, minor: 0 },
    {
      title: '900,719.925 × 10,000,000.0001: the product is no safe integer',
      thousandths: 900_719_925,
      price: 100_000_000_001,
      minor: 900_719_925_009_007,
    },
  ])('$title is $minor fen', ({ thousandths, price, minor }) => {
    expect(amountOf(quantity(thousandths), unitPrice(price))).toBe(minor)
  })

  it('refuses an amount that is no longer exact', () => {
    expect(() => amountOf(quantity(MAX), unitPrice(MAX))).toThrow(RangeError)
  })

  it.prop([fc.integer(), fc.integer()])('is never further than half a fen from the exact product', (q, p) => {
    const error = BigInt(amountOf(quantity(q), unitPrice(p))) * 100_000n - BigInt(q) * BigInt(p)
    expect(error >= -50_000n && error <= 50_000n).toBe(true)
  })

  it.prop([fc.integer(), fc.integer()])('of a reversal is the exact opposite', (q, p) => {
    expect(amountOf(quantity(-q), unitPrice(p)) + amountOf(quantity(q), unitPrice(p))).toBe(0)
  })
})

describe('percentOf', () => {
  it.each([
    { minor: 24_020_000, points: 3_000, share: 7_206_000 },
    { minor: 1, points: 5_000, share: 1 },
    { minor: 1, points: 4_999, share: 0 },
    { minor: 3, points: 5_000, share: 2 },
    { minor: -1, points: 5_000, share: -1 },
    { minor: -1, points: 4_999, share: 0 },
    { minor: 100, points: 0, share: 0 },
    { minor: 100, points: -1_000, share: -10 },
    { minor: 333, points: 10_000, share: 333 },
    { minor: 100, points: 10_500, share: 105 },
    { minor: MAX, points: 10_000, share: MAX },
    { minor: MAX, points: 3_000, share: 2_702_159_776_422_297 },
  ])('$points basis points of $minor are $share', ({ minor, points, share }) => {
    expect(percentOf(money(minor), points)).toBe(share)
  })

  it('refuses half basis points and results beyond what is exact', () => {
    expect(() => percentOf(money(100), 0.5)).toThrow(new RangeError('basis points is not a safe integer: 0.5'))
    expect(() => percentOf(money(MAX), 10_001)).toThrow(RangeError)
  })
})

describe('sum, difference, order', () => {
  it('adds to the fen', () => {
    expect(sumMoney([money(10), money(20), money(-5)])).toBe(25)
    expect(sumMoney([])).toBe(0)
    expect(subtractMoney(money(5), money(7))).toBe(-2)
  })

  it('refuses a sum that was inexact on the way, even if it comes back', () => {
    expect(() => sumMoney([money(MAX), money(1), money(-1)])).toThrow(
      new RangeError(`sum is not a safe integer: ${MAX + 1}`),
    )
    expect(() => subtractMoney(money(-MAX), money(1))).toThrow(RangeError)
  })

  it('sorts smaller first', () => {
    expect([money(3), money(-1), money(2)].sort(compareMoney)).toEqual([-1, 2, 3])
    expect(compareMoney(money(2), money(2))).toBe(0)
    expect(compareMoney(money(1), money(2))).toBe(-1)
    expect(compareMoney(money(2), money(1))).toBe(1)
  })
})

describe('parseMoney', () => {
  it.each([
    { text: '9,850.00', minor: 985_000 },
    { text: '9850', minor: 985_000 },
    { text: '9850.5', minor: 985_050 },
    { text: '９，８５０．００', minor: 985_000 },
    { text: '９８５０。５', minor: 985_050 },
    { text: '9，850.01', minor: 985_001 },
    { text: '9, 850.00', minor: 985_000 },
    { text: '9 850.00', minor: 985_000 },
    { text: '\u3000240\u00a0200.00\t', minor: 24_020_000 },
    { text: '1,234,567.89', minor: 123_456_789 },
    { text: '.5', minor: 50 },
    { text: '12.', minor: 1_200 },
    { text: '0', minor: 0 },
    { text: '000012.30', minor: 1_230 },
    { text: '90071992547409.91', minor: MAX },
    { text: '00000000000000000090071992547409.91', minor: MAX },
  ])('reads $text as $minor fen', ({ text, minor }) => {
    expect(parseMoney(text)).toEqual({ ok: true, value: minor })
  })

  it.each([
    { text: '', reason: 'empty' },
    { text: ' \u3000\t', reason: 'empty' },
    { text: '1e21', reason: 'notANumber' },
    { text: '1E2', reason: 'notANumber' },
    { text: '.', reason: 'notANumber' },
    { text: '-', reason: 'notANumber' },
    { text: '12,5', reason: 'notANumber' },
    { text: '1,2345', reason: 'notANumber' },
    { text: '1234,567', reason: 'notANumber' },
    { text: ',123', reason: 'notANumber' },
    { text: '1,,234', reason: 'notANumber' },
    { text: '1,234,', reason: 'notANumber' },
    { text: '1.2.3', reason: 'notANumber' },
    { text: '1.234,5', reason: 'notANumber' },
    { text: 'NaN', reason: 'notANumber' },
    { text: 'Infinity', reason: 'notANumber' },
    { text: '0x10', reason: 'notANumber' },
    { text: '12²', reason: 'notANumber' },
    { text: '①', reason: 'notANumber' },
    { text: '+5', reason: 'notANumber' },
    { text: '5元', reason: 'notANumber' },
    { text: '12\n5', reason: 'notANumber' },
    { text: '--5', reason: 'notANumber' },
    { text: '-5', reason: 'negative' },
    { text: '－５', reason: 'negative' },
    { text: '−5.00', reason: 'negative' },
    { text: '1.234', reason: 'tooManyDecimals' },
    { text: '1.230', reason: 'tooManyDecimals' },
    { text: '90071992547409.92', reason: 'tooLarge' },
    { text: '99999999999999.99', reason: 'tooLarge' },
    { text: '9'.repeat(400), reason: 'tooLarge' },
  ])('refuses "$text": $reason', ({ text, reason }) => {
    expect(parseMoney(text)).toEqual({ ok: false, reason })
  })

  it.prop([fc.string()])('never throws and never gives anything but a whole amount', (text) => {
    const read = parseMoney(text)
    if (read.ok) expect(Number.isSafeInteger(read.value) && read.value >= 0).toBe(true)
  })
})

describe('formatMoney', () => {
  it.each([
    { minor: 24_020_000, text: '240,200.00' },
    { minor: 0, text: '0.00' },
    { minor: 1, text: '0.01' },
    { minor: 10, text: '0.10' },
    { minor: 99_999, text: '999.99' },
    { minor: 100_000, text: '1,000.00' },
    { minor: 123_456_789, text: '1,234,567.89' },
    { minor: -5, text: '-0.05' },
    { minor: -24_020_000, text: '-240,200.00' },
    { minor: MAX, text: '90,071,992,547,409.91' },
  ])('shows $minor as $text', ({ minor, text }) => {
    expect(formatMoney(money(minor))).toBe(text)
  })

  it.prop([anyMoney.filter((amount: Money) => amount >= 0)])('is read back as the same amount', (amount) => {
    expect(parseMoney(formatMoney(amount))).toEqual({ ok: true, value: amount })
  })
})
