import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { LongField, TextField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { DialogKeys } from '#renderer/order-file/forms/DialogKeys.tsx'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'
import { chasedStep } from '#shared/rules/chased-step.ts'
import { contactOf } from '#shared/rules/contact.ts'
import { papersOf } from '#shared/rules/papers.ts'
import { formatTelephone } from '#shared/values/telephone.ts'

/** F9: the customer was asked for what is missing: whom one spoke to, and what he said (R9.2). */
export function ChaseDialog({ onClose }: { onClose: () => void }) {
  const { file, steps, shown, say } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const step = chasedStep(steps, shown)
  const { name, phone } = contactOf(file)
  const { form, change, save } = useForm('chase', {
    spokenTo: name,
    said: '',
  })
  return (
    <Modal open title={t('chase.title')} onCancel={onClose} footer={null} width={520} destroyOnHidden>
      <DialogKeys onClose={onClose} />
      <FormBody action="chase" needs={t('chase.needs', { step: text.step(step), phone: formatTelephone(phone) })}>
        <ul>
          {papersOf(file.papers, 'chase')
            .slice(-3)
            .map((paper) => (
              <li key={paper.id} className={css.small}>
                {text.moment(paper.at)} {paper.by.name} → {paper.body.spokenTo}　{paper.body.said}
              </li>
            ))}
        </ul>
        <TextField label={t('chase.spokenTo')} value={form.spokenTo} onChange={(spokenTo) => change({ spokenTo })} />
        <LongField label={t('chase.said')} required value={form.said} onChange={(said) => change({ said })} />
        <RecordFoot
          action="chase"
          label={t('chase.record')}
          save={save}
          missing={form.said.trim() === '' ? t('chase.nothingSaid') : undefined}
          onSave={() =>
            void save
              .run((head) => call.confirmation.chase({ ...head, body: { step, ...form } }))
              .then((saved) => {
                if (!saved) return
                say(t('chase.done'))
                onClose()
              })
          }
        />
      </FormBody>
    </Modal>
  )
}
