import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { newKey } from '#renderer/app/desk/new-key.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { DayField, LongField, NumberField } from '#renderer/app/forms/fields.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import type { AskingOrder } from '#shared/rules/purchases.ts'
import { type CivilDate, isCivilDate } from '#shared/values/civil-date.ts'
import { formatQuantity, parseQuantity, type Quantity } from '#shared/values/quantity.ts'
import css from './Technical.module.css'

export type Wanted = {
  readonly material: { readonly id: string; readonly name: string; readonly unit: string }
  readonly quantity: Quantity
  readonly neededBy: CivilDate
  readonly orders: readonly AskingOrder[]
}

type Props = {
  readonly wanted: Wanted
  readonly today: CivilDate
  readonly onClose: () => void
  readonly onSaved: (number: string) => void
}

/** R20.2 a purchase request: everything that is known of the shortage stands there already. */
export function RequestDialog(props: Props) {
  const { t } = useTranslation('technical')
  const { material } = props.wanted
  return (
    <Dialog open title={t('purchase.requestTitle', { material: material.name })} onClose={props.onClose}>
      <RequestForm {...props} />
    </Dialog>
  )
}

function RequestForm({ wanted, today, onClose, onSaved }: Props) {
  const { t } = useTranslation('technical')
  const { call, q } = useDesk()
  const cache = useQueryClient()
  const [key] = useState(newKey)
  const [quantity, setQuantity] = useState(wanted.quantity > 0 ? formatQuantity(wanted.quantity) : '')
  const [neededBy, setNeededBy] = useState(String(wanted.neededBy))
  const [reason, setReason] = useState('')
  const amount = parseQuantity(quantity)
  const isAmount = amount.ok && amount.value > 0
  const isDay = isCivilDate(neededBy) && neededBy >= today
  const { material, orders } = wanted
  const save = useMutation({
    mutationFn: () => {
      if (!amount.ok || !isCivilDate(neededBy)) throw new Error('incomplete')
      const orderIds = orders.map((one) => one.orderId)
      const body = { materialId: material.id, quantity: amount.value, neededBy, orderIds, reason }
      return call.technical.requestPurchase({ key, ...body })
    },
    onSuccess: async ({ number }) => {
      await cache.invalidateQueries({ queryKey: q.technical.key() })
      onSaved(number)
      onClose()
    },
  })
  const missing = isAmount ? (isDay ? undefined : t('purchase.dayMissing')) : t('purchase.quantityMissing')
  const submit = () => missing === undefined && !save.isPending && save.mutate()
  useKeys([{ keys: 'Ctrl+Enter', label: t('purchase.request'), run: submit, primary: true }])
  return (
    <>
      <div className={css.form}>
        <div className={css.pair}>
          <NumberField
            label={t('purchase.quantity', { unit: material.unit })}
            required
            value={quantity}
            error={isAmount || quantity === '' ? undefined : t('purchase.quantityMissing')}
            onChange={setQuantity}
          />
          <DayField
            label={t('purchase.neededBy')}
            required
            min={String(today)}
            value={neededBy}
            error={isDay ? undefined : t('purchase.dayMissing')}
            onChange={setNeededBy}
          />
        </div>
        {orders.length > 0 && (
          <p className={css.quiet}>{t('purchase.forOrders', { orders: orders.map((one) => one.number).join('、') })}</p>
        )}
        <LongField label={t('purchase.note')} rows={1} value={reason} onChange={setReason} />
      </div>
      <RefusalBar error={save.error} />
      <div className={css.foot}>
        <ActionButton kind="primary" keyHint="Ctrl ↵" locked={missing} busy={save.isPending} onClick={submit}>
          {t('purchase.request')}
        </ActionButton>
      </div>
    </>
  )
}
