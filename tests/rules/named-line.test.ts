import { describe, expect, it } from 'vitest'
import { namedLine } from '#shared/rules/named-line.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { upTo } from '#tests/support/builders/up-to.ts'

describe('the name of a line', () => {
  const without = (file: OrderFile, lineId: string): OrderFile => ({
    ...file,
    form: { ...file.form, lines: file.form.lines.filter(({ id }) => id !== lineId) },
  })

  it('R19.2 a line that was cancelled keeps the number of the last sheet; the others count on without it', () => {
    const file = upTo(anOrder({ class: 'B', lines: [{}, {}, {}] }), 11)
    const [first, second, third] = file.form.lines.map(({ id }) => id)
    if (!first || !second || !third) throw new Error('three lines wanted')
    const after = without(file, second)
    expect([first, second, third].map((id) => namedLine(after, id))).toEqual([
      { number: 1, isGone: false },
      { number: 2, isGone: true },
      { number: 2, isGone: false },
    ])
  })

  it('R19.1 before there was a sheet no number is made up', () => {
    expect(namedLine(anOrder(), 'never-there')).toEqual({ number: 0, isGone: true })
  })
})
