import { describe, expect, it } from 'vitest'
import { confirmationModel } from '#renderer/order-file/papers/confirmation.ts'
import { deliveryLines } from '#renderer/order-file/papers/delivery-lines.ts'
import type { PaperOffice } from '#renderer/order-file/papers/office.ts'
import { productionModel } from '#renderer/order-file/papers/production.ts'
import { withoutMoney } from '#renderer/order-file/papers/without-money.ts'
import type { OrderFileAnswer } from '#shared/contract/orders.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { latest } from '#shared/rules/papers.ts'
import { deriveSteps, stageOf } from '#shared/rules/steps.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { batch } from '#tests/support/builders/papers-making.ts'
import { upTo } from '#tests/support/builders/up-to.ts'

const answerOf = (file: OrderFile): OrderFileAnswer => ({
  file,
  steps: deriveSteps(file),
  stage: stageOf(file),
  history: [],
  people: [{ id: 'u-assistant', name: '唐悦', roles: ['assistant'], phone: '' }],
  files: [],
})

const file = upTo(anOrder({ class: 'B' }), 11)
const office: PaperOffice = {
  company: { name: '华光', nameEn: 'HG', short: '华光', address: '', phone: '', fax: '', language: 'zh-CN' },
  now: file.now,
  timeZone: 'Asia/Shanghai',
}

describe('papers of an order file', () => {
  it('R7.1 the confirmation carries the sheet with its amounts', () => {
    const sheet = latest(file.papers, 'sheet')
    if (!sheet) throw new Error('no sheet')
    const model = confirmationModel(answerOf(file), sheet, office)
    expect(model.number).toBe(sheet.body.number)
    expect(model.total).toBe(1_000_000)
    expect(model.lines[0]?.preDeliveryDate).toBe(sheet.body.lines[0]?.preDeliveryDate)
  })

  it('R10.1 the production copy is built from a file in which no price is to be found', () => {
    const blind = withoutMoney(answerOf(file))
    expect(blind.file.form.lines.every((line) => line.unitPrice === null)).toBe(true)
    const model = productionModel(blind, office, () => 'PF-1')
    expect(model?.lines[0]?.quantity).toBe(10_000)
    expect(model?.lines[0]?.allowed).toEqual({ from: 9_500, to: 10_500 })
    expect(model?.assistant).toBe('唐悦')
    expect(JSON.stringify(model)).not.toMatch(/price|amount|requested|preDelivery/i)
  })

  it('R10.2 the copy that replaces the production order comes back as that production order, not as the sheet', () => {
    const order = latest(file.papers, 'productionOrder')
    if (!order) throw new Error('nothing issued')
    const model = productionModel(answerOf(file), office, () => '')
    expect(model?.replacedByConfirmation).toBe(true)
    expect(model?.code).toBe(order.body.number)
    // Before it is issued it is a draft that nobody signs, and nothing is found by it.
    expect(productionModel(answerOf(upTo(anOrder(), 10)), office, () => '')?.code).toBe('')
  })

  it('R10.1 there is no production copy before production has answered', () => {
    expect(productionModel(answerOf(upTo(anOrder(), 6)), office, () => '')).toBeNull()
  })

  it('R14.1 batches stand under their own line', () => {
    const two = anOrder({ lines: [{}, {}] })
    const lines = deliveryLines(two, [batch('line-2', 3_000), batch('line-1', 1_000), batch('line-2', 2_000)])
    expect(lines.map((line) => line.batches.map((one) => one.quantity))).toEqual([[1_000], [3_000, 2_000]])
  })
})
