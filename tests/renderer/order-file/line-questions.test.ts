import { expect, it } from 'vitest'
import { lineQuestions } from '#renderer/order-file/steps/confirm/technical/line-questions.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { upTo } from '#tests/support/builders/up-to.ts'
import { withPaper } from '#tests/support/builders/with-paper.ts'

const begun = upTo(anOrder(), 5)
const [line] = begun.form.lines
if (!line) throw new Error('an order without a line')
const ofTwo = { ...begun, form: { ...begun.form, lines: [line, { ...line, id: 'second' }] } }

const refused = (file: OrderFile) =>
  withPaper(file, 'technicalAnswer', {
    lineId: line.id,
    verdict: 'notProducible',
    formulaId: null,
    formulaVersion: null,
    materialDate: null,
    reason: '幅宽超限',
    suggestion: '',
    customerFileId: null,
    byRule: false,
  })
const leftOut = (file: OrderFile, typed = {}) =>
  lineQuestions(file, { today: file.today, lines: [], materials: [] }, typed).map((one) => one.typed.isLeftOut)

it('R5.3 a line that technical refused is not signed by the way with another: it is left out until somebody takes it in', () => {
  expect(leftOut(ofTwo)).toEqual([false, false])
  expect(leftOut(refused(ofTwo))).toEqual([true, false])
  expect(leftOut(refused(ofTwo), { [line.id]: { isLeftOut: false } })).toEqual([false, false])
})

it('R5.3 the only line that is open is asked about, refused or not', () => {
  expect(leftOut(refused(begun))).toEqual([false])
})
