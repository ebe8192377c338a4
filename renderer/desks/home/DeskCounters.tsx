import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useSession } from '#renderer/app/session/session-context.ts'
import { type Counter, Counters } from '#renderer/ui/Counters.tsx'
import { TASK_FILTERS, type TaskFilter } from './tasks.ts'

type Figures = Readonly<Record<TaskFilter | 'faxes' | 'inProduction', number>>

type Props = {
  readonly counters: Figures | undefined
  readonly active: TaskFilter
  readonly onFilter: (filter: TaskFilter) => void
}

/** What waits, as figures; most of them filter the list, faxes and production lead to their own. */
export function DeskCounters({ counters, active, onFilter }: Props) {
  const { t } = useTranslation('home')
  const { me, may, hasRole } = useSession()
  const navigate = useNavigate()
  const shown: readonly (keyof Figures)[] = [
    'waiting',
    'late',
    'today',
    ...(hasRole('clerk', 'assistant', 'supervisor', 'sales') ? (['signBackMissing', 'promises'] as const) : []),
    ...(may('intake', 'faxes') ? (['faxes'] as const) : []),
    ...(hasRole('clerk') ? (['inProduction'] as const) : []),
  ]
  const figure = (key: keyof Figures): Counter => {
    const value = counters?.[key] ?? 0
    const tone = value === 0 ? undefined : key === 'late' ? 'late' : key === 'today' ? 'soon' : undefined
    return { key, value: counters ? String(value) : '', label: t(`counter.${key}`), tone }
  }
  const pick = (key: string) => {
    const filter = TASK_FILTERS.find((one) => one === key)
    if (filter) onFilter(filter === active ? 'waiting' : filter)
    else void navigate(key === 'faxes' ? '/fax' : `/orders?stage=inProduction&clerk=${encodeURIComponent(me.id)}`)
  }
  return <Counters counters={shown.map(figure)} active={active} onPick={pick} label={t('counters')} />
}
