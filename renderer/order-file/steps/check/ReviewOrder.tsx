import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { ChoiceField, LongField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import { SignFoot } from '#renderer/order-file/forms/SignFoot.tsx'
import { orderAmount } from '#shared/rules/amounts.ts'

/** Large and custom orders: the supervisor approves, or sends the order back with a reason (R4.6). */
export function ReviewOrder() {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const { form, change, save } = useForm('review', { verdict: 'approved', reason: '' })
  const sentBack = form.verdict === 'sentBack'
  const amount = text.money(orderAmount(file.form))
  return (
    <FormBody action="reviewOrder" needs={t('review.needs', { amount })}>
      <ChoiceField
        label={t('review.verdict')}
        value={form.verdict}
        onChange={(verdict) => change({ verdict })}
        options={[
          { value: 'approved', label: t('review.approve') },
          { value: 'sentBack', label: t('review.sendBack') },
        ]}
      />
      <LongField
        label={t('reason')}
        required={sentBack}
        value={form.reason}
        onChange={(reason) => change({ reason })}
      />
      <SignFoot
        action="reviewOrder"
        label={sentBack ? t('review.signBack') : t('review.sign')}
        statement={t(sentBack ? 'review.statementBack' : 'review.statement', {
          number: file.order.number,
          revision: file.order.revision,
          amount,
        })}
        save={save}
        missing={sentBack && form.reason.trim() === '' ? t('reasonMissing') : undefined}
        onSign={(sign) => {
          const body = { verdict: sentBack ? ('sentBack' as const) : ('approved' as const), reason: form.reason }
          void save.run((head) => call.check.reviewOrder({ ...head, body, sign }))
        }}
      />
    </FormBody>
  )
}
