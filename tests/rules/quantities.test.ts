import { expect, it } from 'vitest'
import { actionBlockers } from '#shared/rules/actions.ts'
import { lineDates, scheduledToday } from '#shared/rules/dates.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { deriveSteps } from '#shared/rules/steps.ts'
import { summarise } from '#shared/rules/summary.ts'
import { addDays } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { person } from '#tests/support/builders/people.ts'
import { upTo } from '#tests/support/builders/up-to.ts'
import { onDay, withPaper } from '#tests/support/builders/with-paper.ts'

/** One line of ten, ± 5 %, in production; inspected for as much as is said. */
function inspectedFor(much: number): OrderFile {
  const made = upTo(anOrder(), 12)
  const lines = [{ lineId: 'line-1', quantity: quantity(much) }]
  const service = withPaper(made, 'serviceInspection', {
    lines,
    checks: { quantity: true, packaging: true, label: true },
    remark: '',
  })
  return withPaper(service, 'qualityInspection', { items: [{ name: '定量', found: '70', ok: true }], remark: '' })
}

const into = (file: OrderFile, much: number) => {
  const batches = [{ lineId: 'line-1', quantity: quantity(much), batchId: 'b', batchNumber: 'P1', location: '' }]
  return actionBlockers('warehouse', file, person('quality'), { batches }).map((one) => one.code)
}

it('R12.2 nothing goes into the warehouse that was not inspected', () => {
  expect(into(inspectedFor(10_000), 10_000)).toEqual([])
  expect(into(inspectedFor(9_999), 10_000)).toEqual(['notInspected'])
})

it('R12.2 R12.3 exactly the allowable error may go in, one thousandth more only with the customer’s written word', () => {
  expect(into(inspectedFor(100_000), 10_500)).toEqual([])
  expect(into(inspectedFor(100_000), 10_501)).toEqual(['overTolerance'])
  const accepted = withPaper(inspectedFor(100_000), 'inspectionAcceptance', { fileId: 'f', remark: '' })
  expect(into(accepted, 10_501)).toEqual([])
})

it('R4.5 whoever completed the memo is one who asked, and cannot clear its price', () => {
  const director = person('director')
  const file = withPaper(anOrder(), 'intake', {
    memoId: 'memo-1',
    memoNumber: 'BW-1',
    channel: 'fax',
    faxIds: [],
    typedBy: [director.id],
  })
  const codes = actionBlockers('clearMargin', file, director).map((one) => one.code)
  expect(codes).toContain('ownException')
  expect(actionBlockers('clearMargin', anOrder(), director).map((one) => one.code)).not.toContain('ownException')
})

it('R9.3 days that were lost before a new sheet stay lost', () => {
  const sent = upTo(anOrder({ class: 'B' }), 9)
  const [line] = lineDates(sent)
  const original = line?.scheduled?.original
  if (!original) throw new Error('no schedule')
  const late = onDay(sent, addDays(sent.today, 3))
  const today = scheduledToday(late)('line-1')
  expect(today).toBe(addDays(original, 3))
  const renewed = withPaper(late, 'sheet', {
    number: `${late.order.number}/2`,
    lines: [{ lineId: 'line-1', scheduledDate: today, preDeliveryDate: addDays(original, 7) }],
    relaxation: '',
  })
  expect(scheduledToday(renewed)('line-1')).toBe(addDays(original, 3))
})

it('R4.2 what is unpaid longest says when money is due', () => {
  const file = upTo(anOrder({ class: 'A' }), 16)
  const [first] = file.papers.filter((paper) => paper.kind === 'dispatch')
  if (first?.kind !== 'dispatch') throw new Error('not dispatched')
  const again = withPaper(file, 'dispatch', first.body, { at: `${addDays(file.today, 40)} 10:00` })
  const payable = (one: OrderFile) => summarise(one, deriveSteps(one)).payableOn
  expect(payable(again)).toBe(payable(file))
})
