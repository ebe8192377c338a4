import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { ChoiceField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '../data/order-view.ts'
import { useForm } from '../data/use-form.ts'
import { FormBody } from '../forms/FormBody.tsx'
import { RecordFoot } from '../forms/RecordFoot.tsx'

/** The order is cancelled: stock and material are free again, money stays as balance or is refunded (R19.2). */
export function CancelOrder({ onDone }: { onDone: () => void }) {
  const { file, say } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const { form, change, save } = useForm<{ deposit: 'balance' | 'refund' }>('cancelOrder', { deposit: 'balance' })
  const received = text.money(file.money.received)
  return (
    <FormBody action="cancelOrder" needs={t('cancel.frees')}>
      {file.money.received > 0 && (
        <ChoiceField
          label={t('cancel.deposit', { amount: received })}
          value={form.deposit}
          onChange={(deposit) => change({ deposit: deposit === 'refund' ? 'refund' : 'balance' })}
          options={[
            { value: 'balance', label: t('cancel.balance') },
            { value: 'refund', label: t('cancel.refund') },
          ]}
        />
      )}
      <RecordFoot
        action="cancelOrder"
        label={t('cancel.do')}
        save={save}
        onSave={() =>
          void save
            .run((head) => call.orders.cancelOrder({ ...head, body: { deposit: form.deposit } }))
            .then((saved) => {
              if (!saved) return
              say(t('cancel.done'))
              onDone()
            })
        }
      />
    </FormBody>
  )
}
