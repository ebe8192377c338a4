import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { ClassBox } from '#renderer/ui/ClassBox.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { OrderFileAnswer } from '#shared/contract/orders.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { sumQuantities } from '#shared/values/quantity.ts'
import type { LinePlan, TypedPlan } from './line-plans.ts'
import css from './Plan.module.css'
import { PlanLine } from './PlanLine.tsx'
import { PlanSign } from './PlanSign.tsx'

type Props = {
  readonly answer: OrderFileAnswer
  readonly plans: readonly LinePlan[]
  readonly lines: readonly string[]
  readonly today: CivilDate
  /** Which of those that wait, and of how many. */
  readonly place: { readonly at: number; readonly of: number }
  readonly onNext: () => void
  readonly onType: (lineId: string, patch: Partial<TypedPlan>) => void
  readonly onSigned: () => Promise<void>
}

/** R6.1, R6.3 production's written word on the order at hand: per line how much, when begun, when finished, on which line. */
export function PlanPanel({ answer, plans, lines, today, place, onNext, onType, onSigned }: Props) {
  const { t } = useTranslation('production')
  const text = useText()
  const navigate = useNavigate()
  const { file } = answer
  const unit = file.form.lines[0]?.unit ?? ''
  const total = sumQuantities(file.form.lines.flatMap((line) => (line.quantity === null ? [] : [line.quantity])))
  const latest = plans.map((one) => one.typed.scheduledDate).reduce((a, b) => (a > b ? a : b), '')
  return (
    <Sheet
      grow
      title={t('plan.title')}
      aside={
        <span className={css.place}>
          {t('plan.place', place)}
          <ActionButton size="small" icon="down" onClick={onNext}>
            <span className="visually-hidden">{t('plan.next')}</span>
          </ActionButton>
        </span>
      }
      foot={<PlanSign answer={answer} plans={plans} onSigned={onSigned} />}
    >
      <p className={css.order}>
        <button type="button" onClick={() => void navigate(`/orders/${file.order.id}?step=6`)}>
          {file.order.number}
        </button>
        {file.customer.name} <ClassBox value={file.customer.class} />
      </p>
      <p className={css.quiet}>
        {t('plan.size', { count: file.form.lines.length, quantity: text.quantity(total), unit })}
        {file.form.terms.special !== '' && `　${file.form.terms.special}`}
      </p>
      {plans.map((plan) => (
        <PlanLine key={plan.line.id} plan={plan} lines={lines} today={today} onType={onType} />
      ))}
      {plans.length === 0 && <p className={css.quiet}>{t('plan.nothingOpen')}</p>}
      {plans.length > 1 && latest !== '' && (
        <p className={css.latest}>
          {t('plan.latest')} <b>{text.day(latest)}</b> {t('plan.ofLines', { count: plans.length })}
        </p>
      )}
    </Sheet>
  )
}
