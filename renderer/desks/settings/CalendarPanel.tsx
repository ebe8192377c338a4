import { Checkbox, DatePicker, Input, Segmented } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { Field } from '#renderer/ui/Field.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { Policy } from '#shared/rules/policy.ts'
import type { BusinessCalendar } from '#shared/values/business-calendar.ts'
import { type CivilDate, civilDate } from '#shared/values/civil-date.ts'
import type { PanelProps } from './office-tabs.ts'
import css from './Settings.module.css'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

/** What keeps a calendar from being saved, as a key of words; undefined where nothing does. */
export function calendarRefusal({ officeCloses, calendar }: Policy): string | undefined {
  if (!CLOCK.test(officeCloses)) return 'calendar.notAClock'
  return calendar.weekend.length === WEEKDAYS.length ? 'calendar.noWorkday' : undefined
}

/** When the office works: weekend, holidays, days worked instead, closing hour, and how a delay is counted (R9.3). */
export function CalendarPanel({ draft: { policy }, onChange, disabled }: PanelProps) {
  const { t } = useTranslation(['settings', 'app'])
  const { calendar } = policy
  const set = (change: Partial<BusinessCalendar>) =>
    onChange({ policy: { ...policy, calendar: { ...calendar, ...change } } })
  const days = (key: 'holidays' | 'workdays') => (
    <Field label={t(`calendar.${key}`)} hint={t(`calendar.${key}Hint`)}>
      {(control) => (
        <DatePicker
          {...control}
          multiple
          disabled={disabled}
          maxTagCount={40}
          value={calendar[key].map((day) => dayjs(day))}
          onChange={(dates) => set({ [key]: chosen(dates) })}
          style={{ width: '100%' }}
        />
      )}
    </Field>
  )
  return (
    <Sheet title={t('tab.calendar')} grow>
      <div className={css.form}>
        <fieldset className={`${css.weekend} ${css.wide}`}>
          <legend>{t('calendar.weekend')}</legend>
          {WEEKDAYS.map((day) => (
            <Checkbox
              key={day}
              disabled={disabled}
              checked={calendar.weekend.includes(day)}
              onChange={({ target }) =>
                set({
                  weekend: WEEKDAYS.filter((one) => (one === day ? target.checked : calendar.weekend.includes(one))),
                })
              }
            >
              {t(`app:weekday.${day}`)}
            </Checkbox>
          ))}
          {calendar.weekend.length === WEEKDAYS.length && <p className={css.wrong}>{t('calendar.noWorkday')}</p>}
        </fieldset>
        <div className={css.wide}>{days('holidays')}</div>
        <div className={css.wide}>{days('workdays')}</div>
        <Field
          label={t('calendar.officeCloses')}
          error={CLOCK.test(policy.officeCloses) ? undefined : t('calendar.notAClock')}
        >
          {(control) => (
            <Input
              {...control}
              disabled={disabled}
              maxLength={5}
              value={policy.officeCloses}
              onChange={(event) => onChange({ policy: { ...policy, officeCloses: event.target.value } })}
            />
          )}
        </Field>
        <Field label={t('calendar.delayMode')}>
          {({ id }) => (
            <Segmented
              id={id}
              aria-label={t('calendar.delayMode')}
              disabled={disabled}
              value={policy.delayMode}
              onChange={(delayMode) => onChange({ policy: { ...policy, delayMode } })}
              options={(['calendar', 'working'] as const).map((value) => ({
                value,
                label: t(`calendar.mode.${value}`),
              }))}
            />
          )}
        </Field>
      </div>
    </Sheet>
  )
}

const chosen = (dates: readonly dayjs.Dayjs[] | null): readonly CivilDate[] =>
  (dates ?? []).map((date) => civilDate(date.format('YYYY-MM-DD'))).toSorted()
