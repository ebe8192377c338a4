import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { CALL_PAGE, RINGS } from '#renderer/app/page/new-call.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { shortCompany } from '#renderer/app/text/short-company.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { ClassBox } from '#renderer/ui/ClassBox.tsx'
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx'
import { TwoLines } from '#renderer/ui/data-table/TwoLines.tsx'
import type { Column } from '#renderer/ui/data-table/types.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { Ticks } from '#renderer/ui/Ticks.tsx'
import type { TaskRow } from '#shared/contract/office.ts'
import css from './Home.module.css'
import { type TaskFilter, type TaskGroups, taskKey, ticksOfTask } from './tasks.ts'

type Props = {
  readonly groups: TaskGroups
  readonly isLoaded: boolean
  readonly filter: TaskFilter
  readonly more: boolean
  readonly selected: string | undefined
  readonly onSelect: (key: string) => void
  readonly onOpen: (key: string) => void
}

/** What waits, by lateness: why, and the next action in the same row. */
export function TaskTable({ groups, isLoaded, filter, more, selected, onSelect, onOpen }: Props) {
  const { t } = useTranslation('home')
  const columns = useTaskColumns(selected, onOpen)
  const sections = (['late', 'today', 'later'] as const)
    .map((key) => ({
      key,
      title: t(`group.${key}`),
      tone: key === 'late' ? ('late' as const) : key === 'today' ? ('soon' as const) : undefined,
      rows: groups[key],
    }))
    .filter((group) => group.rows.length > 0)
  return (
    <Sheet label={t('tasks')} flush grow foot={more ? <span className={css.quiet}>{t('more')}</span> : undefined}>
      <DataTable
        key={isLoaded ? 'loaded' : 'waiting'}
        label={t('tasks')}
        columns={columns}
        groups={sections}
        rowKey={taskKey}
        rowHeight={43}
        fixed
        selected={selected}
        onSelect={onSelect}
        onOpen={onOpen}
        autoFocus
        empty={isLoaded && <NothingWaits filter={filter} />}
      />
    </Sheet>
  )
}

function NothingWaits({ filter }: { filter: TaskFilter }) {
  const { t } = useTranslation('home')
  const { may } = useSession()
  const navigate = useNavigate()
  const keys = may('intake', 'saveMemo')
    ? [{ cap: 'F2', label: t('empty.call'), onClick: () => void navigate(CALL_PAGE, RINGS) }]
    : []
  return (
    <EmptyState sentence={t(`empty.${filter}`)} keys={keys}>
      {/* On the first day the admin is alone: people come before orders. */}
      {may('office', 'saveUser') && (
        <Link className={css.lead} to="/master/users">
          {t('empty.people')}
        </Link>
      )}
    </EmptyState>
  )
}

function useTaskColumns(selected: string | undefined, onOpen: (key: string) => void): readonly Column<TaskRow>[] {
  const { t } = useTranslation('home')
  const text = useText()
  return [
    { key: 'due', title: t('column.due'), width: '76px', render: (row) => <Due row={row} /> },
    {
      key: 'order',
      title: t('column.order'),
      width: '23%',
      render: (row) => (
        <TwoLines
          first={
            <>
              <span className={css.name} title={row.customerName}>
                {shortCompany(row.customerName)}
              </span>{' '}
              {row.class && <ClassBox value={row.class} />}
            </>
          }
          second={row.orderId === null ? t('memo', { number: row.number }) : row.number}
        />
      ),
    },
    {
      key: 'steps',
      title: t('column.steps'),
      width: '140px',
      render: (row) => (
        <span className={css.steps}>
          <Ticks kinds={ticksOfTask(row)} late={isPast(text, row)} />
          <span className={css.quiet}>{t('step', { step: row.step })}</span>
        </span>
      ),
    },
    {
      key: 'why',
      title: t('column.why'),
      render: (row) => {
        const { what, why } = text.blocker(row)
        return <TwoLines first={<span className={css.name}>{what}</span>} second={<span title={why}>{why}</span>} />
      },
    },
    {
      key: 'others',
      title: t('column.others'),
      width: '116px',
      hideNarrow: true,
      render: (row) => <span className={css.others}>{text.roles(row.others)}</span>,
    },
    {
      key: 'action',
      title: <span className="visually-hidden">{t('column.action')}</span>,
      align: 'right',
      width: '146px',
      render: (row) => {
        const key = taskKey(row)
        const isSelected = key === selected
        return (
          <ActionButton
            size="small"
            kind={isSelected ? 'primary' : 'default'}
            keyHint={isSelected ? '↵' : undefined}
            onClick={() => onOpen(key)}
          >
            {text.action(row.action)}
          </ActionButton>
        )
      },
    },
  ]
}

const isPast = (text: ReturnType<typeof useText>, row: TaskRow): boolean =>
  row.dueAt !== null && text.left(row.dueAt).tone === 'late'

function Due({ row }: { row: Pick<TaskRow, 'dueAt'> }) {
  const text = useText()
  if (row.dueAt === null) return null
  const { tone, text: words } = text.left(row.dueAt)
  return <b className={css[tone]}>{words}</b>
}
