import { useTranslation } from 'react-i18next'
import { CreditDetail } from '#renderer/app/credit/CreditDetail.tsx'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { TextField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { Facts } from '#renderer/order-file/forms/Facts.tsx'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'
import { orderAmount } from '#shared/rules/amounts.ts'
import { creditPosition, isOverCredit } from '#shared/rules/credit.ts'
import { freshPaper } from '#shared/rules/find.ts'
import { paymentTerms } from '#shared/rules/terms.ts'
import own from './check.module.css'
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
  const contract = file.contract ? file.contract.number : t('check.noContract')
  return (
    <>
      <PriceTable />
      <Facts
        rows={[
          [t('check.class'), t('check.classOf', { class: file.customer.class, name: file.customer.name })],
          [t('check.contract'), `${contract}　${terms ? text.paymentTerms(terms) : t('check.noTerms')}`],
          [t('check.typedPayment'), file.form.terms.payment],
          [t('check.credit'), <CreditLine key="credit" />],
          [t('check.note'), checked?.body.note],
        ]}
      />
      {!checked && (
        <FormBody action="checkCustomer">
          <div className={own.record}>
            <TextField label={t('check.note')} value={form.note} onChange={(note) => change({ note })} />
            <RecordFoot
              action="checkCustomer"
              label={t('check.record')}
              save={save}
              onSave={() => void save.run((head) => call.check.checkCustomer({ ...head, body: form }))}
            />
          </div>
        </FormBody>
      )}
    </>
  )
}

/** R4.2 the credit in one line, which opens to the orders behind it. */
function CreditLine() {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const position = creditPosition(file.credit, orderAmount(file.form), file.money.received)
  const { exposure, limit, headRoom, overdue } = position
  const figures = { exposure: text.money(exposure), limit: text.money(limit), headRoom: text.money(headRoom) }
  return (
    <span className={isOverCredit(position) ? own.late : undefined}>
      <CreditDetail customerId={file.customer.id} orderId={file.order.id}>
        {t('check.creditLine', figures)}
        {overdue > 0 && t('check.creditOverdue', { overdue: text.money(overdue) })}
      </CreditDetail>
    </span>
  )
}
