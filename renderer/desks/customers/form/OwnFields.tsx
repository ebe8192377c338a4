import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { ClassAndCredit, Standing } from './DecidedFields.tsx'
import css from './Form.module.css'
import type { CustomerFormState } from './use-customer-form.ts'
import { useOwnField } from './use-own-field.tsx'

/** The customer's own fields; what somebody else decides is shown and says whose it is. */
export function OwnFields({ form }: { form: CustomerFormState }) {
  const { t } = useTranslation('customers')
  const { draft, change, began } = form
  const { field, text, person } = useOwnField(form)
  return (
    <div className={css.fields}>
      {text('name', { required: true, wide: true })}
      {text('shortName')}
      {field(
        'number',
        (control) => (
          <Input
            {...control}
            disabled={began !== null}
            placeholder={t('form.nextNumber')}
            value={draft.number}
            onChange={(event) => change({ number: event.target.value })}
          />
        ),
        { hint: began && t('form.pinyin', { letters: began.pinyin }) },
      )}
      <ClassAndCredit form={form} field={field} />
      {text('region')}
      {text('phone')}
      {text('fax')}
      {person('salesId', 'sales')}
      {person('clerkId', 'clerk')}
      {text('invoiceTitle', { wide: true })}
      {text('taxNumber')}
      {text('remark')}
      <Standing form={form} field={field} />
    </div>
  )
}
