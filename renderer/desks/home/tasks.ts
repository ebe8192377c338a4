import type { TaskRow } from '#shared/contract/office.ts'
import type { StepState } from '#shared/rules/steps.ts'
import { statesOf } from '#shared/rules/summary.ts'
import { type CivilDate } from '#shared/values/civil-date.ts'
import { civilDateOf, type Instant } from '#shared/values/instant.ts'

/** The counters of my desk that filter its list. */
export const TASK_FILTERS = ['waiting', 'late', 'today', 'signBackMissing', 'promises'] as const
export type TaskFilter = (typeof TASK_FILTERS)[number]

export type TaskGroups = {
  readonly late: readonly TaskRow[]
  readonly today: readonly TaskRow[]
  readonly later: readonly TaskRow[]
}

/** One row for one thing to do, even where a person holds two roles that it waits for. */
export const taskKey = (row: TaskRow): string => `${row.orderId ?? row.memoId} ${row.step} ${row.action} ${row.code}`

/** Where a row leads: the order file at its step, or the memo. */
export const taskPath = (row: TaskRow): string =>
  row.orderId === null ? `/intake/memos/${row.memoId}` : `/orders/${row.orderId}?step=${row.step}`

const isPromise = ({ action }: TaskRow) => action === 'answerMemo' || action === 'recordAnswer'

/** R23.1 sorted by lateness: past due, due today, tomorrow and later; what has no time comes last. */
export function groupTasks(rows: readonly TaskRow[], now: Instant, timeZone: string): TaskGroups {
  const today: CivilDate = civilDateOf(now, timeZone)
  const byDue = rows
    .filter((row, index) => rows.findIndex((other) => taskKey(other) === taskKey(row)) === index)
    .toSorted((a, b) => (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER))
  const isLate = (row: TaskRow) => row.dueAt !== null && row.dueAt < now
  const isToday = (row: TaskRow) => row.dueAt !== null && !isLate(row) && civilDateOf(row.dueAt, timeZone) === today
  return {
    late: byDue.filter(isLate),
    today: byDue.filter(isToday),
    later: byDue.filter((row) => !isLate(row) && !isToday(row)),
  }
}

/** What a counter lets through. */
export function filterGroups(groups: TaskGroups, filter: TaskFilter): TaskGroups {
  if (filter === 'late') return { ...groups, today: [], later: [] }
  if (filter === 'today') return { ...groups, late: [], later: [] }
  const keep = (row: TaskRow) => filter === 'waiting' || (filter === 'promises' ? isPromise(row) : row.step === 9)
  return { late: groups.late.filter(keep), today: groups.today.filter(keep), later: groups.later.filter(keep) }
}

/** The 18 ticks of a row; a memo has no order yet and stands at one of the first three steps. */
export function ticksOfTask({ ticks, step }: TaskRow): readonly StepState[] {
  if (ticks !== '') return statesOf(ticks)
  return Array.from({ length: 18 }, (_, index) =>
    index + 1 < step ? 'recorded' : index + 1 === step ? 'current' : 'toCome',
  )
}
