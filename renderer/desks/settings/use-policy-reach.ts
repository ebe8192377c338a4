import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { usePause } from '#renderer/desks/intake/form/use-pause.ts'
import type { PolicyReachAnswer } from '#shared/contract/policy-versions.ts'
import type { Policy } from '#shared/rules/policy.ts'

/** Long enough that three switches in a row are looked at once. */
const PAUSE_MS = 300

/** Which open orders a policy would reach that is only written down on the screen yet; asked again when it rests. */
export function usePolicyReach(
  policy: Policy,
  isChanged: boolean,
): { readonly found: PolicyReachAnswer | null; readonly isLooking: boolean; readonly error: unknown } {
  const { q } = useDesk()
  const rested = usePause(policy, PAUSE_MS)
  const reach = useQuery({
    ...q.office.policyReach.queryOptions({ input: { policy: rested } }),
    enabled: isChanged,
    placeholderData: keepPreviousData,
    retry: false,
  })
  const isLooking = isChanged && (rested !== policy || reach.isFetching)
  return { found: isChanged ? (reach.data ?? null) : null, isLooking, error: reach.error }
}
