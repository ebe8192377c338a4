import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useOnceKey } from '#renderer/app/desk/use-once-key.ts'
import { refusalCode } from '#renderer/app/errors/refusal-code.ts'

/**
 * One save of this desk: the same key until the answer is known, so that asking again never saves twice; then all lists
 * of the desk are read anew.
 */
export function useTask(onDone: () => void) {
  const { q } = useDesk()
  const cache = useQueryClient()
  const once = useOnceKey()
  const renew = () => cache.invalidateQueries({ queryKey: q.technical.key() })
  const task = useMutation({
    mutationFn: (call: (key: string) => Promise<unknown>) => once.during(call),
    onSuccess: async () => {
      await renew()
      onDone()
    },
    onError: async (error: unknown) => {
      if (refusalCode(error) !== null) await renew()
    },
  })
  return { run: task.mutate, isBusy: task.isPending, error: task.error }
}
