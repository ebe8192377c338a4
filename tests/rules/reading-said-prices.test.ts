import { describe, expect, it } from 'vitest'
import { readText } from '#shared/rules/reading/read-text.ts'
import { civilDate } from '#shared/values/civil-date.ts'

// A Sunday: 下周五 is in the week after this one.
const CONTEXT = { today: civilDate('2026-11-22'), units: ['吨', '卷'] }
const WIDE = '70克787'
const NARROW = '55克405'

/** Product, tons or rolls, price in the currency's unit, the unit it is for, day; null where nothing was said. */
type Line = readonly [string, number, number | null, string, string | null]

function read(text: string): readonly Line[] {
  return readText(text, CONTEXT).map((line) => [
    line.product,
    (line.quantity ?? 0) / 1000,
    line.price === null ? null : line.price / 10_000,
    line.per,
    line.date,
  ])
}

describe('R1.2 the price that a customer says', () => {
  it.each<[string, readonly Line[]]>([
    ['70克787来10吨，9850一吨，下周五前', [[WIDE, 10, 9850, '吨', '2026-11-27']]],
    ['70克787 10 吨，9850 一吨', [[WIDE, 10, 9850, '吨', null]]],
    ['７０克７８７要１０吨，９８５０元／吨，１２月３号到', [[WIDE, 10, 9850, '吨', '2026-12-03']]],
    ['70克787十吨，九千八百五一吨', [[WIDE, 10, 9850, '吨', null]]],
    ['70克787来两吨半，每吨9850，下周五前要', [[WIDE, 2.5, 9850, '吨', '2026-11-27']]],
    [
      '70克787来两吨半，一吨九千八，55克405来三吨，一吨一万零二百',
      [
        [WIDE, 2.5, 9800, '吨', null],
        [NARROW, 3, 10_200, '吨', null],
      ],
    ],
    [
      '70克787 5吨9850块一吨，55克405 3吨10200块一吨',
      [
        [WIDE, 5, 9850, '吨', null],
        [NARROW, 3, 10_200, '吨', null],
      ],
    ],
    [
      '70克787要10吨，价钱还是9850，55克405要3吨，价钱10200，月底前',
      [
        [WIDE, 10, 9850, '', '2026-11-30'],
        [NARROW, 3, 10_200, '', '2026-11-30'],
      ],
    ],
    ['70克787 9850一吨 来10吨', [[WIDE, 10, 9850, '吨', null]]],
    ['70克787 10吨 9850', [[WIDE, 10, 9850, '', null]]],
    ['70克787 10吨9850，后天要', [[WIDE, 10, 9850, '', '2026-11-24']]],
    ['70克787来10吨，9,850/吨', [[WIDE, 10, 9850, '吨', null]]],
    ['70克787，12吨，9850元每吨，12月3日前到货', [[WIDE, 12, 9850, '吨', '2026-12-03']]],
    ['70克787十二吨半，九千九一吨', [[WIDE, 12.5, 9900, '吨', null]]],
    ['要10吨70克787的，价格按9850一吨算', [[WIDE, 10, 9850, '吨', null]]],
    ['70克787来3卷，每卷1200', [[WIDE, 3, 1200, '卷', null]]],
    ['70克787 500公斤，9.85一公斤', [[WIDE, 500, 9.85, '公斤', null]]],
    ['10 tons RM-70-787, 9850 per ton, by Dec 3', [['RM-70-787', 10, 9850, 'ton', '2026-12-03']]],
  ])('stands with its line and makes none of its own: %s', (text, lines) => {
    expect(read(text)).toEqual(lines)
  })

  it.each<[string, readonly Line[]]>([
    [
      '单价9850，70克787 10吨，55克405 3吨',
      [
        [WIDE, 10, 9850, '', null],
        [NARROW, 3, null, '', null],
      ],
    ],
    [
      '价格都是9850，70克787 10吨，55克405 3吨',
      [
        [WIDE, 10, 9850, '', null],
        [NARROW, 3, 9850, '', null],
      ],
    ],
    ['按9850的价，70克787来10吨', [[WIDE, 10, 9850, '', null]]],
    ['每吨9850，70克787来10吨', [[WIDE, 10, 9850, '吨', null]]],
  ])('before the goods is that of the first line, or of all: %s', (text, lines) => {
    expect(read(text)).toEqual(lines)
  })

  it.each<[string, readonly Line[]]>([
    ['55克405来十一吨', [[NARROW, 11, null, '', null]]],
    ['55克405来二十一吨', [[NARROW, 21, null, '', null]]],
    [
      '70克787来一吨，55克405来半吨',
      [
        [WIDE, 1, null, '', null],
        [NARROW, 0.5, null, '', null],
      ],
    ],
    ['热敏纸70克 10吨 787', [['热敏纸70克 787', 10, null, '', null]]],
    ['70克787来24卷，每箱12卷', [[WIDE, 24, null, '', null]]],
  ])('is no part of a quantity, a width or a packing: %s', (text, lines) => {
    expect(read(text)).toEqual(lines)
  })

  it('without tax says so beside it', () => {
    const [line] = readText('70克787来10吨，不含税9500一吨', CONTEXT)
    expect([line?.price, line?.note]).toEqual([95_000_000, '不含税9500一吨'])
  })
})
