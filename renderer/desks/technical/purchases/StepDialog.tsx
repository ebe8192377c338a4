import { Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { DayField, LongField, NumberField, TextField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { TaskDialog } from '#renderer/desks/technical/TaskDialog.tsx'
import css from '#renderer/desks/technical/Technical.module.css'
import { stillToCome } from '#shared/rules/purchases.ts'
import { type CivilDate, isCivilDate } from '#shared/values/civil-date.ts'
import { formatQuantity, parseQuantity } from '#shared/values/quantity.ts'
import { type Stepping, useStep } from './use-step.ts'

type Props = Stepping & { readonly today: CivilDate }

/** R20.2 the next step of a purchase request: ordered with its day, arrived, or not needed any more. */
export function StepDialog(props: Props) {
  if (props.step === 'order') return <OrderForm {...props} />
  return props.step === 'receive' ? <ReceiveForm {...props} /> : <DropForm {...props} />
}

function OrderForm(props: Props) {
  const { purchase, today } = props
  const { t } = useTranslation('technical')
  const { call } = useDesk()
  const { run, sheetOf } = useStep(props)
  const [supplier, setSupplier] = useState(purchase.supplier)
  const [expectedOn, setExpectedOn] = useState(String(purchase.expectedOn ?? ''))
  const isDay = isCivilDate(expectedOn) && expectedOn >= today
  const missing =
    supplier.trim() === '' ? t('step.order.supplierMissing') : isDay ? undefined : t('step.order.dayMissing')
  // Who answered on the day as it was is asked again (R5.2).
  const isLater = purchase.expectedOn !== null && expectedOn > purchase.expectedOn
  const hint = !isDay
    ? undefined
    : isLater
      ? t('step.order.later')
      : expectedOn > purchase.neededBy
        ? t('step.order.late')
        : undefined
  const save = (version?: number) =>
    run(version, async (head) => {
      if (isCivilDate(expectedOn)) await call.technical.orderPurchase({ ...head, supplier, expectedOn })
    })
  return (
    <TaskDialog {...sheetOf(save)} missing={missing}>
      <div className={css.pair}>
        <TextField label={t('purchase.supplier')} required value={supplier} onChange={setSupplier} />
        <DayField
          label={t('purchase.expectedOn')}
          required
          min={String(today)}
          value={expectedOn}
          error={expectedOn === '' || isDay ? undefined : t('step.order.dayMissing')}
          hint={hint}
          onChange={setExpectedOn}
        />
      </div>
    </TaskDialog>
  )
}

function ReceiveForm(props: Props) {
  const { purchase } = props
  const { t } = useTranslation('technical')
  const text = useText()
  const { call } = useDesk()
  const { run, sheetOf } = useStep(props)
  const open = stillToCome(purchase)
  const [quantity, setQuantity] = useState(formatQuantity(open))
  const [isLast, setLast] = useState(false)
  const amount = parseQuantity(quantity)
  const isAmount = amount.ok && amount.value > 0
  const isPart = amount.ok && amount.value < open
  const save = (version?: number) =>
    run(version, async (head) => {
      if (!amount.ok) return
      await call.technical.receivePurchase({ ...head, quantity: amount.value, isLast: isPart && isLast })
    })
  return (
    <TaskDialog {...sheetOf(save)} missing={isAmount ? undefined : t('purchase.quantityMissing')}>
      <NumberField
        label={t('step.receive.quantity', { unit: purchase.unit })}
        required
        value={quantity}
        error={isAmount || quantity === '' ? undefined : t('purchase.quantityMissing')}
        hint={t('step.receive.open', { quantity: text.quantity(open), unit: purchase.unit })}
        onChange={setQuantity}
      />
      {isPart && (
        <Checkbox checked={isLast} onChange={(event) => setLast(event.target.checked)}>
          {t('step.receive.isLast')}
        </Checkbox>
      )}
    </TaskDialog>
  )
}

function DropForm(props: Props) {
  const { t } = useTranslation('technical')
  const { call } = useDesk()
  const { run, sheetOf } = useStep(props)
  const [reason, setReason] = useState('')
  const save = (version?: number) => run(version, (head) => call.technical.dropPurchase({ ...head, reason }))
  return (
    <TaskDialog {...sheetOf(save)} missing={reason.trim() === '' ? t('reasonMissing') : undefined}>
      <LongField label={t('reason')} required value={reason} onChange={setReason} />
    </TaskDialog>
  )
}
