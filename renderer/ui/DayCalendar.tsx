import { Calendar } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { type CivilDate, civilDate } from '#shared/values/civil-date.ts'
import css from './DayInput.module.css'

interface Props {
  /** The day that is marked, and whose month is shown. */
  day: CivilDate
  min?: string
  onPick: (day: CivilDate) => void
  /** Another month was leafed to. */
  onMonth: (day: CivilDate) => void
}

const SHAPE = 'YYYY-MM-DD'

/** One month, small; in a chunk of its own, for most days are typed. */
export default function DayCalendar({ day, min, onPick, onMonth }: Props) {
  const { t } = useTranslation('ui')
  const shown = dayjs(day)
  const leaf = (months: number) => onMonth(civilDate(shown.add(months, 'month').format(SHAPE)))
  return (
    // The field keeps the focus, so that one types on after a click.
    <div className={css.month} role="presentation" onMouseDown={(event) => event.preventDefault()}>
      <Calendar
        fullscreen={false}
        value={shown}
        disabledDate={min === undefined || min === '' ? undefined : (one) => one.isBefore(dayjs(min), 'day')}
        onSelect={(one, { source }) => {
          if (source === 'date') onPick(civilDate(one.format(SHAPE)))
        }}
        headerRender={() => (
          <div className={css.head}>
            <button type="button" tabIndex={-1} aria-label={t('day.before')} onClick={() => leaf(-1)}>
              ‹
            </button>
            <b>{shown.format('YYYY-MM')}</b>
            <button type="button" tabIndex={-1} aria-label={t('day.after')} onClick={() => leaf(1)}>
              ›
            </button>
          </div>
        )}
      />
    </div>
  )
}
