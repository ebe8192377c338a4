import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { Facts } from '#renderer/order-file/forms/Facts.tsx'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import { LongField } from '#renderer/order-file/forms/fields.tsx'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'
import { freshPaper } from '#shared/rules/find.ts'
import { paymentTerms } from '#shared/rules/terms.ts'
import { CreditFigures } from './CreditFigures.tsx'
import { PriceTable } from './PriceTable.tsx'

/** The clerk's own check of customer, payment terms, prices and specifications, with all figures on the table (R4.4). */
export function CustomerCheck() {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const { form, change, save } = useForm('customerCheck', { note: '' })
  const terms = paymentTerms(file)
  const checked = freshPaper(file, 'customerCheck')
  return (
    <FormBody action="checkCustomer" needs={checked ? undefined : t('check.needs')}>
      <PriceTable />
      <Facts
        rows={[
          [t('check.class'), t('check.classOf', { class: file.customer.class, name: file.customer.name })],
          [t('check.contract'), file.contract ? file.contract.number : t('check.noContract')],
          [t('check.payment'), terms ? text.paymentTerms(terms) : t('check.noTerms')],
          [t('check.typedPayment'), file.form.terms.payment],
          [t('check.note'), checked?.body.note],
        ]}
      />
      <CreditFigures />
      {!checked && (
        <>
          <LongField label={t('check.note')} rows={1} value={form.note} onChange={(note) => change({ note })} />
          <RecordFoot
            action="checkCustomer"
            label={t('check.record')}
            save={save}
            onSave={() => void save.run((head) => call.check.checkCustomer({ ...head, body: form }))}
          />
        </>
      )}
    </FormBody>
  )
}
