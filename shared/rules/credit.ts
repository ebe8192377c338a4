import type { Money } from '#shared/values/money.ts'
import { NO_MONEY, subtractMoney, sumMoney } from '#shared/values/money.ts'
import { depositRequired, orderAmount } from './amounts.ts'
import type { CreditFacts, OrderFile } from './order-file.ts'
import { type PaperOf, papersOf } from './papers.ts'
import type { PaymentTerms } from './payment-terms.ts'
import { paymentTerms } from './terms.ts'

export type CreditPosition = {
  readonly limit: Money
  readonly receivables: Money
  readonly undelivered: Money
  readonly thisOrder: Money
  readonly exposure: Money
  /** What is left of the limit; negative when exceeded. */
  readonly headRoom: Money
  readonly overdue: Money
}

/** R4.2 the arithmetic: receivables + undelivered + this order (less what is already paid on it) against the limit. */
export function creditPosition(credit: CreditFacts, amount: Money, received: Money): CreditPosition {
  const unpaid = received >= amount ? NO_MONEY : subtractMoney(amount, received)
  const exposure = sumMoney([credit.receivables, credit.undelivered, unpaid])
  return {
    limit: credit.limit,
    receivables: credit.receivables,
    undelivered: credit.undelivered,
    thisOrder: unpaid,
    exposure,
    headRoom: subtractMoney(credit.limit, exposure),
    overdue: credit.overdue,
  }
}

/** R4.2 exactly at the limit passes; one minor unit over is held; anything overdue is held. */
export function isOverCredit(position: CreditPosition): boolean {
  return position.exposure > position.limit || position.overdue > 0
}

/**
 * R4.2 held until finance clears it; null when it is not held.
 *
 * Orders paid in full beforehand pass. An order on prepaid terms runs no credit either where the class waits for the
 * money before production: nothing is made before the whole amount is in (depositRequired), so it passes here too.
 * A clearance holds as long as exposure and overdue do not grow over the figures that finance saw and signed.
 */
export function creditHold(file: OrderFile): CreditPosition | null {
  const amount = orderAmount(file.form)
  const waitsForMoney = file.policy.classes[file.customer.class].depositBeforeProduction
  if (file.money.received >= amount || (waitsForMoney && paymentTerms(file)?.kind === 'prepaid')) return null
  const position = creditPosition(file.credit, amount, file.money.received)
  if (!isOverCredit(position)) return null
  return creditClearance(file) ? null : position
}

/** R4.2 finance's newest clearance that covers today's exposure and overdue, or null. */
export function creditClearance(file: OrderFile): PaperOf<'creditClearance'> | null {
  const position = creditPosition(file.credit, orderAmount(file.form), file.money.received)
  const covers = ({ body }: PaperOf<'creditClearance'>) =>
    position.exposure <= body.exposure && position.overdue <= body.overdue
  return papersOf(file.papers, 'creditClearance').findLast(covers) ?? null
}

/** R9.2 the deposit that is still missing before production; 0 when it is in or none is asked for. */
export function depositMissing(file: OrderFile, terms: PaymentTerms | null = paymentTerms(file)): Money {
  const required = depositRequired(orderAmount(file.form), terms)
  return required > file.money.received ? subtractMoney(required, file.money.received) : NO_MONEY
}
