import { Select } from 'antd'
import { memo, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { CHANNELS } from '#shared/contract/memos.ts'
import { isOnTelephone } from '../form/memo-values.ts'
import { useSettled } from '../form/use-memo.ts'
import css from './CallStrip.module.css'

const SECOND = 1000

/** By which way it comes (R1.1), and on the telephone how long the call has lasted. */
export const CallClock = memo(function CallClock() {
  const { t } = useTranslation('intake')
  const text = useText()
  const { values, change } = useSettled()
  const isCall = isOnTelephone(values.channel)
  return (
    <div className={css.clock}>
      <span className={css.live}>
        {isCall && <i role="img" aria-label={t('call.live')} title={t('call.live')} />}
        <Select
          className={css.channel}
          variant="borderless"
          size="small"
          popupMatchSelectWidth={false}
          aria-label={t('channel')}
          value={values.channel}
          onChange={(channel) => change({ channel })}
          options={CHANNELS.map((value) => ({ value, label: text.channel(value) }))}
        />
      </span>
      {isCall && <Minutes />}
    </div>
  )
})

/** In minutes and seconds. */
function Minutes() {
  const [began] = useState(() => Date.now())
  const [now, setNow] = useState(began)
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), SECOND)
    return () => window.clearInterval(timer)
  }, [])
  const seconds = Math.floor((now - began) / SECOND)
  const two = (value: number) => String(value).padStart(2, '0')
  return (
    <b>
      {two(Math.floor(seconds / 60))}:{two(seconds % 60)}
    </b>
  )
}
