import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { LongField } from '#renderer/app/forms/fields.tsx'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FilePicker, type PickedFile } from '#renderer/order-file/forms/FilePicker.tsx'
import { FileView } from '#renderer/order-file/forms/FileView.tsx'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'
import { inspectionOf } from '#shared/rules/steps/12-warehousing.ts'

/** The customer takes rejected goods as they are, in writing (R12.2). */
export function AcceptInspection() {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const { accepted } = inspectionOf(file)
  const { form, change, save } = useForm('acceptInspection', { scan: null as PickedFile | null, remark: '' })
  if (accepted) return <FileView file={accepted.body.fileId} />
  return (
    <FormBody action="acceptInspection" needs={t('inspection.acceptNeeds')}>
      <FilePicker label={t('inspection.acceptFile')} file={form.scan} onPick={(scan) => change({ scan })} />
      <LongField label={t('note')} rows={1} value={form.remark} onChange={(remark) => change({ remark })} />
      <RecordFoot
        action="acceptInspection"
        label={t('inspection.accept')}
        save={save}
        missing={form.scan === null ? t('inspection.noFile') : undefined}
        onSave={() => {
          if (form.scan === null) return
          const body = { fileId: form.scan.id, remark: form.remark }
          void save.run((head) => call.followUp.acceptInspection({ ...head, body }))
        }}
      />
    </FormBody>
  )
}
