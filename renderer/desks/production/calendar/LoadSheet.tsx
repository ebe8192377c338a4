import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { LoadLine } from '#shared/contract/load-calendar.ts'
import { type CivilDate, weekdayOf } from '#shared/values/civil-date.ts'
import { LoadRow } from './LoadRow.tsx'
import css from './LoadSheet.module.css'
import { SPANS, type Span } from './period.ts'
import type { ShownBlock } from './shown-blocks.ts'

export type CalendarProps = {
  readonly dates: readonly CivilDate[]
  readonly today: CivilDate
  readonly span: Span
  readonly onSpan: (span: Span) => void
  readonly lines: readonly LoadLine[]
  readonly blocksOf: (line: LoadLine) => readonly ShownBlock[]
  /** The day from which the material of the order at hand is there, and whose it is. */
  readonly material?: { readonly date: CivilDate; readonly text: string } | null
  readonly mayPlan: boolean
  readonly onOpen: (orderId: string) => void
  /** A proposal is drawn to another day or line. */
  readonly onMove?: (lineId: string, to: { readonly productionLine: string; readonly date: CivilDate }) => void
  readonly onDay: (line: LoadLine, date: CivilDate) => void
  readonly onLine: (line: LoadLine | null) => void
}

const LEGEND = ['running', 'planned', 'current', 'proposed', 'late'] as const

/** R6.1 the load per production line and day: what is being made, what is promised, what is proposed, what will be late. */
export function LoadSheet({ dates, today, span, onSpan, lines, blocksOf, ...row }: CalendarProps) {
  const { t } = useTranslation('production')
  const text = useText()
  const [first, last] = [dates[0] ?? today, dates.at(-1) ?? today]
  return (
    <Sheet
      grow
      flush
      label={t('calendar.title')}
      title={
        <span className={css.head}>
          {t('calendar.period', { from: text.day(first), to: text.day(last) })}
          <span className={css.legend} aria-hidden="true">
            {LEGEND.map((state) => (
              <span key={state} className={css.key}>
                <i className={joinClasses(css.swatch, css[state])} />
                {t(`calendar.${state}`)}
              </span>
            ))}
            <span className={css.key}>
              <i className={joinClasses(css.swatch, css.standing)} />
              {t('calendar.standing')}
            </span>
            {row.material && (
              <span className={css.key}>
                <i className={css.materialKey} />
                {t('calendar.materialKey')}
              </span>
            )}
          </span>
        </span>
      }
      aside={
        <span className={css.aside}>
          {row.mayPlan && (
            <ActionButton kind="link" size="small" onClick={() => row.onLine(null)}>
              {t('line.new')}
            </ActionButton>
          )}
          <span className={css.spans} role="group" aria-label={t('calendar.span')}>
            {SPANS.map((one) => (
              <button key={one} type="button" aria-pressed={one === span} onClick={() => onSpan(one)}>
                {t(`calendar.spans.${one}`)}
              </button>
            ))}
          </span>
        </span>
      }
    >
      <div className={css.calendar} style={{ '--days': dates.length } as React.CSSProperties}>
        <div className={css.days}>
          <span />
          {dates.map((date) => (
            <span key={date} className={joinClasses(css.day, date === today && css.today)}>
              <b>{Number(date.slice(8))}</b>
              <small>
                {t(`weekday.${weekdayOf(date)}`)}
                {date === today && ` ${t('calendar.today')}`}
              </small>
            </span>
          ))}
        </div>
        {lines.map((line) => (
          <LoadRow key={line.id} line={line} blocks={blocksOf(line)} today={today} {...row} />
        ))}
      </div>
    </Sheet>
  )
}
