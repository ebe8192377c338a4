import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { ChoiceField, LongField, NumberField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { SignFoot } from '#renderer/order-file/forms/SignFoot.tsx'
import { PAYMENT_KINDS, type PaymentTerms } from '#shared/rules/payment-terms.ts'
import { readPercent } from '#shared/values/percent.ts'

/** No contract in force: the supervisor decides in writing how the customer pays (R4.3). */
export function DecideContract() {
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const { form, change, save } = useForm('decideContract', { kind: 'prepaid', percent: '30', days: '30', reason: '' })
  const payment = termsOf(form)
  return (
    <FormBody action="decideContract" needs={t('contract.needs')}>
      <ChoiceField
        label={t('contract.payment')}
        value={form.kind}
        onChange={(kind) => change({ kind })}
        options={PAYMENT_KINDS.map((kind) => ({ value: kind, label: t(`contract.kind.${kind}`) }))}
      />
      <div className={css.grid}>
        {form.kind === 'deposit' && (
          <NumberField label={t('contract.percent')} value={form.percent} onChange={(percent) => change({ percent })} />
        )}
        {form.kind === 'credit' && (
          <NumberField label={t('contract.days')} value={form.days} onChange={(days) => change({ days })} />
        )}
      </div>
      <LongField label={t('reason')} required value={form.reason} onChange={(reason) => change({ reason })} />
      <SignFoot
        action="decideContract"
        label={t('contract.sign')}
        statement={payment ? t('contract.statement', { payment: text.paymentTerms(payment) }) : t('contract.unclear')}
        save={save}
        missing={!payment ? t('contract.unclear') : form.reason.trim() === '' ? t('reasonMissing') : undefined}
        onSign={(sign) => {
          if (!payment) return
          const body = { payment, reason: form.reason }
          void save.run((head) => call.check.decideContract({ ...head, body, sign }))
        }}
      />
    </FormBody>
  )
}

/** The terms that were typed; null while a figure is none. */
function termsOf({ kind, percent, days }: { kind: string; percent: string; days: string }): PaymentTerms | null {
  if (kind === 'deposit') {
    const depositBp = readPercent(percent)
    return depositBp ? { kind, depositBp } : null
  }
  if (kind === 'credit') {
    const count = Number(days)
    return Number.isInteger(count) && count >= 1 && count <= 365 ? { kind, days: count } : null
  }
  return kind === 'prepaid' || kind === 'monthly' || kind === 'cashOnDelivery' ? { kind } : null
}
