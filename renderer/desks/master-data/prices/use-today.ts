import { useClock } from '#renderer/app/text/clock.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { civilDateOf } from '#shared/values/instant.ts'

/** Today where the office is. */
export function useToday(): CivilDate {
  const { now, timeZone } = useClock()
  return civilDateOf(now, timeZone)
}
