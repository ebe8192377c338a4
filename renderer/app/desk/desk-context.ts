import type { ContractRouterClient } from '@orpc/contract'
import type { RouterUtils } from '@orpc/tanstack-query'
import { createContext, useContext } from 'react'
import type { Contract } from '#shared/contract/index.ts'

export type DeskClient = ContractRouterClient<Contract>
export type DeskQueries = RouterUtils<DeskClient>

/** The way to the data owner, whichever door this window came through. */
export type Desk = {
  /** Options for TanStack Query: `useQuery(q.orders.file.queryOptions({ input }))`, `useMutation(q.….mutationOptions())`. */
  readonly q: DeskQueries
  /** The same procedures as plain calls, for what is neither a query nor a button (paging, exports). */
  readonly call: DeskClient
  /** Where a stored file can be read from, for an image, a viewer or a download. */
  readonly fileUrl: (fileId: string) => string
}

export const DeskContext = createContext<Desk | null>(null)

/** The typed client. Every screen reads and writes through it. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('useDesk outside of the program')
  return desk
}
