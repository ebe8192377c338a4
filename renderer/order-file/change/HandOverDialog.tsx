import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { LongField, PickField } from '#renderer/app/forms/fields.tsx'
import { useOrder } from '../data/order-view.ts'
import { useForm } from '../data/use-form.ts'
import { DialogKeys } from '../forms/DialogKeys.tsx'
import { FormBody } from '../forms/FormBody.tsx'
import { RecordFoot } from '../forms/RecordFoot.tsx'

/** Hands the order to another clerk; the old one is told (R1.6). */
export function HandOverDialog({ onClose }: { onClose: () => void }) {
  const { file, say } = useOrder()
  const { call, q } = useDesk()
  const { t } = useTranslation('orderFile')
  const users = useQuery(q.office.users.queryOptions({ input: {} }))
  const { form, change, save } = useForm('handOver', { toId: '', reason: '' })
  const clerks = (users.data ?? []).filter(
    (user) => user.active && user.roles.includes('clerk') && user.id !== file.order.clerk.id,
  )
  const missing = form.toId === '' ? t('handOver.nobody') : form.reason.trim() === '' ? t('reasonMissing') : undefined
  return (
    <Modal open title={t('handOver.title')} onCancel={onClose} footer={null} width={480} destroyOnHidden>
      <DialogKeys onClose={onClose} />
      <FormBody action="handOver" needs={t('handOver.needs', { name: file.order.clerk.name })}>
        <PickField
          label={t('handOver.to')}
          value={form.toId}
          onChange={(toId) => change({ toId })}
          options={clerks.map((user) => ({ value: user.id, label: user.name }))}
        />
        <LongField label={t('reason')} required value={form.reason} onChange={(reason) => change({ reason })} />
        <RecordFoot
          action="handOver"
          label={t('handOver.record')}
          save={save}
          missing={missing}
          onSave={() =>
            void save
              .run((head) => call.orders.handOver({ ...head, body: form }))
              .then((saved) => {
                if (!saved) return
                say(t('handOver.done'))
                onClose()
              })
          }
        />
      </FormBody>
    </Modal>
  )
}
