import type { OrderForm } from './order-form.ts'

/** R14.1 what the clerk rechecks before a delivery notice goes out. */
export const RECHECK_ITEMS = ['terms', 'address', 'consignee', 'phone', 'invoice'] as const

/** R14.3 what is explained to the carrier, item by item. */
export const BRIEFING_ITEMS = ['arrival', 'consignee', 'loading', 'receipt', 'trouble'] as const

const LINE_ITEMS = ['product', 'quantity', 'price', 'date'] as const
const BEFORE_LINES = ['customer', 'contact'] as const
const AFTER_LINES = [
  'delivery',
  'packaging',
  'label',
  'transport',
  'payment',
  'invoice',
  'tolerance',
  'special',
] as const

/** R7.2 everything on a sheet that is held against the memo, in its order; items of the first line begin with `1.`. */
export function proofItems(form: OrderForm): readonly string[] {
  const ofLines = form.lines.flatMap((_, index) => LINE_ITEMS.map((item) => `${index + 1}.${item}`))
  return [...BEFORE_LINES, ...ofLines, ...AFTER_LINES]
}

/** Whether every item is ticked; a screen that asks before the first tick (`undefined`) is not told no. */
export const allTicked = (items: readonly string[], ticks: unknown): boolean =>
  ticks === undefined || (Array.isArray(ticks) && items.every((item) => ticks.includes(item)))
