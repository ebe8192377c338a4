import { describe, expect, it } from 'vitest'
import { paperRows } from '#renderer/order-file/panel/paper-rows.ts'
import { whatHolds } from '#renderer/order-file/panel/what-holds.ts'
import { deriveSteps } from '#shared/rules/steps.ts'
import { quantity } from '#shared/values/quantity.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { person } from '#tests/support/builders/people.ts'
import { upTo } from '#tests/support/builders/up-to.ts'

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
    expect(technical.map((row) => row.lines)).toEqual([[1, 2]])
  })

  it('R19.1 puts the stale one of them on top, alone, with what changed', () => {
    const [first, second] = two.form.lines
    if (!first || !second) throw new Error('two lines wanted')
    const changed = { ...two, form: { ...two.form, lines: [first, { ...second, quantity: quantity(9_000) }] } }
    const [top] = paperRows(changed).filter((row) => row.paper.kind === 'technicalAnswer')
    expect(top?.lines).toEqual([2])
    expect(top?.stale.map((one) => one.facet)).toEqual(['quantities'])
  })
})
