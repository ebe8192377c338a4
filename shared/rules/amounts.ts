import { amountOf, type Money, NO_MONEY, percentOf, sumMoney } from '#shared/values/money.ts'
import { type Quantity, quantity } from '#shared/values/quantity.ts'
import type { FormLine, OrderForm } from './order-form.ts'
import type { PaymentTerms } from './payment-terms.ts'

/** Amount of a line, tax included: quantity × unit price, half up; 0 while either is missing. */
export function lineAmount(line: FormLine): Money {
  return line.quantity === null || line.unitPrice === null ? NO_MONEY : amountOf(line.quantity, line.unitPrice)
}

/** Sum of the line amounts; each line is rounded by itself, as on paper. */
export function orderAmount(form: OrderForm): Money {
  return sumMoney(form.lines.map(lineAmount))
}

/** What must be in before production (R9.2): the deposit's share, everything when prepaid, nothing on credit. */
export function depositRequired(amount: Money, terms: PaymentTerms | null): Money {
  if (terms?.kind === 'prepaid') return amount
  if (terms?.kind === 'deposit') return percentOf(amount, terms.depositBp)
  return NO_MONEY
}

export type QuantityRange = { readonly least: Quantity; readonly most: Quantity }

/** R10.1 the allowable error as a range of quantities, in thousandths of the unit, rounded inwards. */
export function toleranceRange(ordered: Quantity, toleranceBp: number | null): QuantityRange {
  const error = Math.floor((ordered * (toleranceBp ?? 0)) / 10_000)
  return { least: quantity(ordered - error), most: quantity(ordered + error) }
}
