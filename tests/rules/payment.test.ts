import { describe, expect, it } from 'vitest'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { PaymentTerms } from '#shared/rules/payment-terms.ts'
import { paymentFigures, producedAmount } from '#shared/rules/steps/13-payment.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { anOrder, type OrderOptions } from '#tests/support/builders/an-order.ts'
import { openAt, refused, stepOf } from '#tests/support/builders/asking.ts'
import {
  balanceNotice,
  paymentAgreed,
  paymentRefused,
  paymentRequested,
} from '#tests/support/builders/papers-delivering.ts'
import { inspected, warehoused } from '#tests/support/builders/papers-making.ts'
import { upTo } from '#tests/support/builders/up-to.ts'
import { withReceived } from '#tests/support/builders/with-paper.ts'

const DEPOSIT: OrderOptions = { deposit: '30%' }
/** In stock, the deposit of 3,000.00 of 10,000.00 received. */
const inStock = (options: OrderOptions = DEPOSIT) => upTo(anOrder(options), 13)
const asksToAgree = (file: OrderFile) => refused('reviewPayment', file, { verdict: 'agreed' })

describe('the payment review', () => {
  it('R13.2 finance sees receivable, received and open, for what is really there', () => {
    const short = warehoused(inspected(upTo(anOrder(DEPOSIT), 12)), 9_500)
    expect(paymentFigures(short)).toEqual({ receivable: 950_000, received: 300_000, open: 650_000 })
    expect(paymentFigures(withReceived(short, 960_000))).toEqual({ receivable: 950_000, received: 960_000, open: 0 })
  })

  it('R13.3 the balance is for what was made, each line rounded by itself', () => {
    const odd = { quantity: quantity(1_000), unitPrice: unitPrice(50) }
    const two = upTo(anOrder({ lines: [odd, odd] }), 13)
    // 1.000 × 0.0050 is half a cent, rounded up: two lines are two cents, where one sum would be one.
    expect(producedAmount(two)).toBe(2)
    expect(producedAmount(upTo(anOrder({ lines: [odd, odd] }), 12))).toBe(0)
  })

  it('R13.2 is asked for by the clerk before finance can sign', () => {
    expect(refused('reviewPayment', inStock())).toEqual(['R13.2 reviewNotRequested'])
    expect(refused('reviewPayment', paymentRequested(inStock()), { verdict: 'refused' })).toEqual([])
    expect(refused('requestPaymentReview', upTo(anOrder(DEPOSIT), 12))).toEqual(['R14.1 nothingInHouse'])
  })

  it.each([
    { received: 999_999, refusedWith: ['R13.3 balanceMissing'] },
    { received: 1_000_000, refusedWith: [] },
    { received: 1_000_001, refusedWith: [] },
  ])('R13.3 agreed with $received of 1,000,000 cents: $refusedWith', ({ received, refusedWith }) => {
    expect(asksToAgree(withReceived(paymentRequested(inStock()), received))).toEqual(refusedWith)
  })

  it.each([
    { terms: { kind: 'credit', days: 30 }, open: [] },
    { terms: { kind: 'monthly' }, open: [] },
    { terms: { kind: 'cashOnDelivery' }, open: [] },
    { terms: { kind: 'deposit', depositBp: 3_000 }, open: ['R13.3 balanceMissing'] },
    { terms: { kind: 'prepaid' }, open: ['R13.3 balanceMissing'] },
  ] as const)('R13.3 class B on $terms without the money: $open', ({ terms, open }) => {
    const payment: PaymentTerms = terms
    const unpaid = withReceived(paymentRequested(inStock({ payment })), 0)
    expect(asksToAgree(unpaid)).toEqual(open)
  })

  it('R13.3 class A may take the goods by its contract, whatever is still open', () => {
    const file = withReceived(inStock({ ...DEPOSIT, class: 'A' }), 0)
    expect(refused('issueDeliveryNotice', file)).toEqual([])
    expect(asksToAgree(paymentRequested(file))).toEqual([])
  })

  it('R13.3 class B and C: the balance notice goes out, the money comes in, finance signs', () => {
    const asked = paymentRequested(inStock())
    const noticed = balanceNotice(asked)
    const paid = withReceived(noticed, 1_000_000)
    expect(openAt(inStock(), 13)).toEqual([
      'R13.2 reviewNotRequested',
      'R13.3 balanceNoticeMissing',
      'R13.3 balanceMissing',
      'R13.2 paymentUnsigned',
    ])
    expect([asked, noticed, paid, paymentAgreed(paid)].map((file) => openAt(file, 13))).toEqual([
      ['R13.3 balanceNoticeMissing', 'R13.3 balanceMissing', 'R13.2 paymentUnsigned'],
      ['R13.3 balanceMissing', 'R13.2 paymentUnsigned'],
      ['R13.2 paymentUnsigned'],
      [],
    ])
  })

  it('R13.2 a refusal stays with its reason until finance signs anew', () => {
    const refusal = paymentRefused(balanceNotice(paymentRequested(inStock())))
    expect(stepOf(refusal, 13).open.at(-1)).toMatchObject({ code: 'paymentRefused', params: { reason: '尾款未到' } })
    expect(openAt(paymentAgreed(withReceived(refusal, 1_000_000)), 13)).toEqual([])
  })

  it('R13.3 goods that came in after the sign-off are money that finance has not seen', () => {
    const half = warehoused(inspected(upTo(anOrder(DEPOSIT), 12)), 5_000)
    const signed = paymentAgreed(balanceNotice(paymentRequested(withReceived(half, 500_000))))
    const more = warehoused(signed, 5_000)
    expect(openAt(signed, 13)).toEqual([])
    expect(openAt(more, 13)).toEqual(['R13.3 balanceMissing', 'R13.2 paymentUnsigned'])
    expect(openAt(withReceived(more, 1_000_000), 13)).toEqual(['R13.2 paymentUnsigned'])
    expect(refused('issueDeliveryNotice', more)).toContain('R13.3 balanceMissing')
  })
})

describe('a bounced receipt', () => {
  const bounced = (file: OrderFile): OrderFile => ({ ...file, money: { ...file.money, reversed: ['receipt-7'] } })

  it('R13.4 takes the sign-off with it, even when other money covers the sum', () => {
    const signed = upTo(anOrder(DEPOSIT), 14)
    expect(openAt(bounced(signed), 13)).toEqual(['R13.2 paymentUnsigned'])
    expect(stepOf(bounced(signed), 13).stale.map(({ kind }) => kind)).toEqual(['paymentReview'])
    expect(refused('issueDeliveryNotice', bounced(signed))).toEqual(['R13.2 paymentUnsigned'])
    expect(refused('issueDeliveryNotice', paymentAgreed(bounced(signed)))).toEqual([])
  })

  it('R13.4 holds the truck that has its notice already, and not class A', () => {
    expect(refused('dispatch', bounced(upTo(anOrder(DEPOSIT), 15)))).toEqual([
      'R14.3 carrierNotBriefed',
      'R13.2 paymentUnsigned',
    ])
    expect(refused('dispatch', bounced(upTo(anOrder({ ...DEPOSIT, class: 'A' }), 15)))).toEqual([
      'R14.3 carrierNotBriefed',
    ])
  })

  it('R13.4 money that bounced opens a closed order again', () => {
    const closed = upTo(anOrder(DEPOSIT), 19)
    const open = withReceived(bounced(closed), 300_000)
    expect(refused('recordPayment', closed)).toEqual([])
    expect(openAt(open, 18)).toEqual(['R18.2 notPaid'])
  })
})
