import { describe, expect, it } from 'vitest'
import { planDaysProblem } from '#shared/rules/plan-days.ts'
import { civilDate } from '#shared/values/civil-date.ts'

describe('the days that production writes', () => {
  it.each([
    { begun: '2026-11-23', done: '2026-11-23', material: null, problem: null },
    { begun: '2026-11-25', done: '2026-11-24', material: null, problem: 'backwards' },
    { begun: '2026-11-22', done: '2026-11-24', material: null, problem: 'past' },
    { begun: '2026-11-24', done: '2026-11-26', material: '2026-11-25', problem: 'beforeMaterial' },
    { begun: '2026-11-25', done: '2026-11-26', material: '2026-11-25', problem: null },
    // What is begun in the past needs no word about its material, and what runs backwards none about either.
    { begun: '2026-11-22', done: '2026-11-24', material: '2026-11-25', problem: 'past' },
    { begun: '2026-11-22', done: '2026-11-21', material: '2026-11-25', problem: 'backwards' },
  ])('R6.1 R5.2 on 11-23, begun $begun, done $done, material from $material: $problem', (given) => {
    const days = { productionDate: civilDate(given.begun), scheduledDate: civilDate(given.done) }
    const material = given.material === null ? null : civilDate(given.material)
    expect(planDaysProblem(days, { today: civilDate('2026-11-23'), material })).toBe(given.problem)
  })
})
