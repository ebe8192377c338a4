import { useQuery } from '@tanstack/react-query'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { CutOut } from '#renderer/desks/intake/sources/SourceMark.tsx'
import type { MemoRow } from '#shared/contract/intake.ts'
import type { ProofItem } from './proof-items.ts'

type MemoSources = Pick<MemoRow, 'sources' | 'faxes'>

/** Where on the customer's faxes the items of the order's memo were read; nothing for whom the memo is not open. */
export function useMemoSources(memoId: string): MemoSources | null {
  const { q } = useDesk()
  const { may } = useSession()
  const memo = useQuery({
    ...q.intake.memo.queryOptions({ input: { id: memoId } }),
    enabled: may('intake', 'memo'),
  })
  return memo.data ?? null
}

/** R7.2 the customer's own hand beside what the sheet says of the item. */
export function ProofSource({ memo, item }: { memo: MemoSources | null; item: ProofItem }) {
  const source = memo?.sources.find((one) => one.item === item.item && one.lineId === item.lineId)
  const fax = memo?.faxes.find((one) => one.id === source?.faxId)
  return source && fax ? <CutOut source={source} fax={fax} name={item.name} /> : null
}
