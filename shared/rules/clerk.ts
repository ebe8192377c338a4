/** A clerk who could take an order, with the work he has open. */
export type Candidate = { readonly id: string; readonly name: string; readonly region: string; readonly open: number }

/**
 * R1.6 the clerk proposed for an order: the customer's own, else the one of his region, else whoever has least open work.
 *
 * With equal work the first in the list, so that the proposal is the same each time; null when the office has no clerk.
 */
export function proposeClerk(
  candidates: readonly Candidate[],
  customer: { readonly clerkId: string | null; readonly region: string },
): Candidate | null {
  const own = candidates.find((one) => one.id === customer.clerkId)
  if (own) return own
  const regional = candidates.filter((one) => one.region !== '' && one.region === customer.region)
  const pool = regional.length > 0 ? regional : candidates
  return pool.toSorted((a, b) => a.open - b.open)[0] ?? null
}
