import { useInfiniteQuery } from '@tanstack/react-query'
import { useDesk } from '#renderer/app/desk/desk-context.ts'

/** The versions of the written policy, newest first, page by page. */
export function usePolicyVersions() {
  const { q } = useDesk()
  const found = useInfiniteQuery(
    q.office.policyVersions.infiniteOptions({
      input: (before: number | null) => ({ before }),
      initialPageParam: null,
      getNextPageParam: (page) => page.nextBefore,
    }),
  )
  return {
    versions: (found.data?.pages ?? []).flatMap((page) => page.rows),
    isLoaded: found.data !== undefined,
    error: found.error,
    more: found.hasNextPage ? () => void found.fetchNextPage() : undefined,
    isReading: found.isFetchingNextPage,
  }
}
