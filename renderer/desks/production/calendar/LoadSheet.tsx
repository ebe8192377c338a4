import { useTranslation } from 'react-i18next'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { LoadLine } from '#shared/contract/load-calendar.ts'
import { type CivilDate, weekdayOf } from '#shared/values/civil-date.ts'
import { LoadRow } from './LoadRow.tsx'
import css from './LoadSheet.module.css'
import { OverloadBar } from './OverloadBar.tsx'
import { overloadsOf } from './overloads.ts'
import { SPANS, type Span, weekOf } from './period.ts'
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
  /** What production promised is picked: its file, or setting it right. */
  readonly onPromise: (block: ShownBlock, productionLine: string) => void
  /** A proposal is drawn to another day or line. */
  readonly onMove?: (lineId: string, to: { readonly productionLine: string; readonly date: CivilDate }) => void
  readonly onDay: (line: LoadLine, date: CivilDate) => void
  readonly onLine: (line: LoadLine | null) => void
  readonly onPrint: (blocksOf: (line: LoadLine) => readonly ShownBlock[]) => void
}

const LEGEND = ['running', 'planned', 'current', 'proposed', 'late'] as const

/** R6.1 the load per production line and day: what is being made, what is promised, what is proposed, what will be late. */
export function LoadSheet({ dates, today, span, onSpan, lines, blocksOf, onPrint, ...row }: CalendarProps) {
  const { t } = useTranslation('production')
  const [first, last] = [dates[0] ?? today, dates.at(-1) ?? today]
  const dayName = (date: CivilDate) =>
    t('calendar.day', { month: Number(date.slice(5, 7)), day: Number(date.slice(8)) })
  const inSameMonth = first.slice(0, 7) === last.slice(0, 7)
  const print = () => onPrint(blocksOf)
  useKeys([{ keys: 'Ctrl+P', label: t('keys.printCalendar'), run: print }])
  const overloads = overloadsOf(lines, blocksOf, today)
  const at = row.material ? dates.indexOf(row.material.date) : -1
  return (
    <Sheet
      grow
      flush
      label={t('calendar.title')}
      title={
        <span className={css.head}>
          {t('calendar.period', {
            from: dayName(first),
            to: inSameMonth ? t('calendar.dayOfMonth', { day: Number(last.slice(8)) }) : dayName(last),
          })}
          <small className={css.week}>
            {t(dates.length > 7 ? 'calendar.weeks' : 'calendar.week', { from: weekOf(first), to: weekOf(last) })}
          </small>
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
          </span>
        </span>
      }
      aside={
        <span className={css.aside}>
          <ActionButton size="small" keyHint="Ctrl P" onClick={print}>
            {t('calendar.print')}
          </ActionButton>
          <span className={css.spans} role="group" aria-label={t('calendar.span')}>
            {SPANS.map((one) => (
              <button key={one} type="button" aria-pressed={one === span} onClick={() => onSpan(one)}>
                {t(`calendar.spans.${one}`)}
              </button>
            ))}
          </span>
        </span>
      }
      foot={overloads.length > 0 ? <OverloadBar overloads={overloads} onPromise={row.onPromise} /> : undefined}
    >
      <div className={css.calendar} style={{ '--days': dates.length } as React.CSSProperties}>
        <div className={css.days}>
          <span className={css.corner}>
            {row.mayPlan && (
              <ActionButton kind="link" size="small" onClick={() => row.onLine(null)}>
                {t('line.new')}
              </ActionButton>
            )}
          </span>
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
        {row.material && at !== -1 && (
          <p className={css.materialRow}>
            {/* Beside its line, on the side where there is room. */}
            <span style={{ gridColumn: at > 2 ? `1 / ${at + 2}` : `${at + 2} / -1` }} data-before={at > 2}>
              <b>{row.material.text}</b>
            </span>
          </p>
        )}
      </div>
    </Sheet>
  )
}
