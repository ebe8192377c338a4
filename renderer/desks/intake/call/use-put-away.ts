import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { newKey } from '#renderer/app/desk/new-key.ts'
import { useDraft } from '#renderer/app/use-draft.ts'
import type { Instant } from '#shared/values/instant.ts'
import { memoContent } from '../form/memo-content.ts'
import type { MemoValues } from '../form/memo-values.ts'
import type { TakenCall } from './DoneBar.tsx'

/** A call that made room for the next one, until it is saved as a memo; saved twice it is saved once, by its key. */
export type PutAway = Pick<TakenCall, 'tasks' | 'customer' | 'said'> & {
  readonly key: string
  /** R3.1 what its customer was promised when it was put away. */
  readonly promised: Instant
  readonly values: MemoValues
  readonly who: string
}

const NONE: { readonly calls: readonly PutAway[] } = { calls: [] }

/**
 * R1.2 unfinished calls that make room at once and are saved as memos behind the one that is taken now.
 *
 * Until then they are a draft like any other, so that neither a lost line nor a power cut takes them. `onSaved` is told
 * of each; one that could not be saved waits for `again`.
 */
export function usePutAway(draft: string, onSaved: (call: TakenCall) => void) {
  const { call } = useDesk()
  const [{ calls }, change, forget] = useDraft(`${draft}/aside`, NONE)
  const [failure, setFailure] = useState<unknown>(null)
  const latest = useRef({ calls, onSaved })
  useLayoutEffect(() => {
    latest.current = { calls, onSaved }
  })
  const keep = (left: readonly PutAway[]) => (left.length === 0 ? forget() : change({ calls: left }))
  const save = async () => {
    const [first] = latest.current.calls
    if (first === undefined) return
    const { key, promised, values, tasks, customer, said, who } = first
    setFailure(null)
    const content = memoContent(values, { memoId: null, faxIds: [] })
    try {
      const saved = await call.intake.saveMemo({ ...content, key, promisedUntil: promised })
      keep(latest.current.calls.filter((one) => one.key !== key))
      latest.current.onSaved({ ...saved, tasks, customer, said, joined: null, madeRoom: who })
    } catch (error) {
      setFailure(error)
    }
  }
  const saving = useRef(save)
  useLayoutEffect(() => {
    saving.current = save
  })
  const next = calls[0]?.key
  // One after the other; one that could not be saved is tried again with the next.
  useEffect(() => {
    if (next !== undefined && calls.length > 0) void saving.current()
  }, [next, calls.length])
  return {
    put: (one: Omit<PutAway, 'key'>) => keep([...latest.current.calls, { ...one, key: newKey() }]),
    waiting: calls,
    failure,
    again: () => void save(),
  }
}
