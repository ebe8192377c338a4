/** R4.3 how a contract lets the customer pay. Deposit in basis points: 3000 is 30 %. */
export type PaymentTerms =
  | { readonly kind: 'prepaid' }
  | { readonly kind: 'deposit'; readonly depositBp: number }
  | { readonly kind: 'credit'; readonly days: number }
  | { readonly kind: 'monthly' }
  | { readonly kind: 'cashOnDelivery' }

/** The ways to pay, in the order in which they are offered. */
export const PAYMENT_KINDS = [
  'prepaid',
  'deposit',
  'credit',
  'monthly',
  'cashOnDelivery',
] as const satisfies readonly PaymentTerms['kind'][]
