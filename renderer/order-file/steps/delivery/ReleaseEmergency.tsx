import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { LongField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import { SignFoot } from '#renderer/order-file/forms/SignFoot.tsx'
import { NoticeLines, noticeLines, type Typed } from './NoticeLines.tsx'

/** The supervisor lets goods go before the notice; it must be made up in time and is chased until it is (R14.2). */
export function ReleaseEmergency() {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const { form, change, save } = useForm<{ quantities: Typed; reason: string }>('emergency', {
    quantities: {},
    reason: '',
  })
  const lines = noticeLines(file, form.quantities)
  const hours = file.policy.emergencyNoticeHours
  return (
    <FormBody action="releaseEmergency" needs={t('emergency.needs', { hours })}>
      <NoticeLines typed={form.quantities} onChange={(quantities) => change({ quantities })} />
      <LongField label={t('reason')} required value={form.reason} onChange={(reason) => change({ reason })} />
      <SignFoot
        action="releaseEmergency"
        label={t('emergency.sign')}
        statement={t('emergency.statement', {
          quantities: lines.map((line) => text.quantity(line.quantity)).join(' + '),
          hours,
        })}
        save={save}
        body={{ batches: lines }}
        missing={
          form.reason.trim() === '' ? t('reasonMissing') : lines.length === 0 ? t('delivery.nothing') : undefined
        }
        onSign={(sign) =>
          void save.run((head) =>
            call.delivery.releaseEmergency({ ...head, body: { reason: form.reason, lines: [...lines] }, sign }),
          )
        }
      />
    </FormBody>
  )
}
