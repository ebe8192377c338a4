import { describe, expect, it } from 'vitest'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { openAt, refused } from '#tests/support/builders/asking.ts'
import { sheet } from '#tests/support/builders/papers-confirming.ts'
import { person } from '#tests/support/builders/people.ts'
import { upTo } from '#tests/support/builders/up-to.ts'
import { idOf, withPaper } from '#tests/support/builders/with-paper.ts'

describe('the confirmation sheet', () => {
  const ready = () => upTo(anOrder(), 7)
  const confirmRelaxed = (file: OrderFile) =>
    withPaper(file, 'relaxationConfirmation', { sheetId: idOf(file, 'sheet') })
  const ofLine = (preDelivery: string) => ({
    lines: [{ lineId: 'line-1', scheduledDate: null, preDeliveryDate: civilDate(preDelivery) }],
  })

  it('R7.3 a pre-delivery date earlier than the scheduled date is refused', () => {
    expect(refused('makeSheet', ready(), ofLine('2026-03-11'))).toEqual(['R7.3 beforeScheduled'])
    expect(refused('makeSheet', ready(), ofLine('2026-03-12'))).toEqual([])
    expect(refused('proofread', sheet(ready(), '2026-03-11'))).toEqual(['R7.3 beforeScheduled'])
  })

  it('R7.3 a later one needs the salesperson, who is not the one that made the sheet', () => {
    const relaxed = sheet(ready(), '2026-03-13')
    expect(openAt(relaxed, 7)).toEqual(['R7.3 relaxationOpen', 'R7.2 notProofread'])
    expect(refused('proofread', relaxed)).toEqual(['R7.3 relaxationOpen'])
    expect(refused('confirmRelaxation', relaxed, {}, { ...person('clerk'), roles: ['clerk', 'sales'] })).toEqual([
      'R7.3 ownException',
    ])
    expect(refused('confirmRelaxation', relaxed)).toEqual([])
    expect(refused('proofread', confirmRelaxed(relaxed))).toEqual([])
  })

  it('R7.3 another later date needs another confirmation', () => {
    const again = sheet(confirmRelaxed(sheet(ready(), '2026-03-13')), '2026-03-14')
    expect(refused('proofread', again)).toEqual(['R7.3 relaxationOpen'])
  })

  it('R7.2 a sheet that nobody proof-read is not sent, and a new sheet is read again', () => {
    const made = sheet(ready())
    const read = upTo(anOrder(), 8)
    expect(refused('recordSending', made)).toEqual(['R7.2 notProofread'])
    expect(refused('recordSending', read)).toEqual([])
    expect(openAt(sheet(read, '2026-03-12'), 7)).toEqual(['R7.2 notProofread'])
  })

  it('R7.2 every item is ticked before the signature: customer and terms once, four items of each line', () => {
    const two = upTo(anOrder({ lines: [{}, {}] }), 7)
    const made = sheet(two)
    const items =
      'customer contact 1.product 1.quantity 1.price 1.date 2.product 2.quantity 2.price 2.date ' +
      'delivery packaging label transport payment invoice tolerance special'
    const ticks = items.split(' ')
    expect(refused('proofread', made, { ticks })).toEqual([])
    for (const left of ticks) {
      const others = ticks.filter((one) => one !== left)
      expect([left, refused('proofread', made, { ticks: others })]).toEqual([left, ['R7.2 notProofread']])
    }
  })

  it('R7.1 is made of what the order says today', () => {
    const read = upTo(anOrder(), 8)
    const [line] = read.form.lines
    const changed = { ...read, form: { ...read.form, lines: line ? [{ ...line, quantity: quantity(9_000) }] : [] } }
    expect(openAt(changed, 7)).toEqual(['R7.1 sheetOutdated'])
    expect(openAt(ready(), 7)).toEqual(['R7.1 sheetMissing'])
  })
})
