import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useOnceKey } from '#renderer/app/desk/use-once-key.ts'

/** R1.5 a saved memo becomes an order, and its folder opens. */
export function useToOrder() {
  const { call } = useDesk()
  const navigate = useNavigate()
  const key = useOnceKey()
  const becoming = useMutation({
    mutationFn: (memo: { id: string; version: number }) =>
      key.during((once) => call.intake.toOrder({ key: once, memoId: memo.id, version: memo.version })),
  })
  const run = async (memo: { id: string; version: number }): Promise<boolean> => {
    const made = await becoming.mutateAsync(memo).catch(() => null)
    if (made) void navigate(`/orders/${made.orderId}`)
    return made !== null
  }
  return { run, isRunning: becoming.isPending, failure: becoming.error }
}
