import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { shortCompany } from '#renderer/app/text/short-company.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { ClassBox } from '#renderer/ui/ClassBox.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { LateTag } from '#renderer/ui/Tag.tsx'
import { Ticks } from '#renderer/ui/Ticks.tsx'
import type { OrderFilter, OrderRow } from '#shared/contract/orders.ts'
import type { Stage } from '#shared/rules/step-table.ts'
import { statesOf } from '#shared/rules/summary.ts'
import css from './Board.module.css'

const SHOWN = 30

type Props = {
  readonly filter: OrderFilter
  readonly stages: readonly { readonly stage: Stage; readonly count: number }[]
  readonly onOpen: (id: string) => void
}

/** The same orders by stage, side by side. A stage is derived, so a card is opened, never dragged. */
export function Board({ filter, stages, onOpen }: Props) {
  const { t } = useTranslation('orders')
  const shown = stages.filter(({ stage }) => filter.stages.length === 0 || filter.stages.includes(stage))
  if (shown.length === 0) return <EmptyState sentence={t('empty.filtered')} />
  return (
    <div className={css.board}>
      {shown.map(({ stage, count }) => (
        <BoardColumn key={stage} filter={filter} stage={stage} count={count} onOpen={onOpen} />
      ))}
    </div>
  )
}

type ColumnProps = {
  readonly filter: OrderFilter
  readonly stage: Stage
  readonly count: number
  readonly onOpen: (id: string) => void
}

function BoardColumn({ filter, stage, count, onOpen }: ColumnProps) {
  const { t } = useTranslation('orders')
  const { q } = useDesk()
  const text = useText()
  const input = { filter: { ...filter, stages: [stage] }, after: null, limit: SHOWN }
  const page = useQuery({ ...q.orders.list.queryOptions({ input }), placeholderData: keepPreviousData })
  return (
    <Sheet title={text.stage(stage)} aside={<span className={css.count}>{count}</span>} flush grow>
      <ul className={css.cards}>
        {page.data?.rows.map((row) => (
          <li key={row.id}>
            <Card row={row} onOpen={() => onOpen(row.id)} />
          </li>
        ))}
      </ul>
      {count > SHOWN && <p className={css.more}>{t('board.more', { count: count - SHOWN })}</p>}
    </Sheet>
  )
}

function Card({ row, onOpen }: { row: OrderRow; onOpen: () => void }) {
  const text = useText()
  return (
    <button type="button" className={css.card} onClick={onOpen}>
      <span className={css.head}>
        <b title={row.customerName}>{shortCompany(row.customerName)}</b> <ClassBox value={row.class} />
        {row.lateDays > 0 && <LateTag>{text.late(row.lateDays)}</LateTag>}
      </span>
      <span className={css.quiet}>
        {row.number}
        {row.preDeliveryDate !== null && <b className={css.date}>{text.day(row.preDeliveryDate)}</b>}
      </span>
      <Ticks kinds={statesOf(row.ticks)} late={row.lateDays > 0} />
      <span className={css.stuck}>{text.stuck(row.stuckCode, row.stuckParams)}</span>
    </button>
  )
}
