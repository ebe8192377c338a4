import type { OrderFile } from '#shared/rules/order-file.ts'
import type { CustomerClass } from '#shared/rules/policy.ts'
import { anOrder } from './an-order.ts'
import { signBackChecked, signedBack } from './papers-confirming.ts'
import { balanceNotice, paymentAgreed, paymentRefused, paymentRequested } from './papers-delivering.ts'
import { inspected, warehoused } from './papers-making.ts'
import { doStep, upTo } from './up-to.ts'
import { withReceived } from './with-paper.ts'

/** The states that the gates of production and delivery tell apart. `missing` is a deposit that is one cent short. */
export const CLASSES = ['A', 'B', 'C'] as const
export const DEPOSITS = ['none', 'missing', 'in'] as const
export const SIGN_BACKS = ['missing', 'unchecked', 'no', 'passed'] as const
export const PAYMENTS = ['unreviewed', 'refused', 'agreed', 'bounced'] as const
export type Deposit = (typeof DEPOSITS)[number]
export type SignBack = (typeof SIGN_BACKS)[number]
export type Payment = (typeof PAYMENTS)[number]

/** Sent and received; then the sign-back as far as it got, and the deposit of 3,000.00, a cent short or in. */
export function sentBackAs(of: CustomerClass, deposit: Deposit, signBack: SignBack): OrderFile {
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
export function inStockAs(of: CustomerClass, deposit: Deposit, signBack: SignBack, payment: Payment): OrderFile {
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
