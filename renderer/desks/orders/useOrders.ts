import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import type { OrderFilter } from '#shared/contract/orders.ts'

const PAGE = 100

/** The list behind a filter, page by page as one scrolls; sums and count come with each page. */
export function useOrders(filter: OrderFilter) {
  const { q } = useDesk()
  const list = useInfiniteQuery(
    q.orders.list.infiniteOptions({
      input: (after: string | null) => ({ filter, after, limit: PAGE }),
      initialPageParam: null,
      getNextPageParam: (page) => page.nextAfter,
      placeholderData: keepPreviousData,
    }),
  )
  const stages = useQuery({
    ...q.orders.stageCounts.queryOptions({ input: { filter: { ...filter, stages: [] } } }),
    placeholderData: keepPreviousData,
  })
  const pages = list.data?.pages ?? []
  const nearEnd = () => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
  }
  return {
    rows: pages.flatMap((page) => page.rows),
    sums: pages[0],
    stages: stages.data ?? [],
    isLoaded: list.data !== undefined,
    error: list.error ?? stages.error,
    nearEnd,
  }
}
