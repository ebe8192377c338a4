import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { ChoiceField, LongField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { Facts } from '#renderer/order-file/forms/Facts.tsx'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import { SignFoot } from '#renderer/order-file/forms/SignFoot.tsx'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import { freshPaper } from '#shared/rules/find.ts'
import { agreeBlockers, paymentFigures } from '#shared/rules/steps/13-payment.ts'
import { PaymentSums } from './PaymentSums.tsx'

/** Finance signs the figures; 'agree' stays shut, with the reason, while money is missing (R13.2, R13.3). */
export function ReviewPayment() {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const review = freshPaper(file, 'paymentReview')
  const [shut] = agreeBlockers(file)
  const { form, change, save } = useForm('paymentReview', { verdict: '', reason: '' })
  const verdict =
    form.verdict === '' || (form.verdict === 'agreed' && shut) ? (shut ? 'refused' : 'agreed') : form.verdict
  const isRefusal = verdict === 'refused'
  const { receivable, received, open } = paymentFigures(file)
  const figures = { receivable: text.money(receivable), received: text.money(received), open: text.money(open) }
  return (
    <FormBody action="reviewPayment">
      <PaymentSums />
      {review?.body.verdict === 'refused' && (
        <NoteBar tone="late">{t('payment.wasRefused', { reason: review.body.reason })}</NoteBar>
      )}
      {review?.body.verdict === 'agreed' ? (
        <Facts
          rows={[
            [t('payment.verdict'), t('payment.agreed')],
            [t('note'), review.body.reason],
          ]}
        />
      ) : (
        <>
          <ChoiceField
            label={t('payment.verdict')}
            value={verdict}
            onChange={(value) => change({ verdict: value })}
            options={[
              {
                value: 'agreed',
                label: t('payment.agree'),
                disabled: shut !== undefined,
                reason: shut && t('payment.cannotAgree', { open: figures.open }),
              },
              { value: 'refused', label: t('payment.refuse') },
            ]}
          />
          <LongField
            label={isRefusal ? t('reason') : t('note')}
            rows={1}
            required={isRefusal}
            value={form.reason}
            onChange={(reason) => change({ reason })}
          />
          <SignFoot
            action="reviewPayment"
            label={isRefusal ? t('payment.signRefusal') : t('payment.sign')}
            statement={t(isRefusal ? 'payment.statementNo' : 'payment.statement', figures)}
            consequence={t('payment.consequence')}
            save={save}
            body={{ verdict }}
            missing={isRefusal && form.reason.trim() === '' ? t('reasonMissing') : undefined}
            onSign={(sign) => {
              const body = { verdict: isRefusal ? ('refused' as const) : ('agreed' as const), reason: form.reason }
              void save.run((head) => call.finance.reviewPayment({ ...head, body, sign }))
            }}
          />
        </>
      )}
    </FormBody>
  )
}
