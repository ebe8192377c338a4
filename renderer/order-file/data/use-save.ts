import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { refusalCode } from '#renderer/app/errors/refusal-code.ts'
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
  const key = useRef<string | null>(null)
  const mutation = useMutation({
    mutationFn: (call: Call) => {
      key.current ??= crypto.randomUUID()
      return call({ key: key.current, orderId: file.order.id, version: file.order.version })
    },
  })
  const run: Save['run'] = async (call) => {
    try {
      await mutation.mutateAsync(call)
    } catch (failure) {
      // Answered with a refusal: the next try is a new one. Not answered at all: it may have been saved.
      if (refusalCode(failure) !== null) key.current = null
      await reload()
      return false
    }
    key.current = null
    onSaved?.()
    await reloadSaved()
    return true
  }
  return { busy: mutation.isPending, failure: mutation.error, run }
}
