import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { ClassBox } from '#renderer/ui/ClassBox.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { OrderFileAnswer } from '#shared/contract/orders.ts'
import { requestedDays } from '#shared/rules/dates.ts'
import type { MakingLine } from '#shared/rules/production-line.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { sumQuantities } from '#shared/values/quantity.ts'
import type { LinePlan, TypedPlan } from './line-plans.ts'
import css from './Plan.module.css'
import { PlanLine } from './PlanLine.tsx'
import { PlanSign } from './PlanSign.tsx'
import { PlanTable } from './PlanTable.tsx'
import { SlipPrint } from './SlipPrint.tsx'
import { StaleAnswer } from './StaleAnswer.tsx'

type Props = {
  readonly answer: OrderFileAnswer
  readonly plans: readonly LinePlan[]
  readonly lines: readonly MakingLine[]
  readonly today: CivilDate
  /** Which of those that wait, and of how many. */
  readonly place: { readonly at: number; readonly of: number }
  readonly onNext: () => void
  readonly onType: (lineId: string, patch: Partial<TypedPlan>) => void
  readonly onSigned: () => Promise<void>
}

/** The hand goes to the line's block on the calendar; from there the arrow keys move it. */
const holdBlock = (lineId: string) => document.querySelector<HTMLElement>(`[data-plan="${lineId}"]`)?.focus()

/** R6.1, R6.3 production's written word on the order at hand: per line how much, when begun, when finished, on which line. */
export function PlanPanel({ answer, plans, lines, today, place, onNext, onType, onSigned }: Props) {
  const { t } = useTranslation('production')
  const text = useText()
  const navigate = useNavigate()
  const { file } = answer
  const [picked, setPicked] = useState<string | null>(null)
  const current = plans.find((one) => one.line.id === picked) ?? plans[0]
  const next = plans[((current ? plans.indexOf(current) : 0) + 1) % Math.max(1, plans.length)]
  const [isPrinting, setPrinting] = useState(false)
  useKeys([
    { keys: 'L', label: t('keys.line'), enabled: plans.length > 1, run: () => next && setPicked(next.line.id) },
    {
      keys: 'M',
      label: t('keys.move'),
      enabled: current !== undefined,
      run: () => current && holdBlock(current.line.id),
    },
    { keys: 'P', label: t('keys.printSlip'), run: () => setPrinting(true) },
  ])
  const unit = file.form.lines[0]?.unit ?? ''
  const total = sumQuantities(file.form.lines.flatMap((line) => (line.quantity === null ? [] : [line.quantity])))
  const [first, ...others] = requestedDays(file)
  const wished = others.length === 0 ? 'plan.requested' : 'plan.requestedFrom'
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
      foot={<PlanSign answer={answer} plans={plans} lines={lines} onSigned={onSigned} />}
    >
      <p className={css.order}>
        <button type="button" onClick={() => void navigate(`/orders/${file.order.id}?step=6`)}>
          {file.order.number}
        </button>
        {file.customer.name} <ClassBox value={file.customer.class} />
      </p>
      <p className={css.quiet}>
        {t('plan.size', { count: file.form.lines.length, quantity: text.quantity(total), unit })}
        {first && `　${t(wished, { count: others.length + 1, date: text.day(first) })}`}
        {file.form.terms.special !== '' && `　${file.form.terms.special}`}
      </p>
      {plans.length > 0 && <PlanTable plans={plans} current={current?.line.id ?? ''} onPick={setPicked} />}
      {current && <PlanLine key={current.line.id} plan={current} lines={lines} today={today} onType={onType} />}
      {current && <StaleAnswer file={file} plan={current} />}
      {plans.length === 0 && <p className={css.quiet}>{t('plan.nothingOpen')}</p>}
      {plans.length > 1 && latest !== '' && (
        <p className={css.latest}>
          {t('plan.latest')} <b>{text.day(latest)}</b> {t('plan.ofLines', { count: plans.length })}
        </p>
      )}
      {isPrinting && <SlipPrint answer={answer} onClose={() => setPrinting(false)} />}
    </Sheet>
  )
}
