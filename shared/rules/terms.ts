import type { OrderFile } from './order-file.ts'
import { latest } from './papers.ts'
import type { PaymentTerms } from './payment-terms.ts'

/**
 * R4.3 the payment terms of an order: the contract in force on the order date, else what the supervisor decided in
 * writing, else null — then the order cannot pass step 4.
 */
export function paymentTerms(file: OrderFile): PaymentTerms | null {
  return file.contract?.payment ?? latest(file.papers, 'contractDecision')?.body.payment ?? null
}

/** Money follows the goods: nothing has to be in before delivery (R13.3). */
export function isPaidAfterDelivery(terms: PaymentTerms | null): boolean {
  return terms !== null && (terms.kind === 'credit' || terms.kind === 'monthly' || terms.kind === 'cashOnDelivery')
}
