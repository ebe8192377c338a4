import { describe, expect, it } from 'vitest'
import { holdingAnswerOf, productionAnswerOf, technicalAnswerOf } from '#shared/rules/lines.ts'
import { materialDayOf, movedMaterial, receiptsCounted } from '#shared/rules/material-moved.ts'
import { coverNeeds, type MaterialSupply } from '#shared/rules/materials.ts'
import type { OrderFile, ReceiptFacts } from '#shared/rules/order-file.ts'
import { linesToPlan } from '#shared/rules/propose-order.ts'
import { spokenAnswer } from '#shared/rules/spoken.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { openAt, stepOf } from '#tests/support/builders/asking.ts'
import { production, sheet, technical } from '#tests/support/builders/papers-confirming.ts'
import { upTo } from '#tests/support/builders/up-to.ts'

const TODAY = civilDate('2026-03-02')
const ORDERED: ReceiptFacts = {
  purchaseId: 'cg-1',
  state: 'ordered',
  expectedOn: civilDate('2026-03-06'),
  quantity: quantity(8_000),
  received: quantity(0),
}
const withReceipt = (file: OrderFile, change: Partial<ReceiptFacts> | null): OrderFile => ({
  ...file,
  receipts: change ? [{ ...ORDERED, ...change }] : [],
})
const counting = { purchaseId: 'cg-1', number: 'CG20260302-001', expectedOn: civilDate('2026-03-06') }

/** Technical wrote 03-09 and counts on a purchase of 03-06; production begins on 03-10. */
const answered = (): OrderFile =>
  withReceipt(technical(upTo(anOrder(), 5), { materialDate: civilDate('2026-03-09'), receipts: [counting] }), {})
const planned = (): OrderFile => production(answered(), { productionDate: civilDate('2026-03-10') })
const days = (expectedOn: string): Partial<ReceiptFacts> => ({ expectedOn: civilDate(expectedOn) })

