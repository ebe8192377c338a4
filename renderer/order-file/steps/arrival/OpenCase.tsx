import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { ChoiceField, LongField } from '#renderer/app/forms/fields.tsx'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'
import type { PaperBodies } from '#shared/rules/paper-bodies.ts'

type Cause = PaperBodies['afterSalesCase']['cause']
const CAUSES: readonly Cause[] = ['shortage', 'damage', 'complaint']

/** The customer complains: a case is opened, and the order shows it until it is closed (R18.1, R21.1). */
export function OpenCase() {
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const { form, change, save } = useForm<{ cause: Cause; remark: string }>('case', {
    cause: 'complaint',
    remark: '',
  })
  return (
    <FormBody action="openCase">
      <ChoiceField
        label={t('case.causeLabel')}
        value={form.cause}
        onChange={(cause) => change({ cause: cause as Cause })}
        options={CAUSES.map((value) => ({ value, label: t(`case.cause.${value}`) }))}
      />
      <LongField label={t('case.remark')} required value={form.remark} onChange={(remark) => change({ remark })} />
      <RecordFoot
        action="openCase"
        label={t('case.record')}
        save={save}
        missing={form.remark.trim() === '' ? t('case.noRemark') : undefined}
        onSave={() => void save.run((head) => call.delivery.openCase({ ...head, body: form }))}
      />
    </FormBody>
  )
}
