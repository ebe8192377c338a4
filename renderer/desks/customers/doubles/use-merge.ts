import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { newKey } from '#renderer/app/desk/new-key.ts'
import { useRefusal } from '#renderer/app/errors/useRefusal.ts'
import type { MergePreview } from '#shared/contract/customers.ts'
import type { MergeField } from '#shared/rules/customer-merge.ts'

type Wanted = { readonly preview: MergePreview; readonly take: readonly MergeField[]; readonly reason: string }

/** Merges the two as they were shown; asked again after a silence it is the same merge, not a second one. */
export function useMerge(onAnswered: () => void, onMerged: (id: string) => void) {
  const { q, call } = useDesk()
  const queries = useQueryClient()
  const explain = useRefusal()
  const [key, setKey] = useState(newKey)
  return useMutation({
    mutationFn: ({ preview: { keep, double }, take, reason }: Wanted) =>
      call.office.mergeCustomers({
        key,
        keepId: keep.id,
        doubleId: double.id,
        keepVersion: keep.version,
        doubleVersion: double.version,
        take: [...take],
        reason: reason.trim(),
      }),
    async onSuccess({ id }) {
      onAnswered()
      await queries.invalidateQueries({ queryKey: q.office.key() })
      onMerged(id)
    },
    onError: (error) => {
      onAnswered()
      if (explain(error)?.code !== 'UNREACHED') setKey(newKey())
    },
  })
}
