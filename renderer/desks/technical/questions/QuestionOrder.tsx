import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useSession } from '#renderer/app/session/session-context.ts'
import { OrderContext, type OrderView } from '#renderer/order-file/data/order-view.ts'
import { Column } from '#renderer/ui/Columns.tsx'
import { QuestionPanel } from './QuestionPanel.tsx'

const TECHNICAL_STEP = 5

type Props = { readonly orderId: string; readonly say: (text: string) => void }

/** The order at hand, as the forms of the order file know it: what is written here is written there. */
export function QuestionOrder({ orderId, say }: Props) {
  const { q } = useDesk()
  const { me } = useSession()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const found = useQuery(q.orders.file.queryOptions({ input: { orderId } }))
  const { data, refetch, error } = found
  const view = useMemo<OrderView | null>(() => {
    if (!data) return null
    const toFile = (step: number) => void navigate(`/orders/${orderId}?step=${step}`)
    return {
      answer: data,
      file: data.file,
      steps: data.steps,
      me,
      shown: TECHNICAL_STEP,
      reload: async () => {
        await refetch()
      },
      reloadSaved: async () => {
        await refetch()
        // The order leaves the list here, so that the next one stands ready.
        await Promise.all([
          cache.invalidateQueries({ queryKey: q.technical.key() }),
          cache.invalidateQueries({ queryKey: q.desk.tasks.key() }),
        ])
      },
      openStep: toFile,
      openDialog: () => toFile(TECHNICAL_STEP),
      say,
    }
  }, [data, refetch, me, orderId, navigate, cache, q, say])
  if (!view)
    return (
      <Column>
        <RefusalBar error={error} />
      </Column>
    )
  return (
    <OrderContext value={view}>
      <QuestionPanel />
    </OrderContext>
  )
}
