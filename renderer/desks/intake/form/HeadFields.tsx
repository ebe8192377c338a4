import { Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { Field } from '#renderer/ui/Field.tsx'
import { CHANNELS } from '#shared/contract/memos.ts'
import { ORDER_TYPES } from '#shared/rules/order-form.ts'
import css from './Fields.module.css'
import { isOnTelephone } from './memo-values.ts'
import { useTyped } from './use-memo.ts'

/** By which way it came (R1.1). */
export function ChannelField({ hint }: { hint?: string }) {
  const { t } = useTranslation('intake')
  const text = useText()
  const { values, change } = useTyped()
  return (
    <Field label={t('channel')} aside={hint && <span className={css.quiet}>{hint}</span>}>
      {(control) => (
        <Select
          {...control}
          value={values.channel}
          onChange={(channel) => change({ channel })}
          options={CHANNELS.map((value) => ({ value, label: text.channel(value) }))}
        />
      )}
    </Field>
  )
}

/** The order type: it decides what is mandatory and how soon an answer is due (R1.7). */
export function OrderTypeField() {
  const { t } = useTranslation('intake')
  const text = useText()
  const { values, setForm } = useTyped()
  return (
    <Field label={t('orderType')}>
      {(control) => (
        <Select
          {...control}
          value={values.form.orderType}
          onChange={(orderType) => setForm({ ...values.form, orderType })}
          options={ORDER_TYPES.map((value) => ({ value, label: text.orderType(value) }))}
        />
      )}
    </Field>
  )
}

/** The number he can be reached at; a memo may hold nothing else (R1.2). */
export function PhoneField() {
  const { t } = useTranslation('intake')
  const { values, change } = useTyped()
  return (
    <Field label={t(isOnTelephone(values.channel) ? 'phone' : 'phoneElse')}>
      {(control) => (
        <Input
          {...control}
          inputMode="tel"
          maxLength={200}
          value={values.phone}
          onChange={(event) => change({ phone: event.target.value })}
        />
      )}
    </Field>
  )
}

/** What the customer said, in his words. */
export function SaidField({ rows = 2 }: { rows?: number }) {
  const { t } = useTranslation('intake')
  const { values, change } = useTyped()
  return (
    <Field label={t('said')}>
      {(control) => (
        <Input.TextArea
          {...control}
          autoSize={{ minRows: rows, maxRows: 10 }}
          maxLength={4000}
          value={values.said}
          onChange={(event) => change({ said: event.target.value })}
        />
      )}
    </Field>
  )
}
