import { useInfiniteQuery } from '@tanstack/react-query'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import type { HistoryEntity } from '#shared/contract/history.ts'

const PAGE = 30

/** A record's history, newest first, page by page as one asks for more. */
export function useHistory(entity: HistoryEntity, id: string) {
  const { q } = useDesk()
  const found = useInfiniteQuery(
    q.office.history.infiniteOptions({
      input: (before: number | null) => ({ entity, id, before, limit: PAGE }),
      initialPageParam: null,
      getNextPageParam: (page) => page.nextBefore,
    }),
  )
  const pages = found.data?.pages ?? []
  return {
    entries: pages.flatMap((page) => page.rows),
    names: Object.assign({}, ...pages.map((page) => page.names)) as Readonly<Record<string, string>>,
    isLoaded: found.data !== undefined,
    error: found.error,
    more: found.hasNextPage ? () => void found.fetchNextPage() : undefined,
    isReading: found.isFetchingNextPage,
  }
}
