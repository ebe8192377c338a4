import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import type { LoadDay, LoadLine } from '#shared/contract/load-calendar.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { Block } from './Block.tsx'
import css from './LoadSheet.module.css'
import type { CalendarProps } from './LoadSheet.tsx'
import { lanesOf } from './lanes.ts'
import type { ShownBlock } from './shown-blocks.ts'

type Props = Pick<CalendarProps, 'today' | 'material' | 'mayPlan' | 'onOpen' | 'onMove' | 'onDay' | 'onLine'> & {
  readonly line: LoadLine
  readonly blocks: readonly ShownBlock[]
}

/** What lies on a day, the blocks that are only proposed included. */
const loadOn = (day: LoadDay, blocks: readonly ShownBlock[]): number =>
  blocks
    .filter((one) => one.state === 'proposed')
    .flatMap((one) => one.days)
    .reduce((sum, one) => (one.date === day.date ? sum + one.quantity : sum), Number(day.load))

/** One production line: its blocks over the days, and under each day how full it is. */
export function LoadRow({ line, blocks, today, material, mayPlan, onOpen, onMove, onDay, onLine }: Props) {
  const { t } = useTranslation('production')
  const text = useText()
  const lanes = lanesOf(blocks)
  const first = line.days[0]?.date ?? today
  const columnOf = (date: CivilDate) => line.days.findIndex((one) => one.date === date) + 2
  const last = line.days.length + 1
  return (
    <div
      className={joinClasses(css.row, lanes.some((one) => one.lane > 1) && css.crowded)}
      data-production-line={line.name}
    >
      <div className={css.name} style={{ gridRow: `1 / ${Math.max(1, ...lanes.map((one) => one.lane + 1)) + 2}` }}>
        {mayPlan ? (
          <button type="button" onClick={() => onLine(line)} title={t('line.edit')}>
            {line.name}
          </button>
        ) : (
          <b>{line.name}</b>
        )}
        {line.note !== '' && <small>{line.note}</small>}
        <small>{t('line.perDay', { quantity: text.quantity(line.capacityPerDay), unit: line.unit })}</small>
      </div>
      {line.days.map((day, index) => (
        <DayCell
          key={day.date}
          day={day}
          column={index + 2}
          load={loadOn(day, blocks)}
          isToday={day.date === today}
          onPick={mayPlan && day.date >= today ? () => onDay(line, day.date) : undefined}
        />
      ))}
      {material && line.days.some((one) => one.date === material.date) && (
        <span
          className={css.material}
          style={{ gridColumn: `${columnOf(material.date)} / ${columnOf(material.date) + 1}` }}
          title={material.text}
        />
      )}
      {lanes.map((block) => {
        const from = block.from < first ? 2 : columnOf(block.from)
        const until = columnOf(block.until)
        return (
          <Block
            key={`${block.orderId} ${block.lineId} ${block.from}`}
            block={block}
            lane={block.lane}
            from={from}
            to={until === 1 ? last + 1 : until + 1}
            isCut={block.from < first || until === 1}
            onOpen={() => onOpen(block.orderId)}
            onMove={block.state === 'proposed' && onMove ? (to) => onMove(block.lineId, to) : undefined}
          />
        )
      })}
    </div>
  )
}

type CellProps = {
  readonly day: LoadDay
  readonly column: number
  readonly load: number
  readonly isToday: boolean
  readonly onPick?: () => void
}

/** How full a day is, in figures and as a bar; more than full is said in the colour of what is late. */
function DayCell({ day, column, load, isToday, onPick }: CellProps) {
  const { t } = useTranslation('production')
  const text = useText()
  const isStanding = day.capacity === 0
  const share = isStanding ? 0 : Math.round((load / day.capacity) * 100)
  const over = load > day.capacity
  const isStopped = isStanding && (load > 0 || day.exception !== null)
  const said = isStopped ? 'standing' : isStanding ? 'closed' : load === 0 ? 'free' : null
  const fill = said === null ? `${share}%` : t(`day.${said}`)
  const words = [`${text.day(day.date)} ${text.quantity(load)} / ${text.quantity(day.capacity)}`, day.exception]
  const classes = joinClasses(
    css.cell,
    isToday && css.todayCell,
    isStanding && (day.exception === null ? css.closed : css.standing),
  )
  const content = (
    <>
      <span className={over ? css.over : undefined}>{fill}</span>
      <i className={joinClasses(css.bar, over && css.overBar)} aria-hidden="true">
        <i style={{ height: `${Math.min(100, isStanding && load > 0 ? 100 : share)}%` }} />
      </i>
    </>
  )
  return (
    <div className={classes} style={{ gridColumn: `${column} / ${column + 1}` }} data-date={day.date}>
      {onPick ? (
        <button
          type="button"
          className={css.foot}
          aria-label={`${text.day(day.date)} ${fill}`}
          title={[...words, t('day.set')].filter(Boolean).join('　')}
          onClick={onPick}
        >
          {content}
        </button>
      ) : (
        <span className={css.foot} title={words.filter(Boolean).join('　')}>
          {content}
        </span>
      )}
    </div>
  )
}
