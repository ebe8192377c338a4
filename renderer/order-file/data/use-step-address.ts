import { useCallback, useEffect, useRef } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import type { Step } from '#shared/rules/steps.ts'

/** Whose screen the address was last; the pages of the next person begin anew, the address stays. */
let seen: { readonly entry: string; readonly viewer: string } | null = null

const isThrough = (step: Step | undefined): boolean =>
  step !== undefined && (step.mark !== null || step.skipped !== null)

/**
 * The step that the address asks for; null where it asks for none, so that the step at hand is shown.
 *
 * What the last person looked at is not what the next one is here for: after a change of person the address is cleared.
 */
export function useStepAddress(viewer: string) {
  const { key } = useLocation()
  const [address, setAddress] = useSearchParams()
  const isInherited = seen !== null && seen.entry === key && seen.viewer !== viewer
  const asked = isInherited ? null : Number(address.get('step')) || null
  useEffect(() => {
    if (seen?.entry === key && seen.viewer !== viewer && address.has('step')) setAddress({}, { replace: true })
    else seen = { entry: key, viewer }
  }, [key, viewer, address, setAddress])
  // Which step lies open once the answer is there: whoever went on meanwhile is not called back.
  const open = useRef<number | null>(null)
  useEffect(() => {
    open.current = asked
    return () => {
      open.current = null
    }
  }, [asked])
  const openStep = useCallback((step: number) => setAddress({ step: String(step) }, { replace: true }), [setAddress])
  /** Goes on to the step at hand where what was just saved finished the step that was asked for. */
  const goOn = useCallback(
    (before: readonly Step[], after: readonly Step[]) => {
      const isFinished = (steps: readonly Step[]) => isThrough(steps.find((step) => step.number === asked))
      if (asked === null || open.current !== asked || isFinished(before) || !isFinished(after)) return
      setAddress({}, { replace: true })
    },
    [asked, setAddress],
  )
  return { asked, openStep, goOn }
}
