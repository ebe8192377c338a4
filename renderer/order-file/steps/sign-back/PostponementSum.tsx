import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import type { MovedDate } from '#shared/rules/dates.ts'
import type { PostponementSum as Sum } from '#shared/rules/postponement-sum.ts'
import css from './PostponementSum.module.css'

/** R9.3 how late the sheet is and how far that moved the dates, each with its own arithmetic, and what stops it. */
export function PostponementSum({ sum }: { sum: Sum }) {
  const { t } = useTranslation('postponement')
  const text = useText()
  const { sentOn, until, late, days, skipped, mode, stoppedBy, running } = sum
  const moved = (name: 'scheduled' | 'preDelivery', date: MovedDate | null) =>
    date && days > 0 && t(`moved.${name}`, { from: text.day(date.original), days, to: text.day(date.current) })
  const counted = t(`counted.${mode}`, { from: text.day(sentOn), to: text.day(until), days })
  const state = stoppedBy ?? (running ? 'running' : 'signedBack')
  return (
    <dl className={css.sum} aria-label={t('label')}>
      <dt>{t('late.name')}</dt>
      <dd>
        {late === 0
          ? t('late.none', { sent: text.day(sentOn) })
          : t('late.days', { sent: text.day(sentOn), days: late })}
      </dd>
      <dt>{t('postponed.name')}</dt>
      <dd>
        {counted}
        {skipped > 0 && t('skipped', { days: skipped })}
        {[moved('scheduled', sum.scheduled), moved('preDelivery', sum.preDelivery)].filter(Boolean).map((part) => (
          <b key={String(part)}>{part}</b>
        ))}
        <span>{t(`state.${state}`, { day: text.day(until) })}</span>
      </dd>
    </dl>
  )
}
