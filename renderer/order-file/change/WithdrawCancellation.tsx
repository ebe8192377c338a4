import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { LongField } from '#renderer/app/forms/fields.tsx'
import { useOrder } from '../data/order-view.ts'
import { useForm } from '../data/use-form.ts'
import { FormBody } from '../forms/FormBody.tsx'
import { RecordFoot } from '../forms/RecordFoot.tsx'

/** Who asked takes it back, with the reason; it says first what becomes of signatures that are there already (R19.2). */
export function WithdrawCancellation({ requestId, onDone }: { requestId: string; onDone: () => void }) {
  const { say } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const { form, change, save } = useForm('withdrawCancellation', { reason: '' })
  return (
    <FormBody action="withdrawCancellation" needs={t('cancel.withdrawNeeds')}>
      <LongField label={t('reason')} rows={1} required value={form.reason} onChange={(reason) => change({ reason })} />
      <RecordFoot
        action="withdrawCancellation"
        label={t('cancel.withdraw')}
        save={save}
        missing={form.reason.trim() === '' ? t('reasonMissing') : undefined}
        onSave={() =>
          void save
            .run((head) => call.orders.withdrawCancellation({ ...head, body: { requestId, reason: form.reason } }))
            .then((saved) => {
              if (!saved) return
              say(t('cancel.withdrawn'))
              onDone()
            })
        }
      />
    </FormBody>
  )
}
