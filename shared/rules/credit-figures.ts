import { type CivilDate, daysBetween } from '#shared/values/civil-date.ts'
import { type Money, NO_MONEY, subtractMoney, sumMoney, takenOff } from '#shared/values/money.ts'

/** R4.2 the figures that are sums over a customer's orders. */
export const CREDIT_FIGURES = ['receivables', 'overdue', 'undelivered', 'deposits'] as const
export type CreditFigure = (typeof CREDIT_FIGURES)[number]

/** What one confirmed order brings to the figures. */
export type OrderOnCredit = {
  readonly amount: Money
  readonly delivered: Money
  readonly received: Money
  readonly payableOn: CivilDate | null
  /** Neither closed nor cancelled: what is missing of it is still to be delivered. */
  readonly open: boolean
}

const less = (whole: Money, part: Money): Money => (whole > part ? subtractMoney(whole, part) : NO_MONEY)

/**
 * R4.2 an order's part of a figure.
 *
 * What was delivered beyond the order's amount is owed, but makes the rest of other orders no smaller; what a closed
 * order was short of will never be delivered.
 */
export function creditPart(order: OrderOnCredit, figure: CreditFigure, today: CivilDate): Money {
  const { amount, delivered, received, payableOn, open } = order
  switch (figure) {
    case 'receivables':
      return less(delivered, received)
    case 'overdue':
      return payableOn !== null && payableOn < today ? less(delivered, received) : NO_MONEY
    case 'undelivered':
      return open ? less(amount, delivered) : NO_MONEY
    case 'deposits':
      return less(received, delivered)
  }
}

/** R4.2 whole days since the day by which an order's deliveries were to be paid; 0 when nothing is overdue. */
export const overdueDays = (order: OrderOnCredit, today: CivilDate): number =>
  order.payableOn !== null && creditPart(order, 'overdue', today) > 0 ? daysBetween(order.payableOn, today) : 0

/** R4.2 the sums over a customer's orders; `balance` is what came in and belongs to no order yet. */
export type CreditTotals = { readonly [Figure in CreditFigure]: Money } & { readonly balance: Money }

/** R4.2 what deposits and balance take off the undelivered part: down to nothing, never below. */
export const depositsCounted = ({ undelivered, deposits, balance }: CreditTotals): Money =>
  takenOff(undelivered, sumMoney([deposits, balance]))
