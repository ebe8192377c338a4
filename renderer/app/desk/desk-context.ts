import { createContext, useContext } from 'react'
import type { DeskClient, Desk as OpenedDesk } from '#renderer/desk.ts'

export type { DeskClient }
export type DeskQueries = OpenedDesk['query']

/** The way to the data owner, whichever door this window came through. */
export type Desk = Pick<OpenedDesk, 'fileUrl' | 'changes' | 'connection' | 'print'> & {
  /** Options for TanStack Query: `useQuery(q.orders.file.queryOptions({ input }))`, `useMutation(q.….mutationOptions())`. */
  readonly q: DeskQueries
  /** The same procedures as plain calls, for what is neither a query nor a button (paging, exports). */
  readonly call: DeskClient
}

/** The opened door under the short names that screens write often. */
export const deskOf = ({ query, client, ...rest }: OpenedDesk): Desk => ({ ...rest, q: query, call: client })

export const DeskContext = createContext<Desk | null>(null)

/** The typed client. Every screen reads and writes through it. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('useDesk outside of the program')
  return desk
}
