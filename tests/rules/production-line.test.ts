import { expect, it } from 'vitest'
import { lineProblem, makesCategory } from '#shared/rules/production-line.ts'

const line = (unit: string, active = true) => ({ unit, active })

it('R6.1 a line makes the categories that it names, any where it names none, and what has no category', () => {
  expect(makesCategory({ categories: ['热敏', '医用'] }, '医用')).toBe(true)
  expect(makesCategory({ categories: ['热敏', '医用'] }, '原纸')).toBe(false)
  expect(makesCategory({ categories: [] }, '原纸')).toBe(true)
  expect(makesCategory({ categories: ['热敏'] }, '')).toBe(true)
})

it('R6.1 only a line that there is, in use and in the unit of the goods can be named in writing', () => {
  expect(lineProblem([], '吨')).toBe('unknown')
  expect(lineProblem([line('吨', false)], '吨')).toBe('outOfUse')
  expect(lineProblem([line('卷')], '吨')).toBe('otherUnit')
  expect(lineProblem([line(' 吨'), line('吨', false)], '吨')).toBeNull()
})
