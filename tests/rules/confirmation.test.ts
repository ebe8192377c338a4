import { describe, expect, it } from 'vitest'
import { orderDates, requestedDays } from '#shared/rules/dates.ts'
import { lineProgress } from '#shared/rules/lines.ts'
import { noProductionReason } from '#shared/rules/steps/05-06-confirmation.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { openAt, refused, stepOf } from '#tests/support/builders/asking.ts'
import { allocation, production, sheet, technical } from '#tests/support/builders/papers-confirming.ts'
import { dispatched, notice } from '#tests/support/builders/papers-delivering.ts'
import { person } from '#tests/support/builders/people.ts'
import { upTo } from '#tests/support/builders/up-to.ts'

const checked = () => upTo(anOrder(), 5)
const producible = () => technical(checked())

describe('technical confirmation', () => {
  it.each([
    { verdict: 'producible', customerFileId: null, open: [] },
    { verdict: 'changedProcess', customerFileId: null, open: [] },
    { verdict: 'notProducible', customerFileId: null, open: ['R5.3 notProducible'] },
    { verdict: 'notProducible', customerFileId: 'file-1', open: ['R5.3 notProducible'] },
    { verdict: 'oldFormula', customerFileId: null, open: ['R5.4 oldFormulaUnsigned'] },
    { verdict: 'oldFormula', customerFileId: 'file-1', open: [] },
  ] as const)('R5.1 R5.3 R5.4 $verdict with customer paper $customerFileId: open $open', ({ open, ...answer }) => {
    const file = technical(checked(), answer)
    expect(openAt(file, 5)).toEqual(open)
    expect(refused('makeSheet', production(file))).toEqual(open)
  })

  it('R5.1 is asked for each line that is made to order, and signed by technical', () => {
    const two = technical(upTo(anOrder({ lines: [{}, {}] }), 5))
    expect(stepOf(two, 5).open).toMatchObject([{ code: 'technicalOpen', params: { line: 2 } }])
    expect(openAt(technical(two, { lineId: 'line-2' }), 5)).toEqual([])
    expect(refused('answerTechnical', two, {}, person('clerk'))).toEqual(['R23.1 notYourRole'])
  })

  it('R5.3 the reason is shown, and technical may take back an earlier yes', () => {
    const takenBack = technical(producible(), { verdict: 'notProducible', reason: '幅宽超限' })
    expect(stepOf(takenBack, 5).open).toMatchObject([{ code: 'notProducible', params: { reason: '幅宽超限' } }])
    const advised = technical(producible(), { verdict: 'notProducible', reason: '幅宽超限', suggestion: '改 787mm' })
    expect(stepOf(advised, 5).open).toMatchObject([
      { rule: 'R5.3', code: 'notProducibleSuggested', params: { line: 1, reason: '幅宽超限', suggestion: '改 787mm' } },
    ])
    expect(openAt(technical(takenBack), 5)).toEqual([])
  })

  it('R5.4 a new version of the formula opens the step again', () => {
    const file = producible()
    const renewed = { ...file, technical: file.technical.map((fact) => ({ ...fact, formulaVersion: 2 })) }
    expect(openAt(renewed, 5)).toEqual(['R5.1 technicalStale'])
    expect(stepOf(renewed, 5).stale.map(({ kind }) => kind)).toEqual(['technicalAnswer'])
  })

  it('R5.2 production earlier than the material is refused, on the day itself it is not', () => {
    const file = technical(checked(), { materialDate: civilDate('2026-03-09') })
    const on = (productionDate: string) => refused('answerProduction', file, { lineId: 'line-1', productionDate })
    expect([on('2026-03-08'), on('2026-03-09')]).toEqual([['R5.2 beforeMaterial'], []])
    expect(openAt(production(file, { productionDate: civilDate('2026-03-08') }), 6)).toEqual(['R5.2 beforeMaterial'])
    expect(openAt(production(file, { productionDate: civilDate('2026-03-09') }), 6)).toEqual([])
  })

  it('R5.1 production answers after technical', () => {
    expect(refused('answerProduction', checked(), { lineId: 'line-1' })).toEqual(['R5.1 technicalFirst'])
    expect(refused('answerProduction', producible(), { lineId: 'line-1' })).toEqual([])
  })
})

