import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { DayField, NumberField, TextField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { readDay, readMoney } from '#renderer/order-file/data/read.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'
import { orderAmount } from '#shared/rules/amounts.ts'
import { depositMissing } from '#shared/rules/credit.ts'
import { paymentFigures } from '#shared/rules/steps/13-payment.ts'
import { formatMoney, NO_MONEY, subtractMoney } from '#shared/values/money.ts'
import { ReceiptList } from './ReceiptList.tsx'

/** Books money that came in for this order; what is too much stays the customer's balance (R13.4). */
export function RecordPayment() {
  const { file, say } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const { received, open } = paymentFigures(file)
  const deposit = depositMissing(file)
  const ordered = orderAmount(file.form)
  const proposed =
    open > 0 ? open : deposit > 0 ? deposit : received < ordered ? subtractMoney(ordered, received) : NO_MONEY
  const { form, change, save } = useForm('payment', {
    amount: formatMoney(proposed),
    receivedOn: String(file.today),
    reference: '',
  })
  const amount = readMoney(form.amount)
  const receivedOn = readDay(form.receivedOn)
  const missing = !amount
    ? t('notANumber')
    : !receivedOn || form.reference.trim() === ''
      ? t('payment.noReference')
      : undefined
  return (
    <FormBody
      action="recordPayment"
      needs={deposit > 0 ? t('payment.depositMissing', { amount: text.money(deposit) }) : undefined}
    >
      <ReceiptList />
      <div className={css.grid}>
        <NumberField
          label={t('payment.amountIn')}
          value={form.amount}
          onChange={(value) => change({ amount: value })}
        />
        <DayField
          label={t('payment.receivedOn')}
          value={form.receivedOn}
          onChange={(value) => change({ receivedOn: value })}
        />
        <TextField
          label={t('payment.reference')}
          required
          value={form.reference}
          onChange={(reference) => change({ reference })}
        />
      </div>
      <RecordFoot
        action="recordPayment"
        label={t('payment.book')}
        save={save}
        missing={missing}
        onSave={() => {
          if (!amount || !receivedOn) return
          void save.run(async ({ key, orderId }) => {
            const booked = await call.finance.recordPayment({
              key,
              orderId,
              amount,
              receivedOn,
              reference: form.reference,
            })
            say(t('payment.booked', { allocated: text.money(booked.allocated), balance: text.money(booked.balance) }))
          })
        }}
      />
    </FormBody>
  )
}