describe('material that comes later than it was written', () => {
  it.each([
    ['the same day', days('2026-03-06'), null],
    ['put off, but still by the written day', days('2026-03-09'), null],
    ['put off behind it', days('2026-03-10'), '2026-03-10'],
    ['ordered, and nobody knows a day any more', { expectedOn: null }, 'never'],
    ['not bought any more', { state: 'dropped' as const, expectedOn: null }, 'never'],
    ['here', { state: 'received' as const, received: quantity(8_000), ...days('2026-03-20') }, null],
    ['here with less than was asked for', { state: 'received' as const, received: quantity(7_999) }, 'never'],
    ['not known (a file of another version)', null, null],
  ])('R5.2 %s', (_, change, now) => {
    const file = withReceipt(answered(), change)
    const moved = now === null ? null : { was: '2026-03-09', now: now === 'never' ? null : now }
    expect(movedMaterial(file, 'line-1')).toEqual(moved)
    expect(technicalAnswerOf(file, 'line-1') === null).toBe(now !== null)
  })

  it('R5.2 R19.1 the answer is stale, says which day became which, and is asked for again', () => {
    const file = withReceipt(planned(), days('2026-03-12'))
    expect(stepOf(file, 5).open).toMatchObject([
      {
        rule: 'R5.2',
        code: 'materialMoved',
        params: { line: 1, was: '2026-03-09', now: '2026-03-12' },
        unblock: [{ who: 'technical', action: 'answerTechnical' }],
      },
    ])
    expect(stepOf(file, 5).stale.map(({ kind }) => kind)).toEqual(['technicalAnswer'])
    expect(stepOf(withReceipt(file, { state: 'dropped' }), 5).open).toMatchObject([
      { code: 'materialGone', params: { was: '2026-03-09' } },
    ])
  })

  it('R5.2 R6.1 production is asked again where it begins before the material, and not where it does not', () => {
    expect(openAt(withReceipt(planned(), days('2026-03-10')), 6)).toEqual([])
    const late = withReceipt(planned(), days('2026-03-11'))
    expect(stepOf(late, 6).open).toMatchObject([
      { code: 'materialMoved', unblock: [{ who: 'production', action: 'answerProduction' }] },
    ])
    expect(productionAnswerOf(late, 'line-1')).toBeNull()
    expect(linesToPlan(late)).toMatchObject([{ materialOn: '2026-03-11' }])
  })

  it('R5.2 technical signs the later day: its step is done, production plans anew; by the old day nothing was lost', () => {
    const late = withReceipt(planned(), days('2026-03-12'))
    const again = technical(late, {
      materialDate: civilDate('2026-03-12'),
      receipts: [{ ...counting, expectedOn: civilDate('2026-03-12') }],
    })
    expect(openAt(again, 5)).toEqual([])
    expect(stepOf(again, 6).open).toMatchObject([{ code: 'beforeMaterial', params: { material: '2026-03-12' } }])
    expect(openAt(production(again, { productionDate: civilDate('2026-03-12') }), 6)).toEqual([])
    const back = withReceipt(planned(), days('2026-03-06'))
    expect([openAt(back, 5), openAt(back, 6)]).toEqual([[], []])
  })

  it('R5.2 the same day again, because the material came another way: both signatures hold', () => {
    const late = withReceipt(planned(), days('2026-03-12'))
    const again = technical(late, { materialDate: civilDate('2026-03-09') })
    expect([openAt(again, 5), openAt(again, 6)]).toEqual([[], []])
  })

  it('R5.2 what waits to be answered again still holds its material, what was refused does not', () => {
    const late = withReceipt(answered(), days('2026-03-12'))
    expect(holdingAnswerOf(late, 'line-1')?.body.materialDate).toBe('2026-03-09')
    expect(holdingAnswerOf(technical(late, { verdict: 'notProducible', reason: '没料' }), 'line-1')).toBeNull()
    const renewed = { ...late, technical: late.technical.map((one) => ({ ...one, formulaVersion: 2 })) }
    expect(holdingAnswerOf(renewed, 'line-1')).toBeNull()
  })

  it('R5.2 an order that is made asks nobody again, and an answer of an earlier version names no receipt', () => {
    const made = withReceipt(upTo(planned(), 13), days('2026-03-30'))
    expect(movedMaterial(made, 'line-1')).toBeNull()
    const old = withReceipt(
      technical(upTo(anOrder(), 5), { materialDate: civilDate('2026-03-09') }),
      days('2026-03-30'),
    )
    expect([movedMaterial(old, 'line-1'), materialDayOf(old, 'line-1')]).toEqual([null, '2026-03-09'])
  })

  it('R5.2 R19.1 the customer is not told the day that stands no longer', () => {
    const told = sheet(planned())
    const codes = (file: OrderFile) => spokenAnswer(file).map(({ code }) => code)
    expect(codes(told)).not.toContain('dateOpen')
    expect(codes(withReceipt(told, days('2026-03-12')))).toContain('dateOpen')
  })
})

describe('what an answer counts on', () => {
  const supply = (onHand: number, ...expected: (readonly [string, number, string | null])[]) => ({
    materialId: 'paper',
    onHand: quantity(onHand),
    held: quantity(0),
    expected: expected.map(([purchaseId, much, on]) => ({
      purchaseId,
      number: purchaseId,
      quantity: quantity(much),
      expectedOn: on === null ? null : civilDate(on),
    })),
  })
  const counted = (one: ReturnType<typeof supply>) => {
    const covers = coverNeeds(
      [{ materialId: 'paper', quantity: quantity(8_000) }],
      [one satisfies MaterialSupply],
      TODAY,
    )
    return receiptsCounted(covers, [one]).map(({ purchaseId }) => purchaseId)
  }

  it.each([
    ['nothing, where the reserve is enough', supply(8_000, ['a', 9_000, '2026-03-05']), []],
    ['what makes it enough', supply(3_000, ['a', 5_000, '2026-03-05'], ['b', 5_000, '2026-03-08']), ['a']],
    ['all of several', supply(0, ['b', 5_000, '2026-03-08'], ['a', 3_000, '2026-03-05']), ['b', 'a']],
    ['never one without a day', supply(0, ['x', 8_000, null], ['a', 8_000, '2026-03-05']), ['a']],
    ['nothing, where it never is enough', supply(0, ['a', 7_999, '2026-03-05']), []],
  ])('R5.2 %s', (_, one, expected) => {
    expect(counted(one)).toEqual(expected)
  })
})
