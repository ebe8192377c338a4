import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { ChoiceField, LongField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'
import { silentRoles } from '#shared/rules/abnormality.ts'
import type { PaperBodies } from '#shared/rules/paper-bodies.ts'
import { type PaperOf, papersOf } from '#shared/rules/papers.ts'

type Stage = PaperBodies['abnormalityEntry']['stage']
const STAGES: readonly Stage[] = ['clarified', 'plan', 'customerTalk', 'acknowledged', 'resolved']

/** One abnormality with everything that followed, each with its time, and who has not yet acknowledged it (R11.2). */
export function AbnormalityChain({ abnormality }: { abnormality: PaperOf<'abnormality'> }) {
  const { answer, file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const entries = papersOf(file.papers, 'abnormalityEntry').filter(({ body }) => body.abnormalityId === abnormality.id)
  const reached = new Set(entries.map(({ body }) => body.stage))
  const next = STAGES.find((stage) => !reached.has(stage)) ?? 'resolved'
  const { form, change, save } = useForm(`abnormality/${abnormality.id}/${entries.length}`, { stage: next, text: '' })
  const silent = silentRoles(file, abnormality.id, answer.people)
  return (
    <FormBody action="addAbnormalityEntry">
      <ol>
        <li>
          <span className={css.small}>{text.moment(abnormality.at)}</span> <b>{abnormality.by.name}</b>{' '}
          {abnormality.body.what}
        </li>
        {entries.map((entry) => (
          <li key={entry.id}>
            <span className={css.small}>{text.moment(entry.at)}</span> <b>{entry.by.name}</b>{' '}
            {t(`abnormality.stage.${entry.body.stage}`)}　{entry.body.text}
          </li>
        ))}
      </ol>
      {!reached.has('resolved') && (
        <>
          {silent.length > 0 && <p className={css.small}>{t('abnormality.silent', { roles: text.roles(silent) })}</p>}
          <ChoiceField
            label={t('abnormality.stageLabel')}
            value={form.stage}
            onChange={(stage) => change({ stage: stage as Stage })}
            options={STAGES.map((value) => ({ value, label: t(`abnormality.stage.${value}`) }))}
          />
          <LongField
            label={t('abnormality.text')}
            rows={1}
            value={form.text}
            onChange={(said) => change({ text: said })}
          />
          <RecordFoot
            action="addAbnormalityEntry"
            label={t('abnormality.add')}
            save={save}
            onSave={() => {
              const body = { abnormalityId: abnormality.id, stage: form.stage, text: form.text }
              void save.run((head) => call.followUp.addAbnormalityEntry({ ...head, body }))
            }}
          />
        </>
      )}
    </FormBody>
  )
}
