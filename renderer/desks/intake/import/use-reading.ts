import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useClock } from '#renderer/app/text/clock.ts'
import type { ReadingContext } from '#shared/rules/reading/columns.ts'
import { civilDateOf } from '#shared/values/instant.ts'

const NONE: readonly string[] = []

/** What is known while a customer's text is read: today in the office, and the units of its products. */
export function useReading(): ReadingContext {
  const { q } = useDesk()
  const { now, timeZone } = useClock()
  const today = civilDateOf(now, timeZone)
  const { data: units = NONE } = useQuery(q.intake.units.queryOptions({ input: {} }))
  return useMemo(() => ({ today, units }), [today, units])
}
