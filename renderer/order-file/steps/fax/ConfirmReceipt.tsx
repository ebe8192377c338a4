import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { TextField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { Facts } from '#renderer/order-file/forms/Facts.tsx'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import { YesNo } from '#renderer/ui/YesNo.tsx'
import { contactOf } from '#shared/rules/contact.ts'
import type { PaperOf } from '#shared/rules/papers.ts'
import { formatTelephone } from '#shared/values/telephone.ts'

type Props = { sending: PaperOf<'sending'> | null; receipt: PaperOf<'sendingReceipt'> | null }

/** The customer said on the telephone that he has the fax, legible or not (R8.2). */
export function ConfirmReceipt({ sending, receipt }: Props) {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const { name: contact, phone } = contactOf(file)
  const { form, change, save } = useForm<{ confirmedBy: string; legible: boolean | undefined }>(
    `receipt/${sending?.id ?? ''}`,
    { confirmedBy: contact, legible: undefined },
  )
  const missing =
    form.confirmedBy.trim() === ''
      ? t('receipt.noName')
      : form.legible === undefined
        ? t('receipt.noAnswer')
        : !sending
          ? t('sending.nothing')
          : undefined
  return (
    <FormBody action="confirmReceipt" needs={t('receipt.needs', { name: contact, phone: formatTelephone(phone) })}>
      {receipt && (
        <Facts
          rows={[
            [t('receipt.who'), `${receipt.body.confirmedBy} ${text.moment(receipt.at)}`],
            [t('receipt.legible'), receipt.body.legible ? t('receipt.isLegible') : t('receipt.isNot')],
          ]}
        />
      )}
      {!receipt?.body.legible && (
        <>
          {receipt && <NoteBar tone="late">{t('receipt.sendAgain')}</NoteBar>}
          <div className={css.grid}>
            <TextField
              label={t('receipt.who')}
              value={form.confirmedBy}
              onChange={(confirmedBy) => change({ confirmedBy })}
            />
            <span className={css.choice}>
              <span className={css.choiceLabel}>{t('receipt.legible')}</span>
              <YesNo label={t('receipt.legible')} value={form.legible} onChange={(legible) => change({ legible })} />
            </span>
          </div>
          <RecordFoot
            action="confirmReceipt"
            label={t('receipt.record')}
            save={save}
            missing={missing}
            onSave={() => {
              if (!sending || form.legible === undefined) return
              const body = { sendingId: sending.id, confirmedBy: form.confirmedBy, legible: form.legible }
              void save.run((head) => call.confirmation.confirmReceipt({ ...head, body }))
            }}
          />
        </>
      )}
    </FormBody>
  )
}
