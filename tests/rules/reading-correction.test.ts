import { expect, it } from 'vitest'
import { correctLine } from '#shared/rules/reading/correct-line.ts'
import { readText } from '#shared/rules/reading/read-text.ts'
import { civilDate } from '#shared/values/civil-date.ts'

const CONTEXT = { today: civilDate('2026-11-22'), units: ['吨', '卷'] }

it('R1.2 the clerk corrects what was read, and what he types is read by the same rules', () => {
  const [line] = readText('老王那种纸 12吨,11月1号', CONTEXT)
  if (!line) throw new Error('no line')
  expect(line.problems.map((one) => [one.column, one.code])).toEqual([['date', 'past']])
  const right = correctLine(line, { product: '70克787', quantity: '十三吨半', date: '12月1号' }, CONTEXT)
  expect([right.product, right.quantity, right.unit, right.date, right.problems]).toEqual([
    '70克787',
    13_500,
    '吨',
    '2026-12-01',
    [],
  ])
  expect(correctLine(line, { quantity: '13' }, CONTEXT)).toMatchObject({
    quantity: 13_000,
    unit: '吨',
    product: line.product,
  })
  const wrong = correctLine(line, { quantity: '很多' }, CONTEXT)
  expect([wrong.quantity, wrong.problems.map((one) => one.column)]).toEqual([null, ['date', 'quantity']])
})
