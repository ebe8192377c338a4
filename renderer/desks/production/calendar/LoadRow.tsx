import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import type { LoadDay, LoadLine } from '#shared/contract/load-calendar.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { Block } from './Block.tsx'
import css from './LoadSheet.module.css'
import type { CalendarProps } from './LoadSheet.tsx'
import { lanesOf } from './lanes.ts'
import { loadOn } from './overloads.ts'
import { StopBlock } from './StopBlock.tsx'
import type { ShownBlock } from './shown-blocks.ts'
import { type Stop, stopsOf } from './stops.ts'

type Props = Pick<CalendarProps, 'today' | 'material' | 'mayPlan' | 'onPromise' | 'onMove' | 'onDay' | 'onLine'> & {
  readonly line: LoadLine
  readonly blocks: readonly ShownBlock[]
}

/** One production line: its stand-stills and blocks over the days, and under each day how full it is. */
export function LoadRow({ line, blocks, today, material, mayPlan, onPromise, onMove, onDay, onLine }: Props) {
  const { t } = useTranslation('production')
  const text = useText()
  const lanes = lanesOf<Stop | ShownBlock>([...stopsOf(line), ...blocks])
  const first = line.days[0]?.date ?? today
  const columnOf = (date: CivilDate) => line.days.findIndex((one) => one.date === date) + 2
  const last = line.days.length + 1
  const placeOf = ({ from, until }: Stop | ShownBlock) => {
    const end = columnOf(until)
    return {
      from: from < first ? 2 : columnOf(from),
      to: end === 1 ? last + 1 : end + 1,
      isCut: from < first || end === 1,
    }
  }
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
        {line.categories.length > 0 && (
          <small title={line.categories.join(t('list.comma'))}>{line.categories.join(t('list.comma'))}</small>
        )}
        {line.note !== '' && <small title={line.note}>{line.note}</small>}
        <small>{t('line.perDay', { quantity: text.quantity(line.capacityPerDay), unit: line.unit })}</small>
      </div>
      {line.days.map((day, index) => (
        <DayCell
          key={day.date}
          day={day}
          unit={line.unit}
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
        />
      )}
      {lanes.map((one) =>
        'reason' in one ? (
          <StopBlock key={`stop ${one.from}`} stop={one} lane={one.lane} unit={line.unit} {...placeOf(one)} />
        ) : (
          <Block
            // What is only proposed keeps its focus while the keyboard moves it from day to day.
            key={`${one.orderId} ${one.lineId} ${one.state === 'proposed' ? '' : one.from}`}
            block={one}
            lane={one.lane}
            {...placeOf(one)}
            onOpen={() => onPromise(one, line.name)}
            onMove={one.state === 'proposed' && onMove ? (to) => onMove(one.lineId, to) : undefined}
            line={line}
          />
        ),
      )}
    </div>
  )
}

type CellProps = {
  readonly day: LoadDay
  readonly unit: string
  readonly column: number
  readonly load: number
  readonly isToday: boolean
  readonly onPick?: () => void
}

/** How full a day is, in figures and as a bar; more than full is said in the colour of what is late. */
function DayCell({ day, unit, column, load, isToday, onPick }: CellProps) {
  const { t } = useTranslation('production')
  const text = useText()
  const isStanding = day.capacity === 0
  const share = isStanding ? 0 : Math.round((load / day.capacity) * 100)
  const over = load > day.capacity
  const isStopped = isStanding && (load > 0 || day.exception !== null)
  const said = isStopped ? 'standing' : isStanding ? 'closed' : load === 0 ? 'free' : null
  const fill = said === null ? `${share}%` : t(`day.${said}`)
  const words = [
    `${text.day(day.date)} ${text.quantity(load)} / ${text.quantity(day.capacity)} ${unit}`,
    over && t('day.over', { quantity: text.quantity(load - day.capacity), unit }),
    day.exception,
  ]
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
          aria-label={[
            text.day(day.date),
            fill,
            over && t('day.over', { quantity: text.quantity(load - day.capacity), unit }),
          ]
            .filter(Boolean)
            .join(' ')}
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
