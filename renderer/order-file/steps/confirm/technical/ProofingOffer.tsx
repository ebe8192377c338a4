import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { NumberField } from '#renderer/app/forms/fields.tsx'
import { gateOf, isMine } from '#renderer/order-file/data/actor.ts'
import { lineNumber } from '#renderer/order-file/data/format.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import { freshPaper } from '#shared/rules/find.ts'
import { proofingOf } from '#shared/rules/lines.ts'
import { parseQuantity } from '#shared/values/quantity.ts'
import css from './Technical.module.css'

/** R5.3 a line that cannot be made: why, what technical suggests, and the way on by a proofing order. */
export function ProofingOffer({ lineId }: { readonly lineId: string }) {
  const { file, me } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('technical')
  const navigate = useNavigate()
  const { form, change, save } = useForm(`proofing/${lineId}`, { quantity: '' })
  const refusal = freshPaper(file, 'technicalAnswer', ({ body }) => body.lineId === lineId)
  if (refusal?.body.verdict !== 'notProducible') return null
  const line = file.form.lines.find((one) => one.id === lineId)
  const { reason, suggestion } = refusal.body
  const made = proofingOf(file, lineId, refusal.at)
  if (made) {
    const { orderId, number } = made.body
    return (
      <NoteBar tone="soon">
        <b>{t('proofing.underWay')}</b>{' '}
        <button type="button" className={css.open} onClick={() => void navigate(`/orders/${orderId}`)}>
          {number}
        </button>
      </NoteBar>
    )
  }
  const amount = parseQuantity(form.quantity)
  const isAmount = amount.ok && amount.value > 0
  const mayMake = isMine('makeProofing', me) && gateOf('makeProofing', file, me, { lineId }).length === 0
  const make = () => {
    if (!amount.ok) return
    const special = t('proofing.special', { number: file.order.number, line: lineNumber(file, lineId), reason })
    const body = { lineId, quantity: amount.value, special }
    void save.run((head) => call.technical.makeProofing({ ...head, body }))
  }
  return (
    <>
      <NoteBar tone="late">
        <b>{t('proofing.refused', { reason })}</b> {suggestion && t('proofing.suggested', { suggestion })}
      </NoteBar>
      {mayMake && (
        <div className={css.proofing}>
          <NumberField
            label={t('answer.proofQuantity', { unit: line?.unit ?? '' })}
            value={form.quantity}
            onChange={(quantity) => change({ quantity })}
          />
          <ActionButton busy={save.busy} locked={isAmount ? undefined : t('proofing.quantity')} onClick={make}>
            {t('proofing.make')}
          </ActionButton>
        </div>
      )}
      <RefusalBar error={save.failure} />
    </>
  )
}
