import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { CALL_PAGE, doesRing } from '#renderer/app/page/new-call.ts'
import { catchTyping } from '#renderer/app/page/typed-ahead.ts'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'

interface Asked {
  /** Whether this page takes calls: elsewhere F2 leads to the one that does. */
  enabled: boolean
  /** What stands there cannot make room yet: it is being saved or read, or a file of it is on its way. */
  isBusy: boolean
  begin: () => void
}

/**
 * F2 means that somebody else is on the line, from wherever it is pressed: the form is his at once, and empty.
 *
 * True while that has to wait a moment; what is typed meanwhile is kept for the number of the new call.
 */
export function useNewCall({ enabled, isBusy, begin }: Asked): boolean {
  const { t } = useTranslation('app')
  const navigate = useNavigate()
  const here = useLocation()
  const [isWanted, setWanted] = useState(() => enabled && doesRing(here.state))
  const start = () => {
    setWanted(false)
    begin()
    // Once: neither a reload nor the way back may put this very call away.
    void navigate(CALL_PAGE, { replace: true })
  }
  const latest = useRef(start)
  useLayoutEffect(() => {
    latest.current = start
  })
  useEffect(() => {
    if (isWanted && !isBusy) latest.current()
  }, [isWanted, isBusy])
  const ring = () => {
    if (!isBusy) return start()
    catchTyping()
    setWanted(true)
  }
  useKeys([{ keys: 'F2', label: t('keys.call'), primary: true, enabled, run: ring }])
  return isWanted
}
