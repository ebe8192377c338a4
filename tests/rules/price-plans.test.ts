import { it as check, fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { attributeProblems } from '#shared/rules/category.ts'
import { isInForce, overlaps } from '#shared/rules/periods.ts'
import { type PlanPeriod, planEditProblem, plansInTheWay, planToEnd, takenOut } from '#shared/rules/price-plans.ts'
import { dearerBreaks, priceRowProblems, raisedBy, samePrices, stepOf } from '#shared/rules/price-rows.ts'
import { addDays, type CivilDate, civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'

const plan = (id: string, from: string, to: string | null, more: Partial<PlanPeriod> = {}): PlanPeriod => ({
  id,
  scope: 'all',
  subject: '',
  active: true,
  from: civilDate(from),
  to: to === null ? null : civilDate(to),
  ...more,
})
const row = (productId: string, minimum: number, price: number) => ({
  productId,
  minimum: quantity(minimum),
  price: unitPrice(price),
})
const idsOf = (plans: readonly PlanPeriod[]) => plans.map(({ id }) => id)

describe('the days of price plans', () => {
  it.each([
    { from: '2026-07-01', to: null, inTheWay: [], why: 'the day after the end' },
    { from: '2026-06-30', to: null, inTheWay: ['first'], why: 'the last day is in it' },
    { from: '2025-01-01', to: '2025-12-31', inTheWay: [], why: 'over before it began' },
    { from: '2025-01-01', to: '2026-01-01', inTheWay: ['first'], why: 'the first day is in it' },
    { from: '2025-01-01', to: null, inTheWay: ['first'], why: 'without an end' },
  ])('R4.4 from $from to $to shares days with $inTheWay ($why)', ({ from, to, inTheWay }) => {
    const first = plan('first', '2026-01-01', '2026-06-30')
    expect(idsOf(plansInTheWay(plan('new', from, to), [first]))).toEqual(inTheWay)
  })

  it('R4.4 plans for others, plans out of force and the plan itself are not in the way', () => {
    const mine = plan('mine', '2026-01-01', null, { scope: 'class', subject: 'A' })
    const others = [
      plan('everyone', '2026-01-01', null),
      plan('class B', '2026-01-01', null, { scope: 'class', subject: 'B' }),
      plan('withdrawn', '2026-01-01', null, { scope: 'class', subject: 'A', active: false }),
      mine,
    ]
    expect(plansInTheWay(mine, others)).toEqual([])
    expect(idsOf(plansInTheWay({ ...mine, id: '' }, others))).toEqual(['mine'])
    expect(plansInTheWay({ ...mine, id: '', active: false }, others)).toEqual([])
  })

  it('R4.4 a running plan can make room by ending the day before; one that begins later, or two, cannot', () => {
    const running = plan('running', '2026-01-01', null)
    const later = plan('later', '2026-09-01', null)
    const fresh = plan('', '2026-06-01', null)
    expect(planToEnd(fresh, [running])?.id).toBe('running')
    expect(planToEnd(fresh, [later])).toBeNull()
    expect(planToEnd(fresh, [running, later])).toBeNull()
    expect(planToEnd(plan('', '2026-01-01', null), [running])).toBeNull()
  })

  const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays(civilDate('2026-01-01'), days))
  const period = fc
    .tuple(day, fc.option(fc.integer({ min: 0, max: 30 })))
    .map(([from, days]) => ({ from, to: days === null ? null : addDays(from, days) }))

  check.prop([period, period])('R4.4 two periods overlap exactly where one day is in force in both', (a, b) => {
    const days: CivilDate[] = Array.from({ length: 100 }, (_, count) => addDays(civilDate('2026-01-01'), count))
    expect(overlaps(a, b)).toBe(days.some((one) => isInForce(a, one) && isInForce(b, one)))
    expect(overlaps(a, b)).toBe(overlaps(b, a))
  })
})

describe('what was in force', () => {
  const today = civilDate('2026-11-21')
  const running = plan('p', '2026-01-01', null)
  const edit = (more: Partial<PlanPeriod> & { changesFrom?: string; pricesDiffer?: boolean }) => ({
    ...running,
    pricesDiffer: false,
    ...more,
    changesFrom: more.changesFrom === undefined ? null : civilDate(more.changesFrom),
  })
  const problem = (before: PlanPeriod | null, after: Parameters<typeof edit>[0], ordered = true) => {
    const found = planEditProblem(before, edit(after), today, ordered)
    return found && `${found.field} ${found.reason}`
  }

  it.each([
    { after: {}, found: null, why: 'nothing changes' },
    { after: { from: civilDate('2026-02-01') }, found: 'from planInForce', why: 'its first day is past' },
    {
      after: { scope: 'class' as const, subject: 'A' },
      found: 'from planInForce',
      why: 'orders were compared with it',
    },
    { after: { to: civilDate('2026-11-20') }, found: null, why: 'ended yesterday at the earliest' },
    { after: { to: civilDate('2026-11-19') }, found: 'to inThePast', why: 'yesterday it was in force' },
    { after: { pricesDiffer: true }, found: 'changesFrom planInForce', why: 'prices change from a day on' },
    {
      after: { pricesDiffer: true, changesFrom: '2026-11-20' },
      found: 'changesFrom inThePast',
      why: 'not from yesterday',
    },
    { after: { pricesDiffer: true, changesFrom: '2026-11-21' }, found: null, why: 'from today' },
    {
      after: { pricesDiffer: true, changesFrom: '2026-12-02', to: civilDate('2026-12-01') },
      found: 'changesFrom afterEnd',
      why: 'it would never count',
    },
    { after: { to: civilDate('2025-12-31') }, found: 'to beforeFrom', why: 'ends before it begins' },
  ])('R4.4 a running plan: $found ($why)', ({ after, found }) => {
    expect(problem(running, after)).toBe(found)
  })

  it('R4.4 taken out of force, a running plan ended yesterday; one that begins today or later holds for no day', () => {
    const out = (before: PlanPeriod, change: Partial<PlanPeriod> = {}) =>
      takenOut(before, { ...before, active: false, ...change }, today)
    expect(out(running)).toMatchObject({ active: true, to: '2026-11-20' })
    expect(out(plan('c', '2026-11-21', null))).toMatchObject({ active: false, to: null })
    expect(takenOut(running, running, today)).toEqual(running)
    const over = { ...running, to: civilDate('2026-11-20') }
    expect(out(over)).toMatchObject({ active: false, to: '2026-11-20' })
    expect(problem(over, { to: over.to, active: false })).toBe('active inThePast')
    expect(problem({ ...running, active: false }, { active: true })).toBe('active inThePast')
  })

  it('R4.4 a plan that ended stays ended', () => {
    const over = { ...running, to: civilDate('2026-11-01') }
    expect(problem(over, { to: null })).toBe('to inThePast')
    expect(problem(over, { to: over.to })).toBeNull()
  })

  it('R4.4 a new plan begins in the past only where nothing was ordered since', () => {
    expect(problem(null, { from: civilDate('2026-11-20') }, true)).toBe('from inThePast')
    expect(problem(null, { from: civilDate('2026-11-20') }, false)).toBeNull()
    expect(problem(null, { from: today }, true)).toBeNull()
  })

  it('R4.4 a plan that begins today or later changes freely', () => {
    const coming = plan('c', '2026-11-21', null)
    expect(
      problem(coming, { from: civilDate('2026-12-01'), pricesDiffer: true, scope: 'class', subject: 'B' }),
    ).toBeNull()
  })
})

describe('the rows of a plan', () => {
  it('R4.4 no two prices of a product from the same quantity on, and none that is not above zero', () => {
    const rows = [row('a', 0, 5), row('a', 5_000, 0), row('b', 0, 5), row('a', 0, 7)]
    expect(priceRowProblems(rows)).toEqual([
      { index: 1, code: 'notPositive' },
      { index: 3, code: 'sameBreak' },
    ])
  })

  it('R4.4 points out a larger quantity that costs more than the break before it', () => {
    const rows = [row('a', 20_000, 98), row('a', 0, 100), row('a', 5_000, 101), row('b', 5_000, 500)]
    expect(dearerBreaks(rows)).toEqual([2])
    expect(dearerBreaks([row('a', 0, 100), row('a', 5_000, 100)])).toEqual([])
  })

  it.each([
    { price: 98_500_000, by: 300, step: 1, becomes: 101_455_000 },
    { price: 98_500_000, by: 300, step: 10_000, becomes: 101_460_000 },
    { price: 98_500_000, by: 300, step: 1_000, becomes: 101_455_000 },
    { price: 98_500_000, by: -300, step: 10_000, becomes: 95_550_000 },
    { price: 1_000_000, by: 50, step: 10_000, becomes: 1_010_000 },
    // Rounded once: 100.4999 falls to 100.
    { price: 999_999, by: 50, step: 10_000, becomes: 1_000_000 },
    { price: 1, by: 5_000, step: 1, becomes: 2 },
    { price: 33, by: -150, step: 1, becomes: 33 },
    { price: 3_333, by: 150, step: 1, becomes: 3_383 },
    { price: 1, by: -9_999, step: 1, becomes: 1 },
    { price: 1, by: -9_999, step: 100, becomes: 100 },
  ] as const)('R4.4 $price by $by basis points to steps of $step is $becomes', ({ price, by, step, becomes }) => {
    expect(raisedBy(unitPrice(price), by, step)).toBe(becomes)
  })

  it.each([
    { prices: [98_500_000, 9_990_000], step: 10_000 },
    { prices: [98_500_000, 99_001_000], step: 1_000 },
    { prices: [98_500_000, 100], step: 100 },
    { prices: [98_500_000, 103_333_333], step: 1 },
    { prices: [], step: 10_000 },
  ])('R4.4 a list of $prices is kept in steps of $step', ({ prices, step }) => {
    expect(stepOf(prices.map(unitPrice))).toBe(step)
  })

  it('two lists say the same prices in whatever order', () => {
    expect(samePrices([row('a', 0, 5), row('b', 0, 6)], [row('b', 0, 6), row('a', 0, 5)])).toBe(true)
    expect(samePrices([row('a', 0, 5)], [row('a', 0, 6)])).toBe(false)
    expect(samePrices([row('a', 0, 5)], [])).toBe(false)
  })
})

describe('the attributes of a category', () => {
  const attribute = (name: string, values: readonly string[] = [], closed = false) => ({
    name,
    unit: '',
    values,
    closed,
    required: false,
  })

  it.each([
    { attributes: [attribute(' ')], codes: ['0 noName'] },
    { attributes: [attribute('颜色'), attribute('颜色')], codes: ['1 sameName'] },
    { attributes: [attribute('颜色', ['白', '白'])], codes: ['0 sameValue'] },
    { attributes: [attribute('颜色', [], true)], codes: ['0 noValues'] },
    { attributes: [attribute('颜色', ['白', '黄'], true), attribute('幅宽')], codes: [] },
  ])('are wrong at $codes', ({ attributes, codes }) => {
    expect(attributeProblems(attributes).map(({ index, code }) => `${index} ${code}`)).toEqual(codes)
  })
})
