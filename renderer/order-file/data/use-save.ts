import { useMutation } from '@tanstack/react-query'
import { useOnceKey } from '#renderer/app/desk/use-once-key.ts'
import { useOrder } from './order-view.ts'

/** What every call that puts a paper into the file begins with. */
export type CallHead = { readonly key: string; readonly orderId: string; readonly version: number }

type Call = (head: CallHead) => Promise<unknown>

export type Save = {
  readonly busy: boolean
  /** What the data owner answered instead of saving, or what kept it from hearing; null while nothing is wrong. */
  readonly failure: unknown
  /** True once it is saved and the file was read again. */
  readonly run: (call: Call) => Promise<boolean>
}

/**
 * Saves once: the same key as long as the answer is not known, so that asking again never saves twice.
 *
 * After a refusal the file is read again too: a clash shows what the other changed, and the next try has its version.
 */
export function useSave(onSaved?: () => void): Save {
  const { file, reload, reloadSaved } = useOrder()
  const once = useOnceKey()
  const mutation = useMutation({
    mutationFn: (call: Call) =>
      once.during((key) => call({ key, orderId: file.order.id, version: file.order.version })),
  })
  const run: Save['run'] = async (call) => {
    try {
      await mutation.mutateAsync(call)
    } catch {
      await reload()
      return false
    }
    onSaved?.()
    await reloadSaved()
    return true
  }
  return { busy: mutation.isPending, failure: mutation.error, run }
}
