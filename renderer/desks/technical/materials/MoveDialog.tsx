import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { LongField, NumberField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { TaskDialog } from '#renderer/desks/technical/TaskDialog.tsx'
import { useTask } from '#renderer/desks/technical/use-task.ts'
import type { MaterialRow } from '#shared/contract/technical-desk.ts'
import { parseQuantity } from '#shared/values/quantity.ts'

/** What came in, or what was counted. */
export type Moving = 'receive' | 'correct'

type Props = {
  readonly moving: Moving
  readonly material: MaterialRow
  readonly onClose: () => void
  readonly say: (text: string) => void
}

/** R5.2 a move of the reserve by hand: a delivery without a request, or the book set right by what was counted; with the reason. */
export function MoveDialog({ moving, material, onClose, say }: Props) {
  const { t } = useTranslation('technical')
  const { call } = useDesk()
  const text = useText()
  // The book as it was when one began to count: what moves meanwhile must not be counted away.
  const [seen] = useState(material.onHand)
  const [figure, setFigure] = useState('')
  const [reason, setReason] = useState('')
  const amount = parseQuantity(figure)
  const isAmount = amount.ok && (moving === 'correct' || amount.value > 0)
  const { id, name, unit } = material
  const task = useTask(() => {
    say(t(`move.${moving}.done`, { material: name }))
    onClose()
  })
  const save = () =>
    task.run(async (key) => {
      if (!amount.ok) return
      if (moving === 'receive') await call.technical.receiveMaterial({ key, id, quantity: amount.value, reason })
      else await call.technical.correctMaterial({ key, id, seen, counted: amount.value, reason })
    })
  const missing = isAmount ? (reason.trim() === '' ? t('reasonMissing') : undefined) : t('purchase.quantityMissing')
  return (
    <TaskDialog
      title={t(`move.${moving}.title`, { material: name })}
      action={t(`move.${moving}.action`)}
      missing={missing}
      isBusy={task.isBusy}
      error={task.error}
      onSave={save}
      onClose={onClose}
    >
      <NumberField
        label={t(`move.${moving}.quantity`, { unit })}
        required
        value={figure}
        error={figure === '' || isAmount ? undefined : t('purchase.quantityMissing')}
        hint={t('move.book', { quantity: text.quantity(seen), unit })}
        onChange={setFigure}
      />
      <LongField label={t('reason')} required rows={1} value={reason} onChange={setReason} />
    </TaskDialog>
  )
}
