import { describe, expect, it } from 'vitest'
import { toleranceRange } from '#shared/rules/amounts.ts'
import { lineProgress } from '#shared/rules/lines.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { PaperBodies } from '#shared/rules/paper-bodies.ts'
import { quantity } from '#shared/values/quantity.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { openAt, refused, stepOf } from '#tests/support/builders/asking.ts'
import { inspected, qualityInspection, serviceInspection, warehoused } from '#tests/support/builders/papers-making.ts'
import { upTo } from '#tests/support/builders/up-to.ts'
import { withPaper } from '#tests/support/builders/with-paper.ts'

const followed = () => upTo(anOrder(), 12)

describe('daily report, inspection and warehousing', () => {
  const report = (file: OrderFile, good: number, scrap: number) =>
    withPaper(file, 'dailyReport', {
      lineId: 'line-1',
      date: file.today,
      stage: '复卷',
      produced: quantity(good + scrap),
      good: quantity(good),
      scrap: quantity(scrap),
      remark: '',
    })

  it('R12.1 progress is the sum of the good quantities reported', () => {
    const twice = report(report(followed(), 4_000, 120), 5_500, 0)
    expect(lineProgress(twice)[0]).toMatchObject({ produced: 9_500, warehoused: 0, toProduce: 10_000 })
  })

  it('R12.2 both inspect and sign before anything is warehoused', () => {
    expect(refused('warehouse', followed())).toEqual(['R12.2 serviceInspectionOpen', 'R12.2 qualityInspectionOpen'])
    expect(refused('warehouse', serviceInspection(followed()))).toEqual(['R12.2 qualityInspectionOpen'])
    expect(refused('warehouse', qualityInspection(followed()))).toEqual(['R12.2 serviceInspectionOpen'])
    expect(refused('warehouse', inspected(followed()))).toEqual([])
  })

  it.each([
    { who: 'service', put: (file: OrderFile) => serviceInspection(qualityInspection(file), false) },
    { who: 'quality', put: (file: OrderFile) => qualityInspection(serviceInspection(file), false) },
  ])('R12.2 rejected by $who: reworked and inspected again, or accepted by the customer', ({ put }) => {
    const rejected = put(followed())
    const accepted = withPaper(rejected, 'inspectionAcceptance', { fileId: 'file-1', remark: '让步接收' })
    expect(refused('warehouse', rejected)).toEqual(['R12.2 rejected'])
    expect(refused('warehouse', inspected(rejected))).toEqual([])
    expect(refused('warehouse', accepted)).toEqual([])
    expect(refused('warehouse', put(accepted))).toEqual(['R12.2 rejected'])
  })

  it('R12.2 what the customer accepted stays accepted when the other inspection passes later', () => {
    const rejected = serviceInspection(followed(), false)
    const accepted = withPaper(rejected, 'inspectionAcceptance', { fileId: 'file-1', remark: '' })
    expect(refused('warehouse', qualityInspection(accepted))).toEqual([])
  })

  it.each([
    { good: 9_500, missing: [], what: 'exactly the allowable error of 5 % short' },
    { good: 9_499, missing: [501], what: 'a thousandth more than that' },
    { good: 10_500, missing: [], what: 'more than ordered' },
  ])('R12.3 $good of 10,000 in the warehouse ($what)', ({ good, missing }) => {
    const file = warehoused(inspected(followed()), good)
    expect(stepOf(file, 12).open.map(({ params }) => params.missing)).toEqual(missing)
  })

  it('R10.1 the allowable error is a range, rounded inwards', () => {
    const range = (ordered: number, toleranceBp: number | null) => toleranceRange(quantity(ordered), toleranceBp)
    expect(range(10_000, 500)).toEqual({ least: 9_500, most: 10_500 })
    expect(range(999, 100)).toEqual({ least: 990, most: 1_008 })
    expect(range(10_000, null)).toEqual({ least: 10_000, most: 10_000 })
  })

  it('R12.3 a second warehousing adds up', () => {
    const first = warehoused(inspected(followed()), 6_000)
    const second = withPaper(first, 'warehousing', {
      batches: [{ lineId: 'line-1', quantity: quantity(4_000), batchId: 'b2', batchNumber: 'B-2', location: 'A-02' }],
    } satisfies PaperBodies['warehousing'])
    expect([openAt(first, 12), openAt(second, 12)]).toEqual([['R12.3 notWarehoused'], []])
    expect(lineProgress(second)[0]?.deliverable).toBe(10_000)
  })
})
