import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { LongField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '../data/order-view.ts'
import { useForm } from '../data/use-form.ts'
import { Facts } from '../forms/Facts.tsx'
import { FormBody } from '../forms/FormBody.tsx'
import { RecordFoot } from '../forms/RecordFoot.tsx'

/** Step 3: the answer that was promised to the caller, and what he was told (R3.1). */
export function Step03Answer() {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const { form, change, save } = useForm('answer', { said: '' })
  const { promisedUntil, answeredAt, answeredBy } = file.memo
  const facts = (
    <Facts
      rows={[
        [t('answer.promised'), promisedUntil === null ? t('answer.none') : text.moment(promisedUntil)],
        [t('answer.answered'), answeredAt === null ? '' : `${answeredBy?.name ?? ''} ${text.moment(answeredAt)}`],
      ]}
    />
  )
  if (answeredAt !== null || promisedUntil === null) return facts
  return (
    <FormBody action="recordAnswer" needs={t('answer.needs')}>
      {facts}
      <LongField label={t('answer.said')} value={form.said} onChange={(said) => change({ said })} />
      <RecordFoot
        action="recordAnswer"
        label={t('answer.record')}
        save={save}
        onSave={() => void save.run((head) => call.orders.recordAnswer({ ...head, body: form }))}
      />
    </FormBody>
  )
}
