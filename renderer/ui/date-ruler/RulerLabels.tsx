import { type CivilDate, formatShort } from '#shared/values/civil-date.ts'
import { joinClasses } from '../join-classes.ts'
import css from './DateRuler.module.css'
import type { RulerMark } from './DateRuler.tsx'
import { labelWidth, placeLabels } from './ruler-labels.ts'

interface Props {
  marks: readonly RulerMark[]
  side: 'above' | 'below'
  centre: (date: CivilDate) => number
  room: number
}

/** The words on one side of the ruler, each as near its day as its neighbours allow. */
export function RulerLabels({ marks, side, centre, room }: Props) {
  const here = marks.filter((mark) => mark.side === side)
  const lefts = placeLabels(
    here.map((mark) => ({ key: mark.key, centre: centre(mark.date), width: labelWidth(wholeText(mark)) })),
    room,
  )
  return (
    <div className={css.labels}>
      {here.map((mark) => (
        <span
          key={mark.key}
          className={joinClasses(
            css.label,
            mark.kind === 'today' && css.labelToday,
            mark.movedFrom && side === 'above' && css.lifted,
          )}
          style={{ left: lefts.get(mark.key) }}
        >
          {mark.movedBecause && <b className={css.moved}>{mark.movedBecause}</b>}
          <span>{mark.label}</span>
          {(mark.kind === 'commitment' || mark.kind === 'wish') && <b>{formatShort(mark.date)}</b>}
          {mark.more && <span>{mark.more}</span>}
          {mark.movedBy && <b className={css.moved}>{mark.movedBy}</b>}
        </span>
      ))}
    </div>
  )
}

function wholeText(mark: RulerMark): string {
  const date = mark.kind === 'commitment' || mark.kind === 'wish' ? ` ${formatShort(mark.date)}` : ''
  const because = mark.movedBecause ? `${mark.movedBecause}  ` : ''
  const behind = [mark.more, mark.movedBy].flatMap((words) => (words ? ` ${words}` : []))
  return `${because}${mark.label}${date}${behind.join('')}`
}
