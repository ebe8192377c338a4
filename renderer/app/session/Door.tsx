import { hashKey, type Query, useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import type { SessionState } from '#shared/contract/office.ts'
import { rememberedLanguage } from '../appearance.ts'
import { useDesk } from '../desk/desk-context.ts'
import { Shell } from '../Shell.tsx'
import { ClockContext, useTicking } from '../text/clock.ts'
import { sayTimesIn } from '../text/formats.ts'
import { speak } from '../text/i18n.ts'
import css from './Door.module.css'
import { SessionContext, type SessionValue } from './session-context.ts'
import { NotLocked, Unreached } from './Unreached.tsx'
import { useLeaving } from './use-leaving.ts'

const FirstStartPage = lazy(() => import('#renderer/desks/session/FirstStartPage.tsx'))
const SignInPage = lazy(() => import('#renderer/desks/session/SignInPage.tsx'))

/** Which of the three is on the screen: the first start, the sign-in, or the work. */
export function Door() {
  const { q } = useDesk()
  const state = useQuery(q.session.state.queryOptions({ input: {} }))
  useCompanyLanguage(state.data)
  if (state.data) return <Opened state={state.data} />
  return state.error ? <Unreached onAgain={() => void state.refetch()} /> : <div className={css.waiting} />
}

/**
 * Who is in stays mounted behind the lock: what he typed is there when he comes back. Somebody else gets pages of his own.
 */
function Opened({ state }: { state: SessionState }) {
  const leaving = useLeaving()
  const value = useSessionActions(state, leaving.leave)
  const now = useTicking(state.now)
  const [held, setHeld] = useState<SessionState | null>(null)
  const isIn = state.me !== null && !state.locked && !leaving.isLeaving
  useEffect(() => {
    if (isIn) setHeld(state)
  }, [isIn, state])
  const policy = state.policy ?? held?.policy ?? null
  if (policy) sayTimesIn(policy.timeZone)
  const clock = useMemo(
    () => ({ now, timeZone: policy?.timeZone ?? 'Asia/Shanghai', officeCloses: policy?.officeCloses ?? '17:00' }),
    [now, policy],
  )
  const working = isIn ? state : held
  const inside = useMemo(() => (working ? { ...value, state: working, isAway: !isIn } : null), [value, working, isIn])
  return (
    <ClockContext value={clock}>
      {inside?.state.me && (
        <SessionContext value={inside}>
          <div className={css.work} hidden={!isIn} inert={!isIn}>
            <Shell key={inside.state.me.id} />
          </div>
        </SessionContext>
      )}
      {leaving.isLeaving &&
        (leaving.hasFailed ? <NotLocked onAgain={leaving.again} /> : <div className={css.waiting} />)}
      {!isIn && !leaving.isLeaving && (
        <SessionContext value={value}>
          <Suspense fallback={<div className={css.waiting} />}>
            {state.company ? <SignInPage locked={held?.me ?? (state.locked ? state.me : null)} /> : <FirstStartPage />}
          </Suspense>
        </SessionContext>
      )}
    </ClockContext>
  )
}

function useSessionActions(state: SessionState, leave: (way: () => Promise<unknown>) => void): SessionValue {
  const { q, call } = useDesk()
  const queries = useQueryClient()
  const lastIn = useRef<string | null>(null)
  useEffect(() => {
    if (state.me) lastIn.current = state.me.id
  }, [state.me])
  return useMemo(() => {
    const key = q.session.state.queryKey({ input: {} })
    const accept = (next: SessionState) => {
      queries.setQueryData(key, next)
      const others = { predicate: (query: Query) => query.queryHash !== hashKey(key) }
      // What another person was shown (costs, his desk, his drafts) is not shown to this one, not even until the answer.
      if (next.me?.id === lastIn.current) void queries.invalidateQueries(others)
      else queries.removeQueries(others)
    }
    // The pages behind the lock live on, and their idle clock with them: it must not disturb the sign-in.
    const isIn = state.me !== null && !state.locked
    const leaving = (way: () => Promise<unknown>) => () => isIn && leave(way)
    return {
      state,
      isAway: false,
      accept,
      lock: leaving(() => call.session.lock({})),
      signOut: leaving(() => call.session.signOut({})),
    }
  }, [q, call, queries, state, leave])
}

/** As long as nobody chose a language on this PC, the company's is spoken. */
function useCompanyLanguage(state: SessionState | undefined): void {
  const language = state?.company?.language
  useEffect(() => {
    if (language && rememberedLanguage() === null) void speak(language)
  }, [language])
}
