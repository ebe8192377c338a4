import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import type { PartProps } from '#renderer/desks/technical/part.ts'
import { Column, Columns } from '#renderer/ui/Columns.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { QuestionOrder } from './QuestionOrder.tsx'
import { WaitingList } from './WaitingList.tsx'

/** R5.1 who waits for technical's word on the left, the question beside it, and the answer. */
export function QuestionsPart({ say }: PartProps) {
  const { t } = useTranslation('technical')
  const { q } = useDesk()
  const [address, setAddress] = useSearchParams()
  const waiting = useQuery(q.technical.waiting.queryOptions({ input: {} }))
  const orders = waiting.data ?? []
  const at = Math.max(
    0,
    orders.findIndex((one) => one.orderId === address.get('order')),
  )
  const current = orders[at]
  const pick = (orderId: string | undefined) => orderId && setAddress({ order: orderId }, { replace: true })
  const walk = (step: number) => pick(orders[(at + step + orders.length) % Math.max(1, orders.length)]?.orderId)
  useKeys([
    { keys: 'ArrowUp', label: t('keys.order'), cap: '↑ ↓', strip: false, run: () => walk(-1) },
    { keys: 'ArrowDown', label: t('keys.order'), cap: '↑ ↓', run: () => walk(1) },
  ])
  if (!current)
    return (
      <>
        <RefusalBar error={waiting.error} />
        <Sheet grow label={t('part.questions')}>
          {waiting.data && <EmptyState sentence={t('waiting.none')} />}
        </Sheet>
      </>
    )
  return (
    <Columns of="finance">
      <Column>
        <WaitingList orders={orders} selected={current.orderId} onPick={pick} />
      </Column>
      <QuestionOrder key={current.orderId} orderId={current.orderId} say={say} />
    </Columns>
  )
}
