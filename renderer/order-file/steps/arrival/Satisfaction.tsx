import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { ChoiceField, LongField } from '#renderer/app/forms/fields.tsx'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { Facts } from '#renderer/order-file/forms/Facts.tsx'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'
import type { PaperBodies } from '#shared/rules/paper-bodies.ts'
import { latest } from '#shared/rules/papers.ts'

type Grade = PaperBodies['satisfaction']['grade']
const GRADES: readonly Grade[] = ['satisfied', 'soSo', 'needsImprovement']

/** How satisfied the customer is, in his own words (R18.2). */
export function Satisfaction() {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const given = latest(file.papers, 'satisfaction')
  const { form, change, save } = useForm<{ grade: Grade | ''; remark: string }>('satisfaction', {
    grade: '',
    remark: '',
  })
  if (given)
    return (
      <Facts
        rows={[
          [t('satisfaction.title'), t(`satisfaction.grade.${given.body.grade}`)],
          [t('note'), given.body.remark],
        ]}
      />
    )
  return (
    <FormBody action="recordSatisfaction" needs={t('satisfaction.needs')}>
      <ChoiceField
        label={t('satisfaction.title')}
        value={form.grade}
        onChange={(grade) => change({ grade: grade as Grade })}
        options={GRADES.map((value) => ({ value, label: t(`satisfaction.grade.${value}`) }))}
      />
      <LongField
        label={t('satisfaction.remark')}
        rows={1}
        value={form.remark}
        onChange={(remark) => change({ remark })}
      />
      <RecordFoot
        action="recordSatisfaction"
        label={t('satisfaction.record')}
        save={save}
        missing={form.grade === '' ? t('satisfaction.noGrade') : undefined}
        onSave={() => {
          const { grade, remark } = form
          if (grade === '') return
          void save.run((head) => call.delivery.recordSatisfaction({ ...head, body: { grade, remark } }))
        }}
      />
    </FormBody>
  )
}
