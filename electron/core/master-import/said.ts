import type { RowValues, Value } from '#shared/rules/master-import/column.ts'
import type { PaymentTerms } from '#shared/rules/payment-terms.ts'

export const textOf = (value: Value | undefined): string => String(value ?? '')

/** R4.3 the payment of a contract's row; that deposit and days are there was judged before. */
export function paymentOf({ payment, deposit, days }: RowValues): PaymentTerms {
  const kind = payment as PaymentTerms['kind']
  if (kind === 'deposit') return { kind, depositBp: Number(deposit) }
  return kind === 'credit' ? { kind, days: Number(days) } : { kind }
}
