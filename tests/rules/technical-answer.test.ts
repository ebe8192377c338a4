import { describe, expect, it } from 'vitest'
import { answerProblem, materialBlockers } from '#shared/rules/technical-answer.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'

const TODAY = civilDate('2026-11-23')
const FORMULA = { productId: 'p', currentVersion: 3, active: true, known: true }
type Answer = Parameters<typeof answerProblem>[0]
const ANSWER: Answer = {
  lineId: 'line',
  verdict: 'producible',
  formulaId: 'f',
  formulaVersion: 3,
  materialDate: TODAY,
  reason: '',
  suggestion: '',
  customerFileId: null,
}
const problem = (change: Partial<Answer>, formula: Partial<typeof FORMULA> | null = {}, hasFormula = true) => {
  const found = answerProblem({ ...ANSWER, ...change }, formula && { ...FORMULA, ...formula }, {
    productId: 'p',
    hasFormula,
    today: TODAY,
  })
  return found && `${found.field} ${found.reason}`
}

describe('R5 what technical may write', () => {
  it.each([
    ['R5.1 the formula in use, today', {}, {}, null],
    ['R5.3 a refusal with its reason', { verdict: 'notProducible', reason: '幅宽超限', formulaId: null }, {}, null],
    ['R5.3 a refusal without', { verdict: 'notProducible', reason: '  ' }, {}, 'reason required'],
    ['R5.1 a changed process says what changes', { verdict: 'changedProcess' }, {}, 'reason required'],
    ['R5.1 a formula of another product', {}, { productId: 'other' }, 'formulaId otherProduct'],
    ['R5.1 a version that is not there', { formulaVersion: 9 }, { known: false }, 'formulaVersion unknown'],
    ['R5.1 an older version', { formulaVersion: 2 }, {}, 'formulaVersion notInUse'],
    ['R5.1 a formula out of use', {}, { active: false }, 'formulaVersion notInUse'],
    ['R5.4 the old version that the customer insists on', { verdict: 'oldFormula', formulaVersion: 2 }, {}, null],
    ['R5.4 the formula in use is no old one', { verdict: 'oldFormula' }, {}, 'formulaVersion notOld'],
    ['R5.4 a formula out of use is an old one', { verdict: 'oldFormula' }, { active: false }, null],
    ['R5.2 no day for the material', { materialDate: null }, {}, 'materialDate required'],
    ['R5.2 yesterday', { materialDate: civilDate('2026-11-22') }, {}, 'materialDate inThePast'],
  ] satisfies [string, Partial<Answer>, Partial<typeof FORMULA>, string | null][])(
    '%s',
    (_, change, formula, expected) => {
      expect(problem(change, formula)).toBe(expected)
    },
  )

  const NONE = { formulaId: null, formulaVersion: null, materialDate: null }
  it('R5.1 R5.2 only a product that has no formula is made without one', () => {
    expect(problem(NONE, null, false)).toBeNull()
    expect(problem(NONE, null)).toBe('formulaId required')
    expect(problem({ ...NONE, verdict: 'notProducible', reason: '幅宽超限' }, null)).toBeNull()
  })

  it('R5.4 the old formula that a customer insists on is named', () => {
    expect(problem({ ...NONE, verdict: 'oldFormula' }, null, false)).toBe('formulaId required')
  })

  it('R5.1 refuses a formula that nobody knows', () => {
    expect(problem({}, null)).toBe('formulaId unknown')
  })

  it('R5.2 names each material that is short or comes later than written', () => {
    const cover = { need: quantity(10), free: quantity(4), short: quantity(6), toAsk: quantity(6) }
    const names = [
      { id: 'a', name: '原纸', unit: '吨' },
      { id: 'b', name: '染料', unit: '吨' },
    ]
    const covers = [
      { ...cover, materialId: 'a', from: null },
      { ...cover, materialId: 'b', from: civilDate('2026-12-01') },
    ]
    expect(materialBlockers(covers, names, civilDate('2026-11-30'))).toMatchObject([
      { rule: 'R5.2', code: 'materialShort', params: { material: '原纸', missing: 6, unit: '吨' } },
      { rule: 'R5.2', code: 'materialLater', params: { material: '染料', date: '2026-12-01' } },
    ])
    expect(materialBlockers(covers.slice(1), names, civilDate('2026-12-01'))).toEqual([])
  })
})
