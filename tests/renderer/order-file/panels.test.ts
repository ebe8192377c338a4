import { describe, expect, it } from 'vitest'
import { paperRows } from '#renderer/order-file/panel/paper-rows.ts'
import { whatHolds } from '#renderer/order-file/panel/what-holds.ts'
import { papersOf } from '#shared/rules/papers.ts'
import { deriveSteps } from '#shared/rules/steps.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { person } from '#tests/support/builders/people.ts'
import { upTo } from '#tests/support/builders/up-to.ts'
import { withPaper } from '#tests/support/builders/with-paper.ts'

const clerk = person('clerk')

describe('the blocker panel', () => {
  it('R9.2 speaks of the production order while only the customer can end the wait', () => {
    const file = upTo(anOrder({ class: 'B' }), 9)
    const held = whatHolds(file, deriveSteps(file), clerk)
    expect(held?.step.key).toBe('productionOrder')
    expect(held?.isNext).toBe(true)
    expect(held?.blockers.map((one) => one.code)).toContain('signBackMissing')
  })

  it('speaks of the current step where that has things of its own to do', () => {
    const file = upTo(anOrder({ class: 'B' }), 8)
    const held = whatHolds(file, deriveSteps(file), clerk)
    expect(held?.step.key).toBe('fax')
    expect(held?.isNext).toBe(false)
  })

  it('R18.2 holds nothing once the file is closed', () => {
    const file = upTo(anOrder({ class: 'B' }), 19)
    expect(whatHolds(file, deriveSteps(file), clerk)).toBeNull()
  })
})

describe('papers and sign-offs', () => {
  const two = upTo(anOrder({ class: 'B', lines: [{}, {}] }), 9)

  it("puts one person's answers of several lines into one row", () => {
    const technical = paperRows(two).filter((row) => row.paper.kind === 'technicalAnswer')
    expect(technical.map((row) => row.lineIds)).toEqual([two.form.lines.map(({ id }) => id)])
  })

  it('R19.1 puts the stale one of them on top, alone, with what changed', () => {
    const [first, second] = two.form.lines
    if (!first || !second) throw new Error('two lines wanted')
    const changed = { ...two, form: { ...two.form, lines: [first, { ...second, quantity: quantity(9_000) }] } }
    const [top] = paperRows(changed).filter((row) => row.paper.kind === 'technicalAnswer')
    expect(top?.lineIds).toEqual([second.id])
    expect(top?.stale.map((one) => one.facet)).toEqual(['quantities'])
  })

  it('R5.1 an answer of a line that differs stands by itself; those that say the same stand together', () => {
    const three = upTo(anOrder({ class: 'B', lines: [{}, {}, {}] }), 5)
    const [first, second, third] = three.form.lines.map(({ id }) => id)
    if (!first || !second || !third) throw new Error('three lines wanted')
    const said = { formulaId: null, formulaVersion: null, customerFileId: null, byRule: false, suggestion: '' }
    const answers = [
      { lineId: first, verdict: 'producible' as const, reason: '', materialDate: civilDate('2026-11-20') },
      { lineId: second, verdict: 'notProducible' as const, reason: '分切刀架在修', materialDate: null },
      { lineId: third, verdict: 'producible' as const, reason: '', materialDate: civilDate('2026-11-25') },
    ]
    const file = answers.reduce((sum, one) => withPaper(sum, 'technicalAnswer', { ...said, ...one }), three)
    const rows = paperRows(file).filter((row) => row.paper.kind === 'technicalAnswer')
    expect(rows.map((row) => row.lineIds)).toEqual([[first, third], [second]])
  })

  it('R6.1 lines that are made on different days are two entries', () => {
    const [first, second] = two.form.lines
    const production = papersOf(two.papers, 'productionAnswer').find(({ body }) => body.lineId === second?.id)
    if (!first || !production) throw new Error('two answers wanted')
    const later = withPaper(two, 'productionAnswer', { ...production.body, scheduledDate: civilDate('2027-01-08') })
    const rows = paperRows(later).filter((row) => row.paper.kind === 'productionAnswer')
    expect(rows.map((row) => row.lineIds.length)).toEqual([1, 1])
  })
})