describe('production confirmation', () => {
  it('R6.1 covers the whole quantity of the line', () => {
    expect(stepOf(production(producible(), { quantity: 9_999 }), 6).open).toMatchObject([
      { rule: 'R6.1', code: 'productionShort', params: { line: 1, missing: 1 } },
    ])
    expect(openAt(production(producible(), { quantity: 10_000 }), 6)).toEqual([])
  })

  it('R6.1 only production decides', () => {
    expect(refused('answerProduction', producible(), {}, person('technical'))).toEqual(['R23.1 notYourRole'])
  })

  it('R6.2 part from stock, part produced: production answers for the rest', () => {
    const part = allocation(producible(), 'line-1', 4_000)
    expect(lineProgress(part)[0]).toMatchObject({ ordered: 10_000, fromStock: 4_000, toProduce: 6_000 })
    expect(openAt(production(part, { quantity: 5_999 }), 6)).toEqual(['R6.1 productionShort'])
    expect(openAt(production(part, { quantity: 6_000 }), 6)).toEqual([])
  })

  it('R6.2 a line that stock covers needs neither technical nor production', () => {
    const covered = allocation(checked(), 'line-1', 10_000)
    expect(noProductionReason(covered)).toBe('allFromStock')
    expect([5, 6, 10, 11, 12].map((step) => stepOf(covered, step as 5).skipped)).toEqual([
      'allFromStock',
      null,
      'allFromStock',
      'allFromStock',
      'allFromStock',
    ])
    expect([openAt(covered, 6), refused('makeSheet', covered)]).toEqual([[], []])
    expect(refused('issueProductionOrder', upTo(anOrder({ type: 'fromStock' }), 10))).toEqual(['R6.2 nothingToProduce'])
  })

  it('R6.2 an order type that is never produced waits until stock covers every line', () => {
    const waiting = upTo(anOrder({ type: 'fromStock' }), 6)
    expect(stepOf(waiting, 6).open).toMatchObject([{ code: 'notAllocated', params: { line: 1, missing: 10_000 } }])
    expect(openAt(allocation(waiting, 'line-1', 9_999), 6)).toEqual(['R6.2 notAllocated'])
    expect(openAt(allocation(waiting, 'line-1', 10_000), 6)).toEqual([])
  })

  it('R6.4 the order shows the latest of its lines', () => {
    const two = anOrder({ lines: [{}, { requestedDate: civilDate('2026-03-18') }] })
    const answered = [
      { lineId: 'line-1', scheduledDate: civilDate('2026-03-12') },
      { lineId: 'line-2', scheduledDate: civilDate('2026-03-14') },
    ].reduce((file, body) => production(file, body), technical(technical(upTo(two, 5)), { lineId: 'line-2' }))
    expect(orderDates(sheet(answered, '2026-03-16'))).toEqual({
      requested: '2026-03-20',
      scheduled: { original: '2026-03-14', current: '2026-03-14' },
      preDelivery: { original: '2026-03-16', current: '2026-03-16' },
      delivered: null,
    })
    expect(orderDates(upTo(anOrder(), 17)).delivered).toBe('2026-03-02')
  })

  it('R6.4 of several days that the customer wants the next one comes first, without what has left', () => {
    const days = ['2026-03-20', '2026-03-18', '2026-03-20'].map((day) => ({ requestedDate: civilDate(day) }))
    const order = anOrder({ lines: days })
    expect(requestedDays(order)).toEqual(['2026-03-18', '2026-03-20'])
    const all = quantity(10_000)
    const left = notice(order, [
      { batchId: 'batch-1', batchNumber: 'B-1', location: 'A-1', lineId: 'line-2', quantity: all },
    ])
    expect(requestedDays(left)).toEqual(['2026-03-18', '2026-03-20'])
    expect(requestedDays(dispatched(left))).toEqual(['2026-03-20'])
    expect(requestedDays(anOrder({ lines: [{ requestedDate: null }] }))).toEqual([])
    // One line only, and it has left: its day is still what he wanted.
    expect(requestedDays(upTo(anOrder(), 17))).toEqual(['2026-03-20'])
  })
})
