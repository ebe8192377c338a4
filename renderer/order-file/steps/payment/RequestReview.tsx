import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { TextField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { Facts } from '#renderer/order-file/forms/Facts.tsx'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'
import { latest } from '#shared/rules/papers.ts'
import { paymentTerms } from '#shared/rules/terms.ts'

/** The clerk reviews delivery terms, payment terms and settlement from the contract and asks finance (R13.2). */
export function RequestReview() {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const asked = latest(file.papers, 'paymentReviewRequest')
  const terms = paymentTerms(file)
  const { form, change, save } = useForm('paymentRequest', {
    deliveryTerms: file.contract?.deliveryTerms || file.form.terms.transport,
    paymentTerms: terms ? text.paymentTerms(terms) : file.form.terms.payment,
    settlement: file.form.terms.payment,
  })
  if (asked)
    return (
      <Facts
        rows={[
          [t('payment.deliveryTerms'), asked.body.deliveryTerms],
          [t('payment.paymentTerms'), asked.body.paymentTerms],
          [t('payment.settlement'), asked.body.settlement],
        ]}
      />
    )
  return (
    <FormBody action="requestPaymentReview" needs={t('payment.requestNeeds')}>
      <div className={css.grid}>
        <TextField
          label={t('payment.deliveryTerms')}
          value={form.deliveryTerms}
          onChange={(deliveryTerms) => change({ deliveryTerms })}
        />
        <TextField
          label={t('payment.paymentTerms')}
          value={form.paymentTerms}
          onChange={(value) => change({ paymentTerms: value })}
        />
        <TextField
          label={t('payment.settlement')}
          value={form.settlement}
          onChange={(settlement) => change({ settlement })}
        />
      </div>
      <RecordFoot
        action="requestPaymentReview"
        label={t('payment.ask')}
        save={save}
        onSave={() => void save.run((head) => call.finance.requestPaymentReview({ ...head, body: form }))}
      />
    </FormBody>
  )
}
