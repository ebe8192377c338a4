import { describe, expect, it } from 'vitest'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { Actor } from '#shared/rules/roles.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { openAt, refused, stepOf } from '#tests/support/builders/asking.ts'
import { person, personWith } from '#tests/support/builders/people.ts'
import { upTo } from '#tests/support/builders/up-to.ts'
import { withPaper } from '#tests/support/builders/with-paper.ts'

type Tier = 'sales' | 'supervisor' | 'director'
const PRICE = unitPrice(10_000_000)

/** Typed at 1,000.00 against a contract price of 1,000.0001: below, so the chain opens. */
const exceptional = () => upTo(anOrder({ prices: { contract: unitPrice(10_000_001) } }), 5)
const clear = (file: OrderFile, tier: Tier, by: Actor = person(tier)) =>
  withPaper(file, 'priceClearance', { lineId: 'line-1', tier, unitPrice: PRICE, note: '' }, { by })
const asks = (file: OrderFile, tier: Tier, actor: Actor = person(tier)) =>
  refused('clearPrice', file, { lineId: 'line-1', tier }, actor)

describe('the chain of a price exception', () => {
  it('R4.5 stays at the step until sales, supervisor and director have signed, in this order', () => {
    const none = exceptional()
    const sales = clear(none, 'sales')
    const supervisor = clear(sales, 'supervisor')
    const director = clear(supervisor, 'director')
    const waits = [none, sales, supervisor, director].map((file) =>
      stepOf(file, 4).open.map(({ params }) => params.tier),
    )
    expect(waits).toEqual([['sales'], ['supervisor'], ['director'], []])
    expect(openAt(none, 4)).toEqual(['R4.5 price.below'])
    expect(refused('answerTechnical', supervisor)).toEqual(['R4.5 price.below'])
    expect(refused('answerTechnical', director)).toEqual([])
  })

  it.each([
    { tier: 'supervisor', after: [], refusedWith: ['R4.5 tierOrder'] },
    { tier: 'director', after: ['sales'], refusedWith: ['R4.5 tierOrder'] },
    { tier: 'sales', after: [], refusedWith: [] },
    { tier: 'director', after: ['sales', 'supervisor'], refusedWith: [] },
  ] as const)('R4.5 $tier after $after: $refusedWith', ({ tier, after, refusedWith }) => {
    const file = after.reduce<OrderFile>((now, one) => clear(now, one), exceptional())
    expect(asks(file, tier)).toEqual(refusedWith)
  })

  it('R4.5 who typed the price cannot clear it, whatever else he is', () => {
    const clerkAndSales = personWith('clerk', 'sales')
    expect(asks(exceptional(), 'sales', clerkAndSales)).toEqual(['R4.5 ownException'])
  })

  it('R4.5 who changed a line by a change order cannot clear it either', () => {
    const changed = withPaper(
      exceptional(),
      'changeOrder',
      { toRevision: 2, reason: '谈价', changes: [{ path: 'lines.0.unitPrice', before: '1', after: '2' }] },
      { by: personWith('supervisor', 'sales') },
    )
    expect(asks(changed, 'sales', personWith('supervisor', 'sales'))).toEqual(['R4.5 ownException'])
    expect(asks(changed, 'sales')).toEqual([])
  })

  it('R4.5 nobody signs two of the three', () => {
    const both = personWith('sales', 'supervisor')
    expect(asks(clear(exceptional(), 'sales', both), 'supervisor', both)).toEqual(['R4.5 signedAlready'])
    expect(asks(clear(exceptional(), 'sales', both), 'supervisor')).toEqual([])
  })

  it('R4.5 each tier is signed by its own role', () => {
    const ready = clear(clear(exceptional(), 'sales'), 'supervisor')
    expect(asks(ready, 'director', person('sales'))).toContain('R4.5 notYourRole')
    expect(asks(exceptional(), 'sales', person('finance'))).toEqual(['R23.1 notYourRole', 'R4.5 notYourRole'])
  })

  it('R4.5 what was signed for another price counts for nothing', () => {
    const file = (['sales', 'supervisor', 'director'] as const).reduce<OrderFile>(
      (now, tier) => clear(now, tier),
      exceptional(),
    )
    const [line] = file.form.lines
    const cheaper = {
      ...file,
      form: { ...file.form, lines: line ? [{ ...line, unitPrice: unitPrice(9_999_999) }] : [] },
    }
    expect(openAt(cheaper, 4)).toEqual(['R4.5 price.below', 'R4.4 notChecked'])
    expect(stepOf(cheaper, 4).stale.map(({ kind }) => kind)).toEqual(['customerCheck'])
  })

  it('R4.5 what was signed beside another price to compare with counts for nothing, and is open as long as it is below', () => {
    const cleared = (['sales', 'supervisor', 'director'] as const).reduce<OrderFile>(
      (now, tier) => clear(now, tier),
      exceptional(),
    )
    const comparedWith = (contract: number, change: Partial<OrderFile['form']['lines'][number]> = {}): OrderFile => ({
      ...cleared,
      prices: cleared.prices.map((facts) => ({ ...facts, contract: unitPrice(contract) })),
      form: { ...cleared.form, lines: cleared.form.lines.map((line) => ({ ...line, ...change })) },
    })
    expect(openAt(cleared, 4)).toEqual([])
    // One ton instead of ten, within the same break: what was signed is still what stands on the page.
    expect(openAt(comparedWith(10_000_001, { quantity: quantity(1_000) }), 4)).toEqual([])
    // One ton is under the break: the same price is further below what counts now.
    expect(openAt(comparedWith(10_400_000, { quantity: quantity(1_000) }), 4)).toEqual(['R4.5 price.below'])
    expect(stepOf(comparedWith(10_400_000), 4).open.map(({ params }) => params.tier)).toEqual(['sales'])
    expect(openAt(comparedWith(10_000_000), 4)).toEqual([])
  })

  it('R4.5 an exception of one line does not clear another', () => {
    const two = upTo(anOrder({ lines: [{}, {}], prices: { contract: unitPrice(10_000_001) } }), 5)
    const cleared = (['sales', 'supervisor', 'director'] as const).reduce<OrderFile>(
      (now, tier) => clear(now, tier),
      two,
    )
    expect(stepOf(cleared, 4).open.map(({ params }) => params.line)).toEqual([2])
  })
})
