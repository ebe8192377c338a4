import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { LongField } from '#renderer/app/forms/fields.tsx'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { Facts } from '#renderer/order-file/forms/Facts.tsx'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'
import type { PaperOf } from '#shared/rules/papers.ts'

type Props = { opened: PaperOf<'afterSalesCase'>; closed: PaperOf<'afterSalesClosed'> | null }

/** How an after-sales case ended (R21.1). */
export function CloseCase({ opened, closed }: Props) {
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const { form, change, save } = useForm(`case/${opened.id}`, { outcome: '' })
  return (
    <FormBody action="closeCase">
      <Facts
        rows={[
          [t('case.remark'), opened.body.remark],
          [t('case.outcome'), closed?.body.outcome],
        ]}
      />
      {!closed && (
        <>
          <LongField
            label={t('case.outcome')}
            required
            value={form.outcome}
            onChange={(outcome) => change({ outcome })}
          />
          <RecordFoot
            action="closeCase"
            label={t('case.close')}
            save={save}
            missing={form.outcome.trim() === '' ? t('case.noOutcome') : undefined}
            onSave={() =>
              void save.run((head) =>
                call.delivery.closeCase({ ...head, body: { caseId: opened.id, outcome: form.outcome } }),
              )
            }
          />
        </>
      )}
    </FormBody>
  )
}
