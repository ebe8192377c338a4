import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { ChoiceField, TextField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { Facts } from '#renderer/order-file/forms/Facts.tsx'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'
import type { PaperBodies } from '#shared/rules/paper-bodies.ts'
import { type PaperOf, papersOf } from '#shared/rules/papers.ts'
import { nextCallOf } from '#shared/rules/steps/16-18-arrival.ts'

type Outcome = PaperBodies['arrivalCall']['outcome']
const OUTCOMES: readonly Outcome[] = ['onTheWay', 'problem', 'arrived']

/** A follow-up call at the time that the notice names: on the way, trouble, or arrived (R17.1). */
export function RecordCall({ dispatch }: { dispatch: PaperOf<'dispatch'> }) {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const calls = papersOf(file.papers, 'arrivalCall').filter(({ body }) => body.dispatchId === dispatch.id)
  const { form, change, save } = useForm<{ outcome: Outcome | ''; spokenTo: string; remark: string }>(
    `arrival/${dispatch.id}/${calls.length}`,
    {
      outcome: '',
      spokenTo: file.form.terms.consignee,
      remark: '',
    },
  )
  const { outcome } = form
  const isOver = calls.some(({ body }) => body.outcome === 'arrived')
  return (
    <FormBody action="recordArrivalCall">
      <Facts
        rows={[
          [t('delivery.expectedArrival'), text.moment(dispatch.body.expectedArrival)],
          [t('arrival.due'), isOver ? '' : text.moment(nextCallOf(file, dispatch))],
          [t('dispatch.driver'), `${dispatch.body.driver} ${dispatch.body.driverPhone}`.trim()],
          [t('arrival.consignee'), `${file.form.terms.consignee} ${file.form.terms.consigneePhone}`],
        ]}
      />
      <ul>
        {calls.map((paper) => (
          <li key={paper.id} className={css.small}>
            {[
              `${text.moment(paper.at)} ${paper.by.name} → ${paper.body.spokenTo}`,
              t(`arrival.outcome.${paper.body.outcome}`),
              paper.body.remark,
            ].join('　')}
          </li>
        ))}
      </ul>
      {!isOver && (
        <>
          <ChoiceField
            label={t('arrival.outcomeLabel')}
            value={outcome}
            onChange={(picked) => change({ outcome: picked as Outcome })}
            options={OUTCOMES.map((value) => ({ value, label: t(`arrival.outcome.${value}`) }))}
          />
          <div className={css.grid}>
            <TextField
              label={t('chase.spokenTo')}
              value={form.spokenTo}
              onChange={(spokenTo) => change({ spokenTo })}
            />
            <TextField label={t('note')} value={form.remark} onChange={(remark) => change({ remark })} />
          </div>
          <RecordFoot
            action="recordArrivalCall"
            label={t('arrival.record')}
            save={save}
            missing={
              outcome === ''
                ? t('arrival.unanswered')
                : outcome === 'problem' && form.remark.trim() === ''
                  ? t('arrival.noRemark')
                  : undefined
            }
            onSave={() => {
              if (outcome === '') return
              const body = { ...form, dispatchId: dispatch.id, outcome }
              void save.run((head) => call.delivery.recordArrivalCall({ ...head, body }))
            }}
          />
        </>
      )}
    </FormBody>
  )
}
