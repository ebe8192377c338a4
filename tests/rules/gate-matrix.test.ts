import { describe, expect, it } from 'vitest'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { CustomerClass } from '#shared/rules/policy.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { refused } from '#tests/support/builders/asking.ts'
import { signBackChecked, signedBack } from '#tests/support/builders/papers-confirming.ts'
import {
  balanceNotice,
  briefed,
  notice,
  paymentAgreed,
  paymentRefused,
  paymentRequested,
} from '#tests/support/builders/papers-delivering.ts'
import { batch, inspected, warehoused } from '#tests/support/builders/papers-making.ts'
import { doStep, upTo } from '#tests/support/builders/up-to.ts'
import { withReceived } from '#tests/support/builders/with-paper.ts'

const CLASSES = ['A', 'B', 'C'] as const
const DEPOSITS = ['none', 'missing', 'in'] as const
const SIGN_BACKS = ['missing', 'unchecked', 'no', 'passed'] as const
const PAYMENTS = ['unreviewed', 'refused', 'agreed', 'bounced'] as const
type Deposit = (typeof DEPOSITS)[number]
type SignBack = (typeof SIGN_BACKS)[number]
type Payment = (typeof PAYMENTS)[number]

/** Sent and received; then the sign-back as far as it got, and the deposit of 3,000.00, a cent short or in. */
function sentBackAs(of: CustomerClass, deposit: Deposit, signBack: SignBack): OrderFile {
  const sent = upTo(anOrder({ class: of, ...(deposit === 'none' ? {} : { deposit: '30%' }) }), 9)
  const back = {
    missing: () => sent,
    unchecked: () => signedBack(sent),
    no: () => signBackChecked(signedBack(sent), { signer: false }),
    passed: () => signBackChecked(signedBack(sent)),
  }[signBack]()
  return withReceived(back, { none: 0, missing: 299_999, in: 300_000 }[deposit])
}

/** Made and in stock whatever the gates said before (gates look at each act by itself); then the payment review. */
function inStockAs(of: CustomerClass, deposit: Deposit, signBack: SignBack, payment: Payment): OrderFile {
  const before = sentBackAs(of, deposit, signBack)
  const made = warehoused(inspected(doStep(doStep(before, 10), 11)))
  const asked = balanceNotice(paymentRequested(withReceived(made, deposit === 'missing' ? 299_999 : 1_000_000)))
  const agreed = () => paymentAgreed(withReceived(asked, 1_000_000))
  return {
    unreviewed: () => asked,
    refused: () => paymentRefused(asked),
    agreed,
    bounced: () => ({ ...agreed(), money: { ...agreed().money, reversed: ['receipt-1'] } }),
  }[payment]()
}

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
