import { expect, it } from 'vitest'
import { heldField, lineProblem, makesCategory } from '#shared/rules/production-line.ts'

const line = (unit: string, active = true) => ({ name: '涂布', unit, active })
const goods = (unit: string, standing: string | null = null) => ({ unit, standing })

it('R6.1 a line makes the categories that it names, any where it names none, and what has no category', () => {
  expect(makesCategory({ categories: ['热敏', '医用'] }, '医用')).toBe(true)
  expect(makesCategory({ categories: ['热敏', '医用'] }, '原纸')).toBe(false)
  expect(makesCategory({ categories: [] }, '原纸')).toBe(true)
  expect(makesCategory({ categories: ['热敏'] }, '')).toBe(true)
})

it('R6.1 only a line that there is, in use and in the unit of the goods can be named in writing', () => {
  expect(lineProblem([], goods('吨'))).toBe('unknown')
  expect(lineProblem([line('吨', false)], goods('吨'))).toBe('outOfUse')
  expect(lineProblem([line('卷')], goods('吨'))).toBe('otherUnit')
  expect(lineProblem([line('公斤')], goods('吨'))).toBe('otherUnit')
  expect(lineProblem([line(' 吨'), line('吨', false)], goods('吨'))).toBeNull()
})

it.each(['t', 'T', '噸', 'tons'])('R6.1 %s and 吨 are one unit', (unit) => {
  expect(lineProblem([line(unit)], goods('吨'))).toBeNull()
  expect(lineProblem([line('吨')], goods(unit))).toBeNull()
})

it('R6.1, R6.3 what stands on a line is given other days there, whatever has become of the line; other goods are not', () => {
  expect(lineProblem([line('吨/天')], goods('吨', '涂布'))).toBeNull()
  expect(lineProblem([line('吨', false)], goods('吨', '涂布'))).toBeNull()
  expect(lineProblem([line('吨/天')], goods('吨', '复卷'))).toBe('otherUnit')
})

it('R6.1 while something is promised on a line its name, its use and the unit of the goods stay', () => {
  const before = { name: '涂布', unit: '吨/天', active: true }
  expect(heldField(before, { ...before, name: '新涂布' }, [])).toBeNull()
  expect(heldField(before, { ...before, name: '新涂布' }, ['吨'])).toBe('name')
  expect(heldField(before, { ...before, active: false }, ['吨'])).toBe('active')
  expect(heldField(before, { ...before, unit: '卷' }, ['吨'])).toBe('unit')
  expect(heldField(before, { ...before, unit: '吨' }, ['吨', '卷'])).toBe('unit')
  expect(heldField(before, { ...before, unit: '吨' }, ['吨', 't'])).toBeNull()
  expect(heldField(before, before, ['卷'])).toBeNull()
})
