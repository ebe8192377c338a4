import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import type { MemoRow } from '#shared/contract/memos.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { orderLineIds } from '#shared/rules/proof.ts'

/** The memo that the order was made of; null until it is there, and for whom it is not open. */
export type MemoOfOrder = { readonly memo: MemoRow | null; readonly isLoading: boolean }

/** The memo that the order was made of, its lines called by the order's ids. */
export function useMemoOfOrder(): MemoOfOrder {
  const { file } = useOrder()
  const { q } = useDesk()
  const { may } = useSession()
  const memo = useQuery({
    ...q.intake.memo.queryOptions({ input: { id: file.memo.id } }),
    enabled: may('intake', 'memo'),
  })
  const found = memo.data ?? null
  const inLines = useMemo(() => (found === null ? null : inOrdersLines(found, file)), [found, file])
  return { memo: inLines, isLoading: memo.isLoading }
}

function inOrdersLines(memo: MemoRow, file: OrderFile): MemoRow {
  const ids = orderLineIds(file, memo.form)
  const idOf = (id: string): string => ids.get(id) ?? id
  return {
    ...memo,
    form: { ...memo.form, lines: memo.form.lines.map((line) => ({ ...line, id: idOf(line.id) })) },
    sources: memo.sources.map((one) => ({ ...one, lineId: one.lineId === null ? null : idOf(one.lineId) })),
  }
}
