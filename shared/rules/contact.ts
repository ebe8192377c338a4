import type { OrderFile } from './order-file.ts'

/** R8.2, R9.2 whom the office rings about an order, and at which number: whom the order names, else the customer's own. */
export function contactOf({ form: { terms }, customer }: Pick<OrderFile, 'form' | 'customer'>) {
  return { name: terms.contact || customer.contact, phone: terms.contactPhone || customer.phone }
}

/** R9.1 who signs the sheet for the customer: the contract's person, where it names one, else the order's. */
export const signerOf = ({ contract, form }: Pick<OrderFile, 'contract' | 'form'>): string =>
  contract?.signer || form.terms.signer
