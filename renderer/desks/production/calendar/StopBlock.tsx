import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import css from './LoadSheet.module.css'
import type { Stop } from './stops.ts'

type Props = {
  readonly stop: Stop
  readonly unit: string
  readonly lane: number
  readonly from: number
  readonly to: number
  readonly isCut: boolean
}

/** R6.1 days that are not as usual, hatched: why, and what can still be made on each of them. */
export function StopBlock({ stop, unit, lane, from, to, isCut }: Props) {
  const { t } = useTranslation('production')
  const text = useText()
  const rest = stop.capacity === 0 ? t('stop.none') : t('stop.some', { quantity: text.quantity(stop.capacity), unit })
  return (
    <span
      className={joinClasses(css.block, css.standing, css.stop, isCut && css.cut, to - from === 1 && css.narrow)}
      style={{ gridColumn: `${from} / ${to}`, gridRow: lane + 1 }}
      title={`${text.day(stop.from)} – ${text.day(stop.until)}\n${stop.reason}\n${rest}`}
    >
      <b>{stop.reason}</b>
      <span>{rest}</span>
    </span>
  )
}
