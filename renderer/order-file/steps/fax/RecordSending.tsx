import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import { ChoiceField, NumberField, TextField } from '#renderer/order-file/forms/fields.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'
import { papersOf } from '#shared/rules/papers.ts'

type Props = { subject: 'sheet' | 'dispatchNotice'; subjectId: string }

/** A paper was faxed: number, pages, went through or not (R8.1, R16.1). A failed one stays open. */
export function RecordSending({ subject, subjectId }: Props) {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const { form, change, save } = useForm(`sending/${subjectId}`, {
    faxNumber: file.customer.fax,
    pages: '1',
    result: 'sent',
    remark: '',
  })
  const pages = Number(form.pages)
  const missing =
    subjectId === ''
      ? t('sending.nothing')
      : form.faxNumber.trim() === '' || !Number.isInteger(pages) || pages < 1
        ? t('sending.incomplete')
        : undefined
  const before = papersOf(file.papers, 'sending').filter(({ body }) => body.subjectId === subjectId)
  return (
    <FormBody action="recordSending" needs={t('sending.needs')}>
      <ul>
        {before.map((paper) => (
          <li key={paper.id} className={css.small}>
            {text.moment(paper.at)} {paper.by.name} {paper.body.faxNumber}{' '}
            {t('sending.pagesOf', { count: paper.body.pages })} {t(`sending.result.${paper.body.result}`)}{' '}
            {paper.body.remark}
          </li>
        ))}
      </ul>
      <div className={css.grid}>
        <TextField label={t('sending.number')} value={form.faxNumber} onChange={(faxNumber) => change({ faxNumber })} />
        <NumberField label={t('sending.pages')} value={form.pages} onChange={(value) => change({ pages: value })} />
        <ChoiceField
          label={t('sending.resultLabel')}
          value={form.result}
          onChange={(result) => change({ result })}
          options={[
            { value: 'sent', label: t('sending.result.sent') },
            { value: 'failed', label: t('sending.result.failed') },
          ]}
        />
        <TextField label={t('note')} value={form.remark} onChange={(remark) => change({ remark })} />
      </div>
      <RecordFoot
        action="recordSending"
        label={t('sending.record')}
        save={save}
        missing={missing}
        body={{ subject }}
        onSave={() => {
          const result = form.result === 'failed' ? ('failed' as const) : ('sent' as const)
          const body = { subject, subjectId, faxNumber: form.faxNumber, pages, result, remark: form.remark }
          void save.run((head) => call.confirmation.recordSending({ ...head, body }))
        }}
      />
    </FormBody>
  )
}
