import { useLayoutEffect, useRef, useState } from 'react'
import { addDays, type CivilDate, daysBetween, weekdayOf } from '#shared/values/civil-date.ts'
import { joinClasses } from '../join-classes.ts'
import { useLayout } from '../layout.ts'
import css from './DateRuler.module.css'
import { RulerArrow } from './RulerArrow.tsx'
import { RulerLabels } from './RulerLabels.tsx'
import { ThreeDates } from './ThreeDates.tsx'

/** One thing that stands on the ruler. */
export interface RulerMark {
  key: string
  date: CivilDate
  /** today · commitment = our own word, filled · wish = the customer's, hollow · event = a thin line. */
  kind: 'today' | 'commitment' | 'wish' | 'event'
  label: string
  side: 'above' | 'below'
  /** What is said behind the date (`起，3 个日期`). */
  more?: string
  /** Further days of the same, marked without words. */
  others?: readonly CivilDate[]
  /** Where a postponed date stood before; an arrow leads from there. */
  movedFrom?: CivilDate
  /** By how much (`+1 天`), behind the date. */
  movedBy?: string
  /** Why (`签回迟 1 天`), before the label. */
  movedBecause?: string
}

interface Props {
  marks: readonly RulerMark[]
  from: CivilDate
  to: CivilDate
  /** Working Saturdays and holidays of the business calendar: `true` = rest, `false` = work. */
  restDays?: ReadonlyMap<CivilDate, boolean>
  /** The whole ruler as one sentence, for those who do not see it. */
  description: string
}

const DAY_LIMIT = 45

/** Scheduled date, pre-delivery date and the customer's wish on one ruler with today. */
export function DateRuler(props: Props) {
  const layout = useLayout()
  const dates = props.marks.filter((mark) => mark.kind === 'commitment' || mark.kind === 'wish')
  const days = daysBetween(props.from, props.to) + 1
  if (layout === 'narrow' || layout === 'single' || days > DAY_LIMIT) {
    return <ThreeDates marks={dates} description={props.description} />
  }
  return <Ruler {...props} days={days} />
}

function Ruler({ marks, from, restDays, description, days }: Props & { days: number }) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(536)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const cell = width / days
  const centre = (date: CivilDate) => (daysBetween(from, date) + 0.5) * cell
  const today = marks.find((mark) => mark.kind === 'today')
  const cells = Array.from({ length: days }, (_, index) => addDays(from, index))

  return (
    <div className={css.ruler} ref={box} role="img" aria-label={description}>
      <RulerLabels marks={marks} side="above" centre={centre} room={width} />
      <div className={css.band}>
        {cells.map((day) => {
          const mark = marks.find((m) => m.kind !== 'event' && (m.date === day || m.others?.includes(day)))
          const classes = [
            css.day,
            (restDays?.get(day) ?? weekdayOf(day) > 5) && css.rest,
            today && day < today.date && css.past,
          ]
          return (
            <span key={day} className={joinClasses(...classes)}>
              <span className={mark ? css[mark.kind] : css.number}>
                {mark || cell >= 18 || dayOfMonth(day) % 5 === 0 ? dayOfMonth(day) : ''}
              </span>
            </span>
          )
        })}
        {marks.map(
          (mark) =>
            mark.movedFrom && (
              <RulerArrow key={mark.key} from={centre(mark.movedFrom)} to={centre(mark.date)} side={mark.side} />
            ),
        )}
        {marks.map(
          (mark) =>
            (mark.kind === 'today' || mark.kind === 'event') &&
            mark.date >= from && (
              <i
                key={mark.key}
                className={joinClasses(css.pin, css[mark.side], mark.kind === 'today' && css.pinToday)}
                style={{ left: centre(mark.date) }}
              />
            ),
        )}
      </div>
      <RulerLabels marks={marks} side="below" centre={centre} room={width} />
    </div>
  )
}

const dayOfMonth = (day: CivilDate): number => Number(day.slice(8))
