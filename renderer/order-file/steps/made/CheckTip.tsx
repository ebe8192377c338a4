import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { TextField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'
import { YesNo } from '#renderer/ui/YesNo.tsx'
import type { SupervisionTip } from '#shared/rules/paper-bodies.ts'
import { papersOf } from '#shared/rules/papers.ts'

/** One supervision tip: what the assistant found on the day (R11.1). */
export function CheckTip({ tip }: { tip: SupervisionTip }) {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const { form, change, save } = useForm<{ ok: boolean | undefined; finding: string }>(`tip/${tip.id}`, {
    ok: undefined,
    finding: '',
  })
  const checks = papersOf(file.papers, 'supervisionCheck').filter(({ body }) => body.tipId === tip.id)
  const missing =
    form.ok === undefined
      ? t('tips.noAnswer')
      : !form.ok && form.finding.trim() === ''
        ? t('tips.noFinding')
        : undefined
  return (
    <FormBody action="recordCheck" needs={t('tips.dueOn', { date: text.day(tip.due) })}>
      <ul>
        {checks.map((check) => (
          <li key={check.id} className={css.small}>
            {text.moment(check.at)} {check.by.name} {check.body.ok ? t('tips.good') : t('tips.bad')}{' '}
            {check.body.finding}
          </li>
        ))}
      </ul>
      {!checks.at(-1)?.body.ok && (
        <>
          <div className={css.grid}>
            <span className={css.choice}>
              <span className={css.choiceLabel}>{t('tips.ok')}</span>
              <YesNo label={t('tips.ok')} value={form.ok} onChange={(ok) => change({ ok })} />
            </span>
            <TextField label={t('tips.finding')} value={form.finding} onChange={(finding) => change({ finding })} />
          </div>
          <RecordFoot
            action="recordCheck"
            label={t('tips.record')}
            save={save}
            missing={missing}
            onSave={() => {
              if (form.ok === undefined) return
              const body = { tipId: tip.id, ok: form.ok, finding: form.finding }
              void save.run((head) => call.followUp.recordCheck({ ...head, body }))
            }}
          />
        </>
      )}
    </FormBody>
  )
}
