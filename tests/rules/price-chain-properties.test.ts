import { it as check, fc } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { Actor, Role } from '#shared/rules/roles.ts'
import { PRICE_TIERS, type PriceTier } from '#shared/rules/steps/04-check.ts'
import { quantity } from '#shared/values/quantity.ts'
import { type UnitPrice, unitPrice } from '#shared/values/unit-price.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { openAt, refused } from '#tests/support/builders/asking.ts'
import { person } from '#tests/support/builders/people.ts'
import { upTo } from '#tests/support/builders/up-to.ts'
import { withPaper } from '#tests/support/builders/with-paper.ts'

const PRICE = unitPrice(10_000_000)
const ROLES = ['clerk', 'sales', 'supervisor', 'director', 'finance'] as const satisfies readonly Role[]

/** An office of three to six, each with any of the roles; the first one is the clerk who typed the order. */
const office = fc
  .array(fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1, maxLength: 5 }), { minLength: 3, maxLength: 6 })
  .map((all) => all.map((roles, index): Actor => ({ id: `u-${index}`, name: `同事${index}`, roles })))
const attempt = fc.record({ who: fc.nat(5), tier: fc.constantFrom(...PRICE_TIERS), onPaper: fc.boolean() })
const attempts = fc.array(attempt, { maxLength: 14 })

/** Typed by the first of the office, changed by the second where `changed`: below the contract by a ten-thousandth. */
function exceptional(people: readonly Actor[], isChanged: boolean) {
  const file = upTo(anOrder({ prices: { contract: unitPrice(10_000_001) } }), 5)
  const typed = { ...file, order: { ...file.order, enteredBy: people[0] ?? person('clerk') } }
  if (!isChanged) return typed
  const changes = [{ path: 'lines.0.unitPrice', before: '1', after: '2' }]
  return withPaper(
    typed,
    'changeOrder',
    { toRevision: 2, reason: '谈价', changes },
    { by: people[1] ?? person('clerk') },
  )
}

describe('the chain of a price exception in any office', () => {
  check.prop([office, fc.boolean(), attempts])(
    'R4.5 whoever tries what, it is signed in its order by three people, each in his role, none of whom typed the price',
    (people, isChanged, tries) => {
      let file = exceptional(people, isChanged)
      const askers = isChanged ? ['u-0', 'u-1'] : ['u-0']
      const signed: { readonly id: string; readonly tier: PriceTier }[] = []
      for (const { who, tier, onPaper } of tries) {
        const actor = people[who % people.length] ?? person('clerk')
        const body = { lineId: 'line-1', tier, unitPrice: PRICE, note: '' }
        const isAllowed =
          PRICE_TIERS[signed.length] === tier &&
          actor.roles.includes(tier) &&
          !askers.includes(actor.id) &&
          !signed.some((one) => one.id === actor.id)
        const reasons = refused('clearPrice', file, body, actor)
        expect([reasons, reasons.length === 0]).toEqual([reasons, isAllowed])
        if (!isAllowed) continue
        file = withPaper(file, 'priceClearance', body, { by: actor, signed: onPaper ? 'paper' : 'pin' })
        signed.push({ id: actor.id, tier })
      }
      expect(openAt(file, 4).filter((one) => one.startsWith('R4.5'))).toHaveLength(signed.length === 3 ? 0 : 1)
      expect(openAt(file, 4).length === 0).toBe(signed.length === 3 && !isChanged)
    },
  )

  const price = fc.integer({ min: 1, max: 40 }).map((steps) => unitPrice(steps * 250_000))
  const page = fc.record({
    typed: price,
    tons: fc.constantFrom(1, 9, 10, 11, 100),
    few: price,
    many: price,
  })
  /** What counts for a quantity: the plan's price for many from ten tons on, else that for few. */
  const breakFor = ({ tons, few, many }: { tons: number; few: UnitPrice; many: UnitPrice }) => (tons < 10 ? few : many)

  check.prop([page, page])(
    'R4.4 R4.5 what three people signed for one page holds on another exactly while price and quantity break are the same',
    (signedOn, today) => {
      const on = ({ typed, tons, ...rest }: typeof signedOn) => ({
        quantity: quantity(tons * 1_000),
        unitPrice: typed,
        plan: breakFor({ tons, ...rest }),
      })
      const then = on(signedOn)
      const file = upTo(
        anOrder({
          lines: [{ quantity: then.quantity, unitPrice: then.unitPrice }],
          prices: { contract: null, last: null, plan: then.plan },
        }),
        5,
      )
      const body = (tier: PriceTier) => ({ lineId: 'line-1', tier, unitPrice: then.unitPrice, note: '' })
      const cleared = PRICE_TIERS.reduce(
        (now, tier) => withPaper(now, 'priceClearance', body(tier), { by: person(tier) }),
        file,
      )
      const now = on(today)
      const later = {
        ...cleared,
        prices: cleared.prices.map((facts) => ({ ...facts, plan: now.plan })),
        form: {
          ...cleared.form,
          lines: cleared.form.lines.map((line) => ({ ...line, quantity: now.quantity, unitPrice: now.unitPrice })),
        },
      }
      const isException =
        now.unitPrice < now.plan || (now.unitPrice - now.plan) * 10_000 > file.policy.priceToleranceBp * now.plan
      const isAsSigned = now.unitPrice === then.unitPrice && now.plan === then.plan
      const open = openAt(later, 4).filter((one) => one.startsWith('R4.5'))
      expect(open.length).toBe(isException && !isAsSigned ? 1 : 0)
    },
  )
})
