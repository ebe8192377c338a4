import { describe, expect, it } from 'vitest'
import { withAnswer } from '#renderer/desks/intake/form/line-edits.ts'
import { emptyLine, emptyMemo, isBlankMemo } from '#renderer/desks/intake/form/memo-values.ts'
import { readAmount } from '#renderer/desks/intake/form/read-amount.ts'
import { readDay } from '#shared/rules/reading/typed-day.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'

describe('a cell of a line, as people say it', () => {
  it.each([
    ['2.5', '吨', 2500],
    ['2.5吨', '吨', 2500],
    ['2吨半', '吨', 2500],
    ['800kg', '吨', 800],
    ['5卷', '卷', 5000],
  ])('reads %s of something in %s', (typed, unit, thousandths) => {
    expect(readAmount(typed, unit)).toBe(thousandths)
  })

  it.each([
    ['5卷', '吨'],
    ['800kg', ''],
    ['1g', '吨'],
  ])('takes %s for no quantity in %j', (typed, unit) => {
    expect(readAmount(typed, unit)).toBeNull()
  })

  it.each([
    ['下周五', '2026-11-27'],
    ['12月3日', '2026-12-03'],
    ['后天', '2026-11-19'],
  ])('reads %s', (typed, day) => {
    expect(readDay(typed, civilDate('2026-11-17'))).toBe(day)
  })
})

describe('R2.2 a mark', () => {
  const marked = { ...emptyLine('a'), unclear: ['quantity', 'price'] as const }

  it('goes with the answer to it, and no other', () => {
    expect(withAnswer(marked, { quantity: quantity(2000) }).unclear).toEqual(['price'])
  })

  it('stays where nothing could be read', () => {
    expect(withAnswer(marked, { quantity: null })).toEqual({ quantity: null })
  })
})

it('R1.2 a memo with a number alone is worth keeping', () => {
  expect(isBlankMemo(emptyMemo('salesForm'))).toBe(true)
  expect(isBlankMemo(emptyMemo('telephone', '13800000000'))).toBe(false)
})
