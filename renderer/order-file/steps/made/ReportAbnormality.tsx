import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { LongField, PickField } from '#renderer/app/forms/fields.tsx'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import { lineText } from '#renderer/order-file/forms/LineName.tsx'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'

const WHOLE_ORDER = 'order'

/** Something went wrong in production: what, and on which line; customer service hears of it at once (R11.2). */
export function ReportAbnormality() {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const { form, change, save } = useForm('abnormality', { what: '', lineId: WHOLE_ORDER })
  return (
    <FormBody action="reportAbnormality" needs={t('abnormality.needs')}>
      <PickField
        label={t('abnormality.line')}
        value={form.lineId}
        onChange={(lineId) => change({ lineId })}
        options={[
          { value: WHOLE_ORDER, label: t('abnormality.wholeOrder') },
          ...file.form.lines.map((line, index) => ({ value: line.id, label: lineText(line, index + 1) })),
        ]}
      />
      <LongField label={t('abnormality.what')} required value={form.what} onChange={(what) => change({ what })} />
      <RecordFoot
        action="reportAbnormality"
        label={t('abnormality.record')}
        save={save}
        missing={form.what.trim() === '' ? t('abnormality.nothing') : undefined}
        onSave={() => {
          const body = { what: form.what, lineId: form.lineId === WHOLE_ORDER ? null : form.lineId }
          void save.run((head) => call.production.reportAbnormality({ ...head, body }))
        }}
      />
    </FormBody>
  )
}
