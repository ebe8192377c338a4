import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { useDesk } from '../desk/desk-context.ts'
import { refusalCode } from '../errors/refusal-code.ts'

const AGAIN_AFTER_MS = 5_000

type Way = () => Promise<unknown>

/** Whoever is asked to lock or sign out of a session that is already so has done it. */
async function leaveBy(way: Way): Promise<void> {
  try {
    await way()
  } catch (error) {
    const code = refusalCode(error)
    if (code !== 'LOCKED' && code !== 'SIGNED_OUT') throw error
  }
}

/**
 * Leaving the screen, by lock or sign-out: it is hidden at once, whatever the data owner says to it.
 *
 * While the line is down the screen stays hidden and the owner is asked again, until he has locked it too: only then the
 * sign-in can be shown. `hasFailed` says that he did not answer yet.
 */
export function useLeaving() {
  const { q } = useDesk()
  const queries = useQueryClient()
  const [way, setWay] = useState<Way | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const attempt = useCallback(
    async (how: Way) => {
      try {
        await leaveBy(how)
        await queries.fetchQuery({ ...q.session.state.queryOptions({ input: {} }), staleTime: 0 })
        setWay(null)
        setFailed(false)
      } catch {
        setFailed(true)
      }
    },
    [q, queries],
  )
  const leave = useCallback(
    (how: Way) => {
      setFailed(false)
      setWay(() => how)
      void attempt(how)
    },
    [attempt],
  )
  useEffect(() => {
    if (way === null) return
    // A call on a line that broke may never be answered: the silence is told, too.
    const timer = window.setInterval(() => {
      setFailed(true)
      void attempt(way)
    }, AGAIN_AFTER_MS)
    return () => window.clearInterval(timer)
  }, [way, attempt])
  return { isLeaving: way !== null, hasFailed, leave, again: () => void (way && attempt(way)) }
}
