import { describe, expect, it } from 'vitest'
import { proposeClerk } from '#shared/rules/clerk.ts'
import { isLikelyDuplicate, pairLines } from '#shared/rules/duplicates.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { FormLine } from '#shared/rules/order-form.ts'
import { projectedFinish } from '#shared/rules/progress.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { upTo } from '#tests/support/builders/up-to.ts'
import { withPaper } from '#tests/support/builders/with-paper.ts'

const CLERKS = [
  { id: 'chen', name: '陈', region: '浙江', open: 9 },
  { id: 'lin', name: '林', region: '浙江', open: 4 },
  { id: 'xu', name: '许', region: '江苏', open: 4 },
  { id: 'ma', name: '马', region: '', open: 1 },
]

describe('the clerk that is proposed', () => {
  it.each([
    { clerkId: 'chen', region: '江苏', proposed: 'chen', why: "the customer's own, however much he has open" },
    { clerkId: null, region: '浙江', proposed: 'lin', why: 'of the region, the one with less open work' },
    { clerkId: 'gone', region: '江苏', proposed: 'xu', why: 'his own has left: the region counts' },
    { clerkId: null, region: '广东', proposed: 'ma', why: 'nobody of the region: least open work' },
    { clerkId: null, region: '', proposed: 'ma', why: 'no region is not a region' },
  ])('R1.6 $proposed: $why', ({ proposed, ...customer }) => {
    expect(proposeClerk(CLERKS, customer)?.id).toBe(proposed)
  })

  it('R1.6 the same one each time with equal work, and none in an office without clerks', () => {
    const equal = CLERKS.map((one) => ({ ...one, open: 3, region: '' }))
    expect(proposeClerk(equal, { clerkId: null, region: '' })?.id).toBe('chen')
    expect(proposeClerk([], { clerkId: null, region: '' })).toBeNull()
  })
})

describe('a likely duplicate', () => {
  const line = (productNumber: string, thousandths: number) => ({ productNumber, quantity: quantity(thousandths) })
  const twoLines = [line('P-1', 10_000), line('P-2', 500)]

  it.each([
    { other: [line('P-2', 500), line('P-1', 10_000)], likely: true, what: 'the same lines in another order' },
    { other: [line('P-1', 10_000)], likely: false, what: 'a line less' },
    { other: [...twoLines, line('P-3', 1)], likely: false, what: 'a line more' },
    { other: [line('P-1', 10_000), line('P-2', 501)], likely: false, what: 'a thousandth more' },
    { other: [line('P-1', 10_000), line('P-1', 500)], likely: false, what: 'another product' },
    { other: [line('P-1', 6_000), line('P-2', 500), line('P-1', 4_000)], likely: true, what: 'one line in two parts' },
    { other: [line('P-1', 10_000), { productNumber: 'P-2', quantity: null }], likely: false, what: 'no quantity yet' },
    { other: [line('P-1', 10_000), line('', 500)], likely: false, what: 'no product yet' },
  ])('R1.4 $what: $likely', ({ other, likely }) => {
    expect(isLikelyDuplicate(twoLines, other)).toBe(likely)
  })

  it('R1.4 two forms that do not say how much are not the same order', () => {
    const asked = [{ productNumber: 'P-1', quantity: null }]
    expect(isLikelyDuplicate(asked, asked)).toBe(false)
  })

  it('R1.4 stands beside the earlier one line by line: the same, then the same product, then what only one has', () => {
    const full = (id: string, productNumber: string, thousandths: number): FormLine => ({
      id,
      productId: id,
      productNumber,
      productName: '',
      specification: '',
      unit: '吨',
      quantity: quantity(thousandths),
      unitPrice: null,
      requestedDate: null,
      note: '',
    })
    const now = [full('a', 'P-1', 1_000), full('b', 'P-1', 2_000), full('c', 'P-3', 5)]
    const earlier = [full('x', 'P-1', 2_000), full('y', 'P-2', 7), full('z', 'P-1', 9)]
    const ids = pairLines(now, earlier).map((pair) => [pair.now?.id, pair.earlier?.id])
    expect(ids).toEqual([
      ['a', 'z'],
      ['b', 'x'],
      ['c', undefined],
      [undefined, 'y'],
    ])
  })

  it('R1.4 two empty forms are not the same order', () => {
    expect(isLikelyDuplicate([], [])).toBe(false)
  })
})

describe('the projected finish', () => {
  const report = (file: OrderFile, day: string, good: number) =>
    withPaper(file, 'dailyReport', {
      lineId: 'line-1',
      date: civilDate(day),
      stage: '复卷',
      produced: quantity(good),
      good: quantity(good),
      scrap: quantity(0),
      remark: '',
    })
  const making = upTo(anOrder(), 12)

  it.each([
    { reports: [], finish: null, what: 'nothing reported' },
    { reports: [['2026-03-09', 0]], finish: null, what: 'nothing good yet' },
    { reports: [['2026-03-09', 2_500]], finish: '2026-03-12', what: 'a quarter a day: three days more' },
    { reports: [['2026-03-09', 2_499]], finish: '2026-03-13', what: 'a little less: part days are whole days' },
    {
      reports: [
        ['2026-03-09', 5_000],
        ['2026-03-10', 5_000],
      ],
      finish: '2026-03-10',
      what: 'all made: the day of the last report',
    },
  ] as const)('R12.1 $what: $finish', ({ reports, finish }) => {
    const file = (reports as readonly (readonly [string, number])[]).reduce(
      (now, [day, good]) => report(now, day, good),
      making,
    )
    expect(projectedFinish(file, 'line-1')).toBe(finish)
  })
})
