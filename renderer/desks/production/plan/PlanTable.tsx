import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import type { LinePlan } from './line-plans.ts'
import css from './Plan.module.css'

type Props = {
  readonly plans: readonly LinePlan[]
  /** The line whose days are being written. */
  readonly current: string
  readonly onPick: (lineId: string) => void
}

/** R6.1 the lines of the order that wait, with the days that stand for each; one of them is being written. */
export function PlanTable({ plans, current, onPick }: Props) {
  const { t } = useTranslation('production')
  const text = useText()
  const [unit, ...units] = new Set(plans.map((plan) => plan.line.unit))
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th>{t('plan.row')}</th>
          <th>{t('plan.product')}</th>
          <th className={css.end}>{units.length === 0 ? t('plan.quantity', { unit }) : t('plan.amount')}</th>
          <th>{t('plan.begins')}</th>
          <th>{t('plan.ready')}</th>
        </tr>
      </thead>
      <tbody>
        {plans.map(({ line, position, typed }) => (
          <tr key={line.id} data-current={line.id === current}>
            <td>
              <button
                type="button"
                aria-label={t('plan.line', { line: position })}
                aria-pressed={line.id === current}
                onClick={() => onPick(line.id)}
              >
                {position}
              </button>
            </td>
            <td className={css.number}>{line.productNumber}</td>
            <td className={css.end}>
              {typed.quantity}
              {units.length > 0 && ` ${line.unit}`}
            </td>
            <td>{text.day(typed.productionDate)}</td>
            <td>
              <b>{text.day(typed.scheduledDate)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
