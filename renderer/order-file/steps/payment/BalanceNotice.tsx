import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { useSave } from '#renderer/order-file/data/use-save.ts'
import { Facts } from '#renderer/order-file/forms/Facts.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { latest } from '#shared/rules/papers.ts'
import { isBalanceDueBeforeDelivery } from '#shared/rules/steps/13-payment.ts'
import { PaymentSums } from './PaymentSums.tsx'

/** The balance notice for the quantity really produced, to salesperson and customer (R13.3). */
export function BalanceNotice() {
  const { file, openDialog } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const save = useSave()
  const notice = latest(file.papers, 'balanceNotice')
  return (
    <>
      {notice && (
        <Facts
          rows={[
            [t('payment.noticeNumber'), notice.body.number],
            [t('payment.amount'), text.money(notice.body.amount)],
            [t('payment.received'), text.money(notice.body.received)],
            [t('payment.balance'), text.money(notice.body.balance)],
          ]}
        />
      )}
      {!notice && (
        <>
          <p className={css.needs}>
            {isBalanceDueBeforeDelivery(file) ? t('payment.noticeNeeds') : t('payment.noticeNotNeeded')}
          </p>
          <PaymentSums />
        </>
      )}
      {notice && (
        <div className={css.foot}>
          <ActionButton icon="print" onClick={() => openDialog('print')}>
            {t('print.open')}
          </ActionButton>
        </div>
      )}
      <RecordFoot
        action="issueBalanceNotice"
        label={notice ? t('payment.issueAgain') : t('payment.issue')}
        save={save}
        onSave={() => void save.run((head) => call.finance.issueBalanceNotice({ ...head, body: {} }))}
      />
    </>
  )
}
