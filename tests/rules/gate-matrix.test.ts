import { describe, expect, it } from 'vitest'
import type { CustomerClass } from '#shared/rules/policy.ts'
import { refused } from '#tests/support/builders/asking.ts'
import {
  CLASSES,
  DEPOSITS,
  type Deposit,
  inStockAs,
  PAYMENTS,
  SIGN_BACKS,
  sentBackAs,
} from '#tests/support/builders/gate-states.ts'
import { briefed, notice } from '#tests/support/builders/papers-delivering.ts'
import { batch } from '#tests/support/builders/papers-making.ts'

/**
 * The table of the rules, by hand: who may go on with what. `+` may, `-` may not.
 *
 * Production order, by sign-back (missing, unchecked, no, passed) for each deposit state. Class A waits for neither;
 * B and C wait for the checked sheet, and for the deposit where one was agreed (R9.2).
 */
const PRODUCTION_ORDER: Readonly<Record<CustomerClass, Readonly<Record<Deposit, string>>>> = {
  A: { none: '++++', missing: '++++', in: '++++' },
  B: { none: '---+', missing: '----', in: '---+' },
  C: { none: '---+', missing: '----', in: '---+' },
}

/**
 * Delivery notice, by payment (unreviewed, refused, agreed, bounced): R13.3, R13.4, R14.1. Goods of class B and C leave on
 * a sheet that was signed back; one that a change made stale, or that was taken back, holds them (R9.2, R19.1).
 */
const DELIVERY: Readonly<Record<CustomerClass, Readonly<Record<'passed' | 'open', string>>>> = {
  A: { passed: '++++', open: '++++' },
  B: { passed: '--+-', open: '----' },
  C: { passed: '--+-', open: '----' },
}

const signs = (blocked: readonly (readonly string[])[]) =>
  blocked.map((codes) => (codes.length === 0 ? '+' : '-')).join('')
const goods = [batch('line-1', 10_000)]

const production = CLASSES.flatMap((of) =>
  DEPOSITS.map((deposit) => ({ of, deposit, row: PRODUCTION_ORDER[of][deposit] })),
)
const delivery = CLASSES.flatMap((of) =>
  DEPOSITS.flatMap((deposit) =>
    SIGN_BACKS.map((signBack) => ({
      of,
      deposit,
      signBack,
      row: DELIVERY[of][signBack === 'passed' ? 'passed' : 'open'],
    })),
  ),
)
/** Once the notice is issued the sign-back is not asked again: only a payment that was taken back holds the truck. */
const noticed = delivery.map((one) => ({ ...one, row: DELIVERY[one.of].passed }))

describe('class × deposit × sign-back × payment', () => {
  it.each(production)('R9.2 production order, class $of, deposit $deposit: $row', ({ of, deposit, row }) => {
    const found = SIGN_BACKS.map((signBack) => refused('issueProductionOrder', sentBackAs(of, deposit, signBack)))
    expect(signs(found)).toBe(row)
  })

  it.each(delivery)(
    'R13.3 R14.1 delivery notice, class $of, deposit $deposit, sign-back $signBack: $row',
    ({ of, deposit, signBack, row }) => {
      const found = PAYMENTS.map((payment) => refused('issueDeliveryNotice', inStockAs(of, deposit, signBack, payment)))
      expect(signs(found)).toBe(row)
    },
  )

  it.each(noticed)(
    'R13.4 R14.2 dispatch by an issued notice, class $of, deposit $deposit, sign-back $signBack: $row',
    ({ of, deposit, signBack, row }) => {
      const files = PAYMENTS.map((payment) => briefed(notice(inStockAs(of, deposit, signBack, payment), goods)))
      expect(signs(files.map((file) => refused('dispatch', file)))).toBe(row)
      const without = PAYMENTS.map((payment) => refused('dispatch', inStockAs(of, deposit, signBack, payment)))
      expect(signs(without)).toBe('----')
    },
  )
})
