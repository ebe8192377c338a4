import type { OrderTerms } from './order-form.ts'

/** The terms that are proposed from what was agreed before; the others stand in the customer's file or belong to one order. */
export const PROPOSED_TERMS = ['packaging', 'label', 'transport', 'invoiceKind', 'invoiceTitle'] as const
export type ProposedTerm = (typeof PROPOSED_TERMS)[number]

/** What a customer's last orders said in each of these terms, what was said most often first. */
export type UsualTerms = Readonly<Record<ProposedTerm, readonly string[]>>

// More are no help: one would type faster than read them.
const MOST = 5

/** The different texts, the most frequent first; of equally frequent ones the one that was said last. */
function byUse(said: readonly string[]): readonly string[] {
  const times = new Map<string, number>()
  for (const text of said.map((one) => one.trim())) {
    if (text !== '') times.set(text, (times.get(text) ?? 0) + 1)
  }
  // Sorting keeps the order of equals, and that is the newest first.
  return [...times]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([text]) => text)
}

/**
 * R2.1 what can be proposed for the terms of a new order, from the customer's last orders, the newest first.
 *
 * Never filled in: what he wants this time is for him to say.
 */
export function usualTerms(orders: readonly OrderTerms[]): UsualTerms {
  const of = (term: ProposedTerm) => byUse(orders.map((terms) => terms[term]))
  return {
    packaging: of('packaging'),
    label: of('label'),
    transport: of('transport'),
    invoiceKind: of('invoiceKind'),
    invoiceTitle: of('invoiceTitle'),
  }
}
