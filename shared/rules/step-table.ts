/** The 18 steps of an order, in the office's order; the key is what texts and code call the step. */
export const STEPS = [
  { number: 1, key: 'intake', phase: 'intake' },
  { number: 2, key: 'completeness', phase: 'intake' },
  { number: 3, key: 'answer', phase: 'intake' },
  { number: 4, key: 'check', phase: 'approval' },
  { number: 5, key: 'technical', phase: 'approval' },
  { number: 6, key: 'production', phase: 'approval' },
  { number: 7, key: 'sheet', phase: 'confirmation' },
  { number: 8, key: 'fax', phase: 'confirmation' },
  { number: 9, key: 'signBack', phase: 'confirmation' },
  { number: 10, key: 'productionOrder', phase: 'production' },
  { number: 11, key: 'followUp', phase: 'production' },
  { number: 12, key: 'warehousing', phase: 'production' },
  { number: 13, key: 'payment', phase: 'delivery' },
  { number: 14, key: 'deliveryNotice', phase: 'delivery' },
  { number: 15, key: 'dispatch', phase: 'delivery' },
  { number: 16, key: 'dispatchNotice', phase: 'delivery' },
  { number: 17, key: 'arrival', phase: 'delivery' },
  { number: 18, key: 'receipt', phase: 'delivery' },
] as const

export type StepNumber = (typeof STEPS)[number]['number']
export type StepKey = (typeof STEPS)[number]['key']
export type Phase = (typeof STEPS)[number]['phase']

/** The customer-facing stages, all derived (workflow: The order file). */
export const STAGES = [
  'pendingReview',
  'approved',
  'allocated',
  'inProduction',
  'inStock',
  'dispatched',
  'inTransit',
  'delivered',
  'closed',
  'cancelled',
  'afterSales',
] as const
export type Stage = (typeof STAGES)[number]
