import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { TextField } from '#renderer/app/forms/fields.tsx'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'
import type { PaperOf } from '#shared/rules/papers.ts'
import { civilDateOf } from '#shared/values/instant.ts'

/** The delivery slip lies in the month's binder (R16.2). */
export function FileSlip({ dispatch, isFiled }: { dispatch: PaperOf<'dispatch'>; isFiled: boolean }) {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const { form, change, save } = useForm(`slip/${dispatch.id}`, {
    month: civilDateOf(dispatch.at, file.policy.timeZone).slice(0, 7),
  })
  if (isFiled) return null
  return (
    <FormBody action="fileSlip" needs={t('slip.needs')}>
      <div className={css.grid}>
        <TextField label={t('slip.month')} value={form.month} onChange={(month) => change({ month })} />
      </div>
      <RecordFoot
        action="fileSlip"
        label={t('slip.record')}
        save={save}
        missing={/^\d{4}-\d{2}$/.test(form.month) ? undefined : t('slip.noMonth')}
        onSave={() =>
          void save.run((head) =>
            call.delivery.fileSlip({ ...head, body: { dispatchId: dispatch.id, month: form.month } }),
          )
        }
      />
    </FormBody>
  )
}
