import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { ChoiceField, NumberField, TextField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'
import { usePapers } from '#renderer/order-file/papers/use-papers.ts'
import { CountedPages } from '#renderer/print/preview/CountedPages.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import { papersOf } from '#shared/rules/papers.ts'

type Props = { subject: 'sheet' | 'dispatchNotice'; subjectId: string }

/** A paper was faxed: number, pages, went through or not (R8.1, R16.1). A failed one stays open. */
export function RecordSending({ subject, subjectId }: Props) {
  const { file, openDialog } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const sent = usePapers().papers.find((one) => one.subjectId === subjectId)
  const [counted, setCounted] = useState(1)
  const { form, change, save } = useForm(`sending/${subjectId}`, {
    faxNumber: file.customer.fax,
    // As many as the paper has, until somebody types another number.
    pages: String(counted),
    result: 'sent',
    remark: '',
  })
  const pages = Number(form.pages)
  const missing =
    subjectId === ''
      ? t('sending.nothing')
      : form.faxNumber.trim() === '' || !Number.isInteger(pages) || pages < 1
        ? t('sending.incomplete')
        : form.result === 'failed' && form.remark.trim() === ''
          ? t('sending.noRemark')
          : undefined
  const before = papersOf(file.papers, 'sending').filter(({ body }) => body.subjectId === subjectId)
  const last = before.at(-1)
  const receiptsOf = (id: string) => papersOf(file.papers, 'sendingReceipt').filter(({ body }) => body.sendingId === id)
  return (
    <FormBody action="recordSending" needs={t('sending.needs')}>
      {sent && <CountedPages paper={sent.paper} onPages={setCounted} />}
      <ul aria-label={t('sending.log')}>
        {before.map((paper) => (
          <li key={paper.id} className={css.small}>
            {text.moment(paper.at)} {paper.by.name} {paper.body.faxNumber}{' '}
            {t('sending.pagesOf', { count: paper.body.pages })} {t(`sending.result.${paper.body.result}`)}{' '}
            {paper.body.remark}
            {receiptsOf(paper.id).map((receipt) => (
              <span key={receipt.id}>
                {'　'}
                {t(receipt.body.legible ? 'receipt.yesAt' : 'receipt.noAt', {
                  who: receipt.body.confirmedBy,
                  when: text.moment(receipt.at),
                })}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {last?.body.result === 'failed' && (
        <NoteBar tone="late">{t('sending.failedLast', { remark: last.body.remark })}</NoteBar>
      )}
      {last && receiptsOf(last.id).at(-1)?.body.legible === false && (
        <NoteBar tone="late">{t('sending.illegible')}</NoteBar>
      )}
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
      >
        <ActionButton icon="print" keyHint="Ctrl P" onClick={() => openDialog('print')}>
          {t('sending.print')}
        </ActionButton>
      </RecordFoot>
    </FormBody>
  )
}
