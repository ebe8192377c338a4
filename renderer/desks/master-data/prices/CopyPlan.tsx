import { DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import type { PlanDetail } from '#shared/contract/office.ts'
import { PRICE_STEPS, type PriceStep, raisedBy, stepOf } from '#shared/rules/price-rows.ts'
import { addDays, type CivilDate, civilDate, maxDate } from '#shared/values/civil-date.ts'
import { formatUnitPrice, unitPrice } from '#shared/values/unit-price.ts'
import css from '../Master.module.css'
import type { CopiedPlan } from './PlanForm.tsx'
import { copyOf } from './plan-draft.ts'

type Props = {
  readonly open: boolean
  readonly plan: PlanDetail
  readonly today: CivilDate
  readonly onClose: () => void
  readonly onCopy: (copied: CopiedPlan) => void
}

const PERCENT = /^([+-]?)(\d{1,2})(?:\.(\d{1,2}))?$/

/** `3`, `+3`, `-1.5` as basis points; null for anything else. */
function basisPoints(text: string): number | null {
  const [all, sign, whole = '0', decimals = ''] = PERCENT.exec(text.trim().replace('%', '')) ?? []
  if (all === undefined) return null
  const points = Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
  return sign === '-' ? -points : points
}

/** R4.4 a plan for the next period: from when, and by how much every price goes up or down. */
export function CopyPlan({ open, plan, today, onClose, onCopy }: Props) {
  const { t } = useTranslation('prices')
  const earliest = plan.from >= today ? addDays(plan.from, 1) : today
  const [from, setFrom] = useState<string>(
    plan.to && plan.to >= today ? addDays(plan.to, 1) : maxDate(earliest, addDays(today, 1)),
  )
  const [percent, setPercent] = useState('0')
  const [step, setStep] = useState<PriceStep>(() => stepOf(plan.prices.map(({ price }) => price)))
  const points = basisPoints(percent)
  const [sample] = plan.prices
  const copy = () => {
    if (points === null) return
    onCopy({
      name: `copy.${plan.id}.${from}.${points}.${step}`,
      draft: copyOf(plan, civilDate(from), { basisPoints: points, step }),
    })
    onClose()
  }
  return (
    <Dialog
      open={open}
      title={t('copy.title', { name: plan.name || t('unnamed') })}
      onClose={onClose}
      footer={
        <>
          <ActionButton keyHint="Esc" onClick={onClose}>
            {t('copy.cancel')}
          </ActionButton>
          <ActionButton kind="primary" locked={points === null ? t('copy.percentWrong') : undefined} onClick={copy}>
            {t('copy.do')}
          </ActionButton>
        </>
      }
    >
      <div className={css.form}>
        <Field label={t('copy.from')} required>
          {(control) => (
            <DatePicker
              {...control}
              allowClear={false}
              minDate={dayjs(earliest)}
              value={dayjs(from)}
              onChange={(date) => date && setFrom(date.format('YYYY-MM-DD'))}
              style={{ width: '100%' }}
            />
          )}
        </Field>
        <Field label={t('copy.percent')} error={points === null ? t('copy.percentWrong') : undefined}>
          {(control) => (
            <Input
              {...control}
              suffix="%"
              style={{ textAlign: 'right' }}
              value={percent}
              onChange={(event) => setPercent(event.target.value)}
              onPressEnter={copy}
            />
          )}
        </Field>
        <Field label={t('copy.step')}>
          {(control) => (
            <Select<PriceStep>
              {...control}
              value={step}
              onChange={setStep}
              options={PRICE_STEPS.map((one) => ({
                value: one,
                label: one === 1 ? t('copy.stepFinest') : t('copy.stepOf', { price: formatUnitPrice(unitPrice(one)) }),
              }))}
            />
          )}
        </Field>
      </div>
      <p>
        {t('copy.rounding')}
        {sample && points !== null && (
          <>
            {' '}
            {t('copy.example', {
              product: sample.productNumber,
              before: formatUnitPrice(sample.price),
              after: formatUnitPrice(points === 0 ? sample.price : raisedBy(sample.price, points, step)),
            })}
          </>
        )}
      </p>
    </Dialog>
  )
}
