import { createContext, useContext, useEffect, useState } from 'react'
import { type Instant, instant } from '#shared/values/instant.ts'
import type { OfficeClock } from './office-time.ts'

const HALF_A_MINUTE = 30_000

export const ClockContext = createContext<OfficeClock>({
  now: instant(Date.now()),
  timeZone: 'Asia/Shanghai',
  officeCloses: '17:00',
})

/** The office's clock: the data owner's time, for this PC's own may be wrong. */
export const useClock = (): OfficeClock => useContext(ClockContext)

/** Ticks twice a minute with the data owner's time, from what it said once. */
export function useTicking(said: Instant): Instant {
  const [offset, setOffset] = useState(() => said - Date.now())
  const [now, setNow] = useState(said)
  useEffect(() => setOffset(said - Date.now()), [said])
  useEffect(() => {
    const tick = () => setNow(instant(Date.now() + offset))
    tick()
    const timer = window.setInterval(tick, HALF_A_MINUTE)
    return () => window.clearInterval(timer)
  }, [offset])
  return now
}
