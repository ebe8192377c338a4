import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import type { PaperOf } from '#shared/rules/papers.ts'
import { useOrder } from '../data/order-view.ts'
import { useForm } from '../data/use-form.ts'
import { Facts } from '../forms/Facts.tsx'
import { FormBody } from '../forms/FormBody.tsx'
import { LongField, TextField } from '../forms/fields.tsx'
import { RecordFoot } from '../forms/RecordFoot.tsx'

/** Why the order is to be cancelled, and who decided it (R19.2). */
export function RequestCancellation({ request }: { request: PaperOf<'cancellationRequest'> | null }) {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const { form, change, save } = useForm('cancelRequest', { reason: '', decidedBy: file.form.terms.contact })
  if (request)
    return (
      <Facts
        rows={[
          [t('reason'), request.body.reason],
          [t('cancel.decidedBy'), request.body.decidedBy],
        ]}
      />
    )
  const missing =
    form.reason.trim() === '' ? t('reasonMissing') : form.decidedBy.trim() === '' ? t('cancel.nobody') : undefined
  return (
    <FormBody action="requestCancellation" needs={t('cancel.needs')}>
      <TextField label={t('cancel.decidedBy')} value={form.decidedBy} onChange={(decidedBy) => change({ decidedBy })} />
      <LongField label={t('reason')} required value={form.reason} onChange={(reason) => change({ reason })} />
      <RecordFoot
        action="requestCancellation"
        label={t('cancel.record')}
        save={save}
        missing={missing}
        onSave={() => void save.run((head) => call.orders.requestCancellation({ ...head, body: form }))}
      />
    </FormBody>
  )
}
