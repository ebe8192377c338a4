import { it as check, fc } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { Actor, Role } from '#shared/rules/roles.ts'
import { PRICE_TIERS, type PriceTier } from '#shared/rules/steps/04-check.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
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
})
