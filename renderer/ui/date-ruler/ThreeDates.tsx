import { formatShort } from '#shared/values/civil-date.ts'
import css from './DateRuler.module.css'
import type { RulerMark } from './DateRuler.tsx'

/** The ruler where there is no room for one: its dates as figures, with how far they moved. */
export function ThreeDates({ marks, description }: { marks: readonly RulerMark[]; description: string }) {
  return (
    <div className={css.three} role="img" aria-label={description}>
      {marks.map((mark) => (
        <div key={mark.key} className={css.one}>
          <span className={css.oneLabel}>{mark.label}</span>
          <b className={css.oneDate}>{formatShort(mark.date)}</b>
          {mark.more && <span className={css.oneLabel}>{mark.more}</span>}
          <b className={css.moved}>{mark.movedBy}</b>
        </div>
      ))}
    </div>
  )
}
