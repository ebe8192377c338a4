import { useTranslation } from 'react-i18next'
import { useDoor } from '#renderer/app/session/session-context.ts'
import { useClock } from '#renderer/app/text/clock.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { BrandMark } from '#renderer/ui/BrandMark.tsx'
import { Icon } from '#renderer/ui/icons/Icon.tsx'
import { weekdayOf } from '#shared/values/civil-date.ts'
import { civilDateOf, clockTimeOf } from '#shared/values/instant.ts'
import css from './SignIn.module.css'

/** The left page of the sign-in: whose office, what time, and that nothing was lost. */
export function DoorAside({ locked }: { locked: string | null }) {
  const { t } = useTranslation(['session', 'app'])
  const { state } = useDoor()
  const { now, timeZone } = useClock()
  const text = useText()
  const day = civilDateOf(now, timeZone)
  const [year, month, date] = day.split('-').map(Number)
  return (
    <aside className={css.aside}>
      <div className={css.office}>
        <BrandMark size="large" />
        <div>
          <p className={css.company}>{state.company?.name ?? t('firstStart.brand')}</p>
          <p className={css.department}>{t('signIn.department')}</p>
        </div>
      </div>
      <div>
        <p className={css.clock}>{clockTimeOf(now, timeZone)}</p>
        <p className={css.date}>
          {t('signIn.date', {
            year,
            month,
            date,
            monthName: t(`app:month.${month}`),
            weekday: t(`weekday.${weekdayOf(day)}`),
          })}
        </p>
      </div>
      {locked !== null && (
        <div className={css.safe} role="note">
          <Icon name="lock" size={16} />
          <div>
            <b>{t('signIn.safe.title')}</b>
            <p>{t('signIn.safe.text', { name: locked })}</p>
          </div>
        </div>
      )}
      <p className={css.about}>
        <span>{t('signIn.version', { version: state.version })}</span>
        {state.backup && (
          <span>
            {t(state.backup.verified ? 'app:saved.backupVerified' : 'app:saved.backup', {
              at: text.moment(state.backup.at),
            })}
          </span>
        )}
      </p>
    </aside>
  )
}
