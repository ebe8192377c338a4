import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { OpenFile } from './OpenFile.tsx'

/** The order folder: fetched once, kept fresh by the live changes, shown by its parts. */
export default function OrderFilePage() {
  const { id = '' } = useParams()
  const { q } = useDesk()
  const answer = useQuery(q.orders.file.queryOptions({ input: { orderId: id } }))
  if (!answer.data) return <RefusalBar error={answer.error} />
  return <OpenFile key={id} answer={answer.data} reload={async () => (await answer.refetch()).data} />
}
