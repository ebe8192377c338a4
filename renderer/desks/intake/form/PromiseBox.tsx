import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { addMinutes, type Instant } from '#shared/values/instant.ts'
import css from './PromiseBox.module.css'
import { useSettled } from './use-memo.ts'

const HALF_AN_HOUR = 30

/** R3.1 when the customer gets his answer, large enough to be read to him; half an hour earlier or later by agreement. */
export const PromiseBox = memo(function PromiseBox({ promise, large = false }: { promise: Instant; large?: boolean }) {
  const { t } = useTranslation('intake')
  const text = useText()
  const { policy } = useSession()
  const { values, change } = useSettled()
  const { orderType, terms } = values.form
  const minutes = policy.types[orderType].answerMinutes
  const time =
    minutes % 60 === 0 ? t('promise.hours', { count: minutes / 60 }) : t('promise.minutes', { count: minutes })
  const move = (by: number) => change({ promisedUntil: addMinutes(promise, by) })
  return (
    <div className={large ? css.large : css.small}>
      <p className={css.rule}>{t('promise.rule', { type: text.orderType(orderType), time })}</p>
      <p className={css.line}>
        <span>{t('promise.latest')}</span>
        <b className={css.time}>{text.moment(promise)}</b>
        <span>{t('promise.to', { name: terms.contact })}</span>
        <span className={css.move}>
          <button
            type="button"
            aria-label={t('promise.earlier')}
            title={t('promise.earlier')}
            onClick={() => move(-HALF_AN_HOUR)}
          >
            −
          </button>
          <button
            type="button"
            aria-label={t('promise.later')}
            title={t('promise.later')}
            onClick={() => move(HALF_AN_HOUR)}
          >
            +
          </button>
        </span>
      </p>
    </div>
  )
})
