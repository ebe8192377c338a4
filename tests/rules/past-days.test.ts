import { describe, expect, it } from 'vitest'
import { newlyPastLines, pastLines } from '#shared/rules/past-days.ts'
import { civilDate } from '#shared/values/civil-date.ts'

const TODAY = civilDate('2026-11-22')
const line = (id: string, day: string | null) => ({ id, requestedDate: day === null ? null : civilDate(day) })

describe('a day that is over', () => {
  it('R2.3 is named by its line; today and no day at all are not over', () => {
    const lines = [line('a', '2026-11-22'), line('b', '2026-11-21'), line('c', null), line('d', '2025-12-04')]
    expect(pastLines(lines, TODAY)).toEqual([2, 4])
  })

  it('R19.1 is refused in a change where it was put there, not where it has gone by since', () => {
    const before = [line('late', '2026-11-10'), line('moved', '2026-12-01'), line('again', '2026-11-10')]
    const after = [
      line('late', '2026-11-10'),
      line('moved', '2026-11-01'),
      line('again', '2026-11-11'),
      line('new', '2026-11-21'),
      line('newer', '2026-11-23'),
    ]
    expect(newlyPastLines(before, after, TODAY)).toEqual([2, 3, 4])
    expect(newlyPastLines(before, before, TODAY)).toEqual([])
  })
})
