import { it as check, fc } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { creditHold, creditPosition, isOverCredit } from '#shared/rules/credit.ts'
import type { CreditFacts } from '#shared/rules/order-file.ts'
import { type Money, money } from '#shared/values/money.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { withPaper, withReceived } from '#tests/support/builders/with-paper.ts'

/** Up to a hundred billion yuan in fen: more than 32 and than 40 bits hold. */
const cents = fc.oneof(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 0, max: 1_000_000_000_000 }))
const facts = fc.record({ limit: cents, receivables: cents, undelivered: cents, overdue: cents })
type Facts = {
  readonly limit: number
  readonly receivables: number
  readonly undelivered: number
  readonly overdue: number
}

const credit = ({ limit, receivables, undelivered, overdue }: Facts): CreditFacts => ({
  limit: money(limit),
  receivables: money(receivables),
  undelivered: money(undelivered),
  overdue: money(overdue),
})

/** An order of so many fen, in one line, by a class B customer on credit terms. */
const orderOf = (amount: number, known: Facts) =>
  anOrder({
    lines: [{ quantity: quantity(1_000), unitPrice: unitPrice(amount * 100) }],
    credit: credit(known),
  })
const isHeld = (amount: number, known: Facts, received = 0): boolean =>
  creditHold(withReceived(orderOf(amount, known), received)) !== null

// What an order's line can be at most: the price has two places more than the amount.
const amount = fc.integer({ min: 1, max: 1_000_000_000 })

describe('the credit of any customer', () => {
  check.prop([amount, cents, cents])(
    'R4.2 exactly at the limit passes, one cent over is held',
    (order, receivables, undelivered) => {
      const exposure = order + receivables + undelivered
      const against = (limit: number) => isHeld(order, { limit, receivables, undelivered, overdue: 0 })
      expect([against(exposure + 1), against(exposure), against(exposure - 1)]).toEqual([false, false, true])
    },
  )

  check.prop([
    amount,
    facts,
    fc.constantFrom('receivables', 'undelivered', 'overdue'),
    fc.integer({ min: 1, max: 10 ** 9 }),
  ])('R4.2 owing more never frees a held order', (order, known, figure, more) => {
    fc.pre(isHeld(order, known))
    expect(isHeld(order, { ...known, [figure]: known[figure] + more })).toBe(true)
    expect(isHeld(order + more, known)).toBe(true)
  })

  check.prop([amount, facts, fc.integer({ min: 1, max: 10 ** 9 })])(
    'R4.2 a higher limit or more money on the order never holds one that passed',
    (order, { limit: room, ...owed }, more) => {
      const passes = { ...owed, overdue: 0, limit: order + owed.receivables + owed.undelivered + room }
      expect(isHeld(order, passes)).toBe(false)
      expect(isHeld(order, { ...passes, limit: passes.limit + more })).toBe(false)
      expect(isHeld(order, passes, more)).toBe(false)
    },
  )

  check.prop([amount, facts, fc.integer({ min: 1, max: 10 ** 12 })])(
    'R4.2 anything overdue holds, whatever the limit',
    (order, known, overdue) => {
      const ample = {
        limit: 4_000_000_000_000,
        receivables: known.receivables,
        undelivered: known.undelivered,
        overdue,
      }
      expect(isHeld(order, { ...ample, overdue: 0 })).toBe(false)
      expect(isHeld(order, ample)).toBe(true)
    },
  )

  check.prop([amount, facts])('R4.2 what is paid in full beforehand passes, whatever is owed', (order, known) => {
    expect(isHeld(order, known, order)).toBe(false)
    // One fen less and it is judged like any other, with that fen as its part.
    const rest = creditPosition(credit(known), money(order), money(order - 1))
    expect(rest.thisOrder).toBe(1)
    expect(isHeld(order, known, order - 1)).toBe(isOverCredit(rest))
  })

  check.prop([amount, facts])('R4.2 prepaid terms pass where the class waits for the money', (order, known) => {
    const lines = [{ quantity: quantity(1_000), unitPrice: unitPrice(order * 100) }]
    const prepaid = anOrder({ lines, credit: credit(known), payment: { kind: 'prepaid' }, class: 'B' })
    expect(creditHold(prepaid)).toBeNull()
  })

  check.prop([facts, cents, cents])('R4.2 the sums are exact to the cent, however large', (known, order, received) => {
    const position = creditPosition(credit(known), money(order), money(received))
    const rest = order > received ? BigInt(order) - BigInt(received) : 0n
    const exposure = BigInt(known.receivables) + BigInt(known.undelivered) + rest
    expect([BigInt(position.exposure), BigInt(position.headRoom), BigInt(position.thisOrder)]).toEqual([
      exposure,
      BigInt(known.limit) - exposure,
      rest,
    ])
  })

  check.prop([amount, facts, cents, cents])(
    'R4.2 a clearance holds for the figures that finance saw and for smaller ones, never for larger',
    (order, known, seen, seenOverdue) => {
      const held = creditHold(orderOf(order, known))
      fc.pre(held !== null)
      const figures = {
        exposure: money(seen),
        limit: money(known.limit),
        overdue: money(seenOverdue),
        reason: '老客户',
      }
      const after = creditHold(withPaper(orderOf(order, known), 'creditClearance', figures))
      const grew = (held?.exposure ?? (0 as Money)) > seen || known.overdue > seenOverdue
      expect(after !== null).toBe(grew)
    },
  )
})
