import { useTranslation } from 'react-i18next'
import { currentSheet } from '#shared/rules/steps/07-sheet.ts'
import { sendingOf } from '#shared/rules/steps/08-09-sign-back.ts'
import { useOrder } from '../data/order-view.ts'
import { useDone } from '../data/paper-mark.ts'
import { Parts } from '../forms/Parts.tsx'
import { ConfirmReceipt } from './fax/ConfirmReceipt.tsx'
import { RecordSending } from './fax/RecordSending.tsx'

/** Step 8: the sheet was sent, and the customer said on the telephone that he can read it (R8). */
export function Step08Fax() {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const done = useDone()
  const sheet = currentSheet(file)
  const { sending, receipt } = sendingOf(file, 'sheet')
  const sent = sending?.body.result === 'sent' && receipt?.body.legible !== false
  return (
    <Parts
      parts={[
        {
          key: 'send',
          title: t('sending.title'),
          action: 'recordSending',
          done: sent ? done(sending, sending?.body.faxNumber) : undefined,
          note:
            receipt?.body.legible === false
              ? t('receipt.isNot')
              : sending
                ? t(`sending.result.${sending.body.result}`)
                : undefined,
          content: <RecordSending subject="sheet" subjectId={sheet?.id ?? ''} />,
        },
        {
          key: 'confirm',
          title: t('receipt.title'),
          action: 'confirmReceipt',
          done: receipt?.body.legible ? done(receipt, receipt.body.confirmedBy) : undefined,
          content: <ConfirmReceipt sending={sending} receipt={receipt} />,
        },
      ]}
    />
  )
}
