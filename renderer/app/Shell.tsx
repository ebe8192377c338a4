import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createHashRouter, Outlet, useLocation, useNavigate } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { ErrorBar } from '#renderer/ui/NoteBar.tsx'
import { useDesk } from './desk/desk-context.ts'
import { forgetSaves } from './desk/saved.ts'
import { TASKS_INPUT } from './desk/tasks-input.ts'
import { useSavedState } from './desk/useSavedState.ts'
import { ErrorBoundary } from './errors/ErrorBoundary.tsx'
import { Frame } from './frame/Frame.tsx'
import { useLine, useLiveChanges } from './live/useLiveChanges.ts'
import { CALL_PAGE, RINGS } from './page/new-call.ts'
import { beginAtOwnDesk } from './page/own-desk.ts'
import { PageStore } from './page/page-store.ts'
import { catchTyping } from './page/typed-ahead.ts'
import { PageContext, usePageHead } from './page/usePage.ts'
import { railFoot, railItems, railOf } from './rail.ts'
import { loadCallPage, pageRoutes } from './routes.tsx'
import css from './Shell.module.css'
import { SearchPalette } from './search/SearchPalette.tsx'
import { useDoor, useSession } from './session/session-context.ts'
import { useIdleLock } from './session/useIdleLock.ts'
import { useText } from './text/useText.ts'

const IDLE_MINUTES = 10

/** The work of one signed-in person: his pages, in memory of their own, so that nobody lands on another's page. */
export function Shell() {
  const { me } = useSession()
  const [router] = useState(() => {
    beginAtOwnDesk(me.id)
    return createHashRouter([{ element: <FramedPages />, children: pageRoutes }])
  })
  const [head] = useState(() => new PageStore())
  useEffect(() => forgetSaves, [])
  return (
    <PageContext value={head}>
      <RouterProvider router={router} />
    </PageContext>
  )
}

function FramedPages() {
  const { t } = useTranslation('app')
  const { q } = useDesk()
  const { me, lock, may } = useSession()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const text = useText()
  const head = usePageHead()
  const { isUp } = useLine()
  const [isSearching, setSearching] = useState(false)
  const tasks = useQuery(q.desk.tasks.queryOptions({ input: TASKS_INPUT }))
  const saved = useSavedState(isUp)
  useLiveChanges(useDoor().isAway)
  useIdleLock(IDLE_MINUTES, lock)
  const go = (to: string) => void navigate(to)
  const canIntake = may('intake', 'saveMemo')
  const takeCall = () => {
    catchTyping()
    void navigate(CALL_PAGE, RINGS)
  }
  useEffect(() => {
    if (!canIntake) return
    // A page that cannot be fetched now is fetched when he goes there.
    const idle = requestIdleCallback(() => void loadCallPage().catch(() => undefined))
    return () => cancelIdleCallback(idle)
  }, [canIntake])
  useKeys([
    { keys: 'F2', label: t('keys.call'), primary: true, enabled: canIntake, run: takeCall },
    { keys: 'F3', label: t('keys.faxes'), enabled: canIntake, run: () => go('/fax') },
  ])
  const counters = tasks.data?.counters
  const rail = railItems(may, { waiting: counters?.waiting, faxes: counters?.faxes })
  const labelled = (items: ReturnType<typeof railItems>) =>
    items.map(({ key, icon, count }) => ({ key, icon, count, label: t(`rail.${key}`) }))
  const crumb = head.crumb
  const page = useMemo(
    () => (
      <ErrorBoundary resetKey={pathname}>
        <Suspense
          fallback={
            <p className={css.loading} role="status">
              {t('loading')}
            </p>
          }
        >
          <Outlet />
        </Suspense>
      </ErrorBoundary>
    ),
    [pathname, t],
  )
  return (
    <Frame
      rail={labelled(rail)}
      railFoot={labelled(railFoot)}
      activeRail={railOf(pathname)}
      onRail={(key) => go([...rail, ...railFoot].find((item) => item.key === key)?.to ?? '/')}
      title={head.title}
      crumb={crumb && { label: crumb.label, onClick: () => go(crumb.to) }}
      fact={head.fact}
      date={text.today()}
      user={{ name: me.name, role: me.roles[0] ? text.role(me.roles[0]) : '' }}
      onSearch={() => setSearching(true)}
      onLock={lock}
      saved={head.saved ?? saved}
    >
      {!isUp && <ErrorBar happened={t('line.happened')} safe={t('line.safe')} next={t('line.next')} />}
      {page}
      {isSearching && <SearchPalette onClose={() => setSearching(false)} />}
    </Frame>
  )
}
