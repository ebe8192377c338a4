import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { LongField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import { SignFoot } from '#renderer/order-file/forms/SignFoot.tsx'
import { creditHold } from '#shared/rules/credit.ts'
import { CreditFigures } from './CreditFigures.tsx'

/** A held order is cleared by finance in writing, of the figures shown (R4.2). */
export function ClearCredit() {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const { form, change, save } = useForm('clearCredit', { reason: '' })
  const held = creditHold(file)
  return (
    <>
      <CreditFigures />
      {held && (
        <FormBody action="clearCredit">
          <LongField label={t('reason')} required value={form.reason} onChange={(reason) => change({ reason })} />
          <SignFoot
            action="clearCredit"
            label={t('credit.sign')}
            statement={t('credit.statement', {
              exposure: text.money(held.exposure),
              limit: text.money(held.limit),
              overdue: text.money(held.overdue),
            })}
            consequence={t('credit.consequence')}
            save={save}
            missing={form.reason.trim() === '' ? t('reasonMissing') : undefined}
            onSign={(sign) => void save.run((head) => call.check.clearCredit({ ...head, body: form, sign }))}
          />
        </FormBody>
      )}
    </>
  )
}
