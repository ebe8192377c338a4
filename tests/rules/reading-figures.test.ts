import { test as prop } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFigure } from '#shared/rules/reading/figures.ts'
import { readPrice } from '#shared/rules/reading/prices.ts'
import { readQuantity } from '#shared/rules/reading/quantities.ts'
import { convertQuantity } from '#shared/rules/reading/units.ts'

const MOST = 10_000_000_000
const UNITS = ['吨', '卷', '令']
const quantityOf = (said: string | number) => {
  const read = readQuantity(said, UNITS)
  return read.ok ? [Number(read.value.quantity), read.value.unit] : read.reason
}
const priceOf = (said: string | number) => {
  const read = readPrice(said)
  return read.ok ? [Number(read.value.price), read.value.per] : read.reason
}

describe('R2.1 figures as customers write them', () => {
  it.each([
    ['12', 12_000],
    ['12.5', 12_500],
    ['１２．５', 12_500],
    ['1,234.5', 1_234_500],
    ['１，２３４', 1_234_000],
    ['十', 10_000],
    ['十二', 12_000],
    ['二十', 20_000],
    ['一百零五', 105_000],
    ['一百五', 150_000],
    ['两千三', 2_300_000],
    ['两千零三', 2_003_000],
    ['一万零二百', 10_200_000],
    ['一万二', 12_000_000],
    ['壹万贰仟', 12_000_000],
    ['兩萬', 20_000_000],
    ['3万5', 35_000_000],
    ['3万5000', 35_000_000],
    ['1.2万', 12_000_000],
    ['三点五', 3500],
    ['二〇二六', 2_026_000],
    ['半', 500],
    ['1e3', 1_000_000],
    [0.1 + 0.2, 300],
    [12.5, 12_500],
  ])('R2.1 reads %s as %i thousandths', (said, thousandths) => {
    expect(readFigure(said, 3, MOST)).toEqual({ ok: true, value: thousandths })
  })
  it.each([
    ['', 'notANumber'],
    ['10??', 'notANumber'],
    ['八九', 'tooLarge', 10_000],
    ['十二三', 'notANumber'],
    ['百二', 'notANumber'],
    ['12,5', 'notANumber'],
    ['-3', 'negative'],
    ['(3)', 'negative'],
    ['负三', 'negative'],
    ['1e21', 'tooLarge'],
    [1e21, 'tooLarge'],
    ['1e-9', 'tooManyDecimals'],
    [0.0001, 'tooManyDecimals'],
    ['1.2345', 'tooManyDecimals'],
    [Number.NaN, 'notANumber'],
    [Number.POSITIVE_INFINITY, 'notANumber'],
  ])('R2.1 refuses %s as %s', (said, reason, most = MOST) => {
    expect(readFigure(said, 3, most)).toEqual({ ok: false, reason })
  })
  prop.prop([fc.integer({ min: 0, max: MOST })])('R2.1 reads every written figure back exactly', (thousandths) => {
    const written = (thousandths / 1000).toFixed(3)
    expect(readFigure(written, 3, MOST)).toEqual({ ok: true, value: thousandths })
    const wide = written.replace(/[\d.]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
    expect(readFigure(wide, 3, MOST)).toEqual({ ok: true, value: thousandths })
  })
  prop.prop([fc.string()])('R2.1 answers any text with a figure in bounds or a reason', (text) => {
    const read = readFigure(text, 3, MOST)
    if (read.ok) expect(Number.isSafeInteger(read.value) && read.value >= 0 && read.value <= MOST).toBe(true)
    else expect(read.reason).not.toBe('')
  })
})

describe('R2.1 quantities with their unit', () => {
  it.each([
    ['12吨', 12_000, '吨'],
    ['12.5 t', 12_500, 't'],
    ['十二吨半', 12_500, '吨'],
    ['半吨', 500, '吨'],
    ['5000公斤', 5_000_000, '公斤'],
    ['3,000 kg', 3_000_000, 'kg'],
    ['１０卷', 10_000, '卷'],
    ['20令', 20_000, '令'],
    [12, 12_000, ''],
  ])('R2.1 reads %s', (said, thousandths, unit) => {
    expect(quantityOf(said)).toEqual([thousandths, unit])
  })
  it.each([
    ['0', 'zero'],
    [0, 'zero'],
    ['0吨', 'zero'],
    ['-3吨', 'negative'],
    [-3, 'negative'],
    ['1e21', 'tooLarge'],
    ['1e21吨', 'tooLarge'],
    ['1.2345吨', 'tooManyDecimals'],
    ['12桌', 'unknownUnit'],
    ['八九吨?', 'notANumber'],
    ['吨', 'notANumber'],
  ])('R2.1 refuses %s as %s', (said, reason) => {
    expect(quantityOf(said)).toBe(reason)
  })
  it('R2.1 converts weights exactly or not at all', () => {
    expect(convertQuantity(5_000_000, '公斤', '吨')).toBe(5000)
    expect(convertQuantity(500_500, 'kg', 't')).toBeNull()
    expect(convertQuantity(2500, '吨', 'kg')).toBe(2_500_000)
    expect(convertQuantity(1_000_000, '斤', '吨')).toBe(500)
    expect(convertQuantity(1000, '卷', '吨')).toBeNull()
    expect(convertQuantity(1000, 'Tons', '噸')).toBe(1000)
    // Ten million of a unit is the most that can be ordered.
    expect(convertQuantity(10_000_000, '吨', 'kg')).toBe(10_000_000_000)
    expect(convertQuantity(10_000_001, '吨', 'kg')).toBeNull()
    expect(convertQuantity(10_000_000_000, '吨', 'g')).toBeNull()
  })
})

describe('R2.1 unit prices', () => {
  it.each([
    ['9850', 98_500_000, ''],
    ['¥9,850.50', 98_505_000, ''],
    ['9850元/吨', 98_500_000, '吨'],
    ['单价：9850', 98_500_000, ''],
    ['一万零二百', 102_000_000, ''],
    ['1.02万元', 102_000_000, ''],
    ['@9850/t', 98_500_000, 't'],
    ['0.1234', 1234, ''],
    [0, 0, ''],
  ])('R2.1 reads %s', (said, price, per) => {
    expect(priceOf(said)).toEqual([price, per])
  })
  it('R2.1 refuses five decimals, never rounds them', () => {
    expect(priceOf('9850.12345')).toBe('tooManyDecimals')
    expect(priceOf(9850.12345)).toBe('tooManyDecimals')
    expect(priceOf('-1')).toBe('negative')
    expect(priceOf('1e21')).toBe('tooLarge')
    expect(priceOf('面议')).toBe('notANumber')
  })
})
