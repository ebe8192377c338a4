import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import {
  capacityBy,
  expectedFinishes,
  layPlans,
  type Planned,
  proposePlan,
  spread,
} from '#shared/rules/load-calendar.ts'
import { addDays, civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'

const on = civilDate
const tons = (value: number) => quantity(value * 1000)
/** 2026-11-21 and 22 are a weekend; the 26th is a holiday, the 28th a Saturday that is worked. */
const CALENDAR = { weekend: [6, 7], holidays: [on('2026-11-26')], workdays: [on('2026-11-28')] }
const twelve = capacityBy(tons(12), [], CALENDAR)
const plan = (key: string, amount: number, from: string, until: string): Planned => ({
  key,
  quantity: tons(amount),
  from: on(from),
  until: on(until),
})

describe('the capacity of a day', () => {
  it.each([
    ['2026-11-20', 12, 'a Friday'],
    ['2026-11-21', 0, 'a Saturday'],
    ['2026-11-26', 0, 'a holiday'],
    ['2026-11-28', 12, 'a Saturday that is worked'],
    ['2026-11-23', 0, 'maintenance'],
    ['2026-11-24', 6, 'half a day'],
    ['2026-11-22', 8, 'an extra shift on a Sunday'],
  ])('R6.1 %s: %d t (%s)', (day, expected) => {
    const exceptions = [
      { date: on('2026-11-23'), capacity: tons(0) },
      { date: on('2026-11-24'), capacity: tons(6) },
      { date: on('2026-11-22'), capacity: tons(8) },
    ]
    expect(capacityBy(tons(12), exceptions, CALENDAR)(on(day))).toBe(tons(expected))
  })
})

describe('what a plan takes of each day', () => {
  it.each<[number, string, string, Readonly<Record<string, number>>, string]>([
    [18, '2026-11-18', '2026-11-20', { '2026-11-18': 12, '2026-11-19': 6 }, 'no more than the line can make'],
    [30, '2026-11-18', '2026-11-19', { '2026-11-18': 12, '2026-11-19': 18 }, 'what is too much lies on the last day'],
    [20, '2026-11-20', '2026-11-23', { '2026-11-20': 12, '2026-11-23': 8 }, 'nothing on the weekend'],
    [5, '2026-11-21', '2026-11-22', { '2026-11-22': 5 }, 'all on the last day where the line stands still'],
    [0, '2026-11-18', '2026-11-19', {}, 'nothing of nothing'],
  ])('R6.1 %d t from %s until %s', (amount, from, until, expected) => {
    const days = spread(plan('a', amount, from, until), twelve)
    expect(Object.fromEntries(days.map(({ date, quantity: part }) => [date, part / 1000]))).toEqual(expected)
  })

  it('R6.1 who begins first takes first, and what does not fit is seen on the last day', () => {
    const plans = [plan('b', 9, '2026-11-18', '2026-11-18'), plan('a', 18, '2026-11-18', '2026-11-19')]
    const { days, load } = layPlans(plans, twelve)
    const of = (key: string) => days.get(key)?.map((day) => [day.date, day.quantity / 1000])
    expect(of('b')).toEqual([['2026-11-18', 9]])
    expect(of('a')).toEqual([
      ['2026-11-18', 3],
      ['2026-11-19', 15],
    ])
    expect([...load]).toEqual([
      ['2026-11-18', tons(12)],
      ['2026-11-19', tons(15)],
    ])
  })
})

describe('when it will really be finished', () => {
  it('R12.1 one after the other; who comes second is late', () => {
    const plans = [plan('b', 10, '2026-11-19', '2026-11-19'), plan('a', 18, '2026-11-18', '2026-11-19')]
    // a: 12 on the 18th, 6 on the 19th; b: 6 on the 19th, 4 on the 20th.
    expect([...expectedFinishes(plans, twelve)]).toEqual([
      ['a', '2026-11-19'],
      ['b', '2026-11-20'],
    ])
  })

  it('R12.1 a day that is lost to maintenance moves what was to be made on it', () => {
    const standing = capacityBy(tons(12), [{ date: on('2026-11-18'), capacity: tons(0) }], CALENDAR)
    const finishes = expectedFinishes([plan('a', 12, '2026-11-18', '2026-11-18')], standing)
    expect(finishes.get('a')).toBe('2026-11-19')
  })

  it('R12.1 a line without capacity finishes nothing', () => {
    const finishes = expectedFinishes([plan('a', 1, '2026-11-18', '2026-11-18')], () => tons(0))
    expect(finishes.get('a')).toBeNull()
  })
})

describe('the proposal', () => {
  const load = new Map([
    [on('2026-11-18'), tons(12)],
    [on('2026-11-19'), tons(9)],
  ])

  it('R6.1 begins on the first free day after the material, over days that are partly free', () => {
    const proposed = proposePlan(tons(10), on('2026-11-18'), twelve, load)
    expect(proposed).toEqual({
      productionDate: '2026-11-19',
      scheduledDate: '2026-11-20',
      days: [
        { date: '2026-11-19', quantity: tons(3) },
        { date: '2026-11-20', quantity: tons(7) },
      ],
    })
  })

  it('R5.2 never before the material is there, and not on days on which the line stands still', () => {
    expect(proposePlan(tons(13), on('2026-11-21'), twelve, load)).toMatchObject({
      productionDate: '2026-11-23',
      scheduledDate: '2026-11-24',
    })
  })

  it('R6.1 none on a line that can make nothing', () => {
    expect(proposePlan(tons(1), on('2026-11-18'), () => tons(0), new Map())).toBeNull()
  })

  const days = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 30, maxLength: 30 })
  test.prop([fc.integer({ min: 1, max: 80 }), days, days])(
    'R6.1 takes exactly the quantity, never more than is free on a day, and no day earlier would do',
    (amount, capacities, loads) => {
      const first = on('2026-12-01')
      const at = (values: readonly number[], date: string) =>
        values[(Date.parse(date) - Date.parse(first)) / 86_400_000]
      const capacityOf = (date: string) => tons(at(capacities, date) ?? 0)
      const load = new Map(loads.map((one, index) => [addDays(first, index), tons(one)]))
      const proposed = proposePlan(tons(amount), first, capacityOf, load)
      const free = capacities.map((one, index) => Math.max(0, one - (loads[index] ?? 0)))
      const total = free.reduce((a, b) => a + b, 0)
      if (total < amount) {
        expect(proposed).toBeNull()
        return
      }
      let sum = 0
      const finish = free.findIndex((one) => {
        sum += one
        return sum >= amount
      })
      expect(proposed?.scheduledDate).toBe(addDays(first, finish))
      expect(proposed?.days.reduce((a, b) => a + b.quantity, 0)).toBe(tons(amount))
      for (const { date, quantity: part } of proposed?.days ?? [])
        expect(part / 1000).toBeLessThanOrEqual(at(free, date) ?? 0)
    },
  )
})
