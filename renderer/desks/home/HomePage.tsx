import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { TASKS_INPUT } from '#renderer/app/desk/tasks-input.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { usePage } from '#renderer/app/page/usePage.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useClock } from '#renderer/app/text/clock.ts'
import { Column, Columns } from '#renderer/ui/Columns.tsx'
import { CallPanel } from './CallPanel.tsx'
import { DeskCounters } from './DeskCounters.tsx'
import { NoticesPanel } from './NoticesPanel.tsx'
import { PromisesPanel } from './PromisesPanel.tsx'
import { TaskTable } from './TaskTable.tsx'
import { filterGroups, groupTasks, type TaskFilter, taskKey, taskPath } from './tasks.ts'

/** My desk: what waits for this person now, why, until when; a glance tells what burns (R23.1). */
export default function HomePage() {
  const { t } = useTranslation('home')
  const { q } = useDesk()
  const { me, may } = useSession()
  const { now, timeZone } = useClock()
  const navigate = useNavigate()
  const [filter, setFilter] = useState<TaskFilter>('waiting')
  const [picked, setPicked] = useState<string>()
  const tasks = useQuery(q.desk.tasks.queryOptions({ input: TASKS_INPUT }))
  const groups = filterGroups(groupTasks(tasks.data?.rows ?? [], now, timeZone), filter)
  const rows = [...groups.late, ...groups.today, ...groups.later]
  const at = Math.max(
    0,
    rows.findIndex((row) => taskKey(row) === picked),
  )
  const selected = rows[at]
  const walk = (by: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))]
    if (next) setPicked(taskKey(next))
  }
  const open = (key: string | undefined) => {
    const row = rows.find((one) => taskKey(one) === key)
    if (row) void navigate(taskPath(row))
  }
  const openSelected = () => open(selected && taskKey(selected))
  const waiting = tasks.data?.counters.waiting
  usePage({
    title: t('title'),
    fact: !waiting ? undefined : t('fact', { name: me.name, count: waiting }),
    keys: [
      { keys: 'ArrowUp', label: t('keys.walk'), cap: '↑ ↓', strip: false, run: () => walk(-1) },
      { keys: 'ArrowDown', label: t('keys.walk'), cap: '↑ ↓', run: () => walk(1) },
      { keys: 'Enter', label: t('keys.open'), cap: 'Enter', run: openSelected },
    ],
  })
  return (
    <>
      <DeskCounters counters={tasks.data?.counters} active={filter} onFilter={setFilter} />
      <RefusalBar error={tasks.error} />
      <Columns of="desk">
        <Column>
          <TaskTable
            groups={groups}
            isLoaded={tasks.data !== undefined}
            filter={filter}
            more={tasks.data?.more ?? false}
            selected={selected && taskKey(selected)}
            onSelect={setPicked}
            onOpen={open}
          />
        </Column>
        <Column>
          <PromisesPanel />
          {may('intake', 'saveMemo') && <CallPanel />}
          <NoticesPanel />
        </Column>
      </Columns>
    </>
  )
}
