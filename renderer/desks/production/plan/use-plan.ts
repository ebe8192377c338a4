import { useQuery } from '@tanstack/react-query'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useDraft } from '#renderer/app/use-draft.ts'
import type { OrderFileAnswer } from '#shared/contract/orders.ts'
import { type LinePlan, openPlans, type TypedPlan } from './line-plans.ts'

type Typed = { readonly lines: Readonly<Record<string, Partial<TypedPlan>>> }
const NOTHING: Typed = { lines: {} }

export type Planning = {
  /** Null until file and proposals are there: before that nothing can be said of its lines. */
  readonly answer: OrderFileAnswer | null
  readonly plans: readonly LinePlan[]
  readonly error: unknown
  readonly onType: (lineId: string, patch: Partial<TypedPlan>) => void
  /** What is typed for several lines at once, by line. */
  readonly onTypeAll: (patches: Readonly<Record<string, Partial<TypedPlan>>>) => void
  /** Once signed, nothing of what was typed is kept. */
  readonly forget: () => void
}

/** The order at hand as production plans it: its file, the proposals, and what is typed, kept as a draft. */
export function usePlan(orderId: string): Planning {
  const { q } = useDesk()
  const file = useQuery(q.orders.file.queryOptions({ input: { orderId } }))
  const proposals = useQuery(q.production.proposals.queryOptions({ input: { orderId } }))
  const [typed, change, forget] = useDraft<Typed>(`production/${orderId}`, NOTHING)
  const answer = proposals.data === undefined ? null : (file.data ?? null)
  const onTypeAll: Planning['onTypeAll'] = (patches) => {
    const lines = { ...typed.lines }
    for (const [lineId, patch] of Object.entries(patches)) lines[lineId] = { ...lines[lineId], ...patch }
    change({ lines })
  }
  return {
    answer,
    plans: answer ? openPlans(answer.file, proposals.data ?? [], typed.lines) : [],
    error: file.error ?? proposals.error,
    onType: (lineId, patch) => onTypeAll({ [lineId]: patch }),
    onTypeAll,
    forget,
  }
}
