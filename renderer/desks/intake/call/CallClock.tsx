import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './CallStrip.module.css'

const SECOND = 1000

/** How long the call has lasted, in minutes and seconds. */
export function CallClock() {
  const { t } = useTranslation('intake')
  const [began] = useState(() => Date.now())
  const [now, setNow] = useState(began)
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), SECOND)
    return () => window.clearInterval(timer)
  }, [])
  const seconds = Math.floor((now - began) / SECOND)
  const two = (value: number) => String(value).padStart(2, '0')
  return (
    <div className={css.clock}>
      <span className={css.live}>
        <i aria-hidden="true" />
        {t('call.live')}
      </span>
      <b>
        {two(Math.floor(seconds / 60))}:{two(seconds % 60)}
      </b>
    </div>
  )
}
