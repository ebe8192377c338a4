import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { newKey } from '#renderer/app/desk/new-key.ts'
import { refusalCode } from '#renderer/app/errors/refusal-code.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useClock } from '#renderer/app/text/clock.ts'
import { addMinutes, type Instant } from '#shared/values/instant.ts'
import { type MemoTarget, memoContent } from './memo-content.ts'
import type { Memo } from './use-memo.ts'

/** What became of a memo that was saved. */
export type SavedMemo = { readonly id: string; readonly number: string; readonly version: number }

/** R3.1 what the customer is promised: what was agreed, else the order type's answer time from now. */
function usePromise(memo: Memo): Instant {
  const { policy } = useSession()
  const { now } = useClock()
  const { promisedUntil, form } = memo.values
  return promisedUntil ?? addMinutes(now, policy.types[form.orderType].answerMinutes)
}

/**
 * Saves a memo in any state of completeness; the promise saved is the one on the screen.
 *
 * The same key as long as the same content got no answer, so that asking again never saves twice.
 */
export function useSaveMemo(memo: Memo) {
  const { call } = useDesk()
  const promise = usePromise(memo)
  const asked = useRef({ body: '', key: '', promise })
  const saving = useMutation({
    mutationFn: async (target: MemoTarget): Promise<SavedMemo> => {
      const { promisedUntil } = memo.values
      const content = memoContent(memo.values, target)
      const body = JSON.stringify([content, promisedUntil])
      if (asked.current.body !== body) asked.current = { body, key: newKey(), promise }
      const { key, promise: promised } = asked.current
      try {
        return await call.intake.saveMemo({ ...content, key, promisedUntil: promised })
      } catch (error) {
        if (refusalCode(error) !== null) asked.current = { body: '', key: '', promise }
        throw error
      }
    },
  })
  const save = async (target: MemoTarget): Promise<SavedMemo | null> => {
    if (saving.isPending) return null
    return saving.mutateAsync(target).catch(() => null)
  }
  return { save, isSaving: saving.isPending, failure: saving.error, reset: saving.reset, promise }
}
