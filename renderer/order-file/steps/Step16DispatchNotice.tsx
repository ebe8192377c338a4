import { useTranslation } from 'react-i18next'
import { papersOf } from '#shared/rules/papers.ts'
import { sendingOf } from '#shared/rules/steps/08-09-sign-back.ts'
import { dispatchNoticeOf } from '#shared/rules/steps/16-18-arrival.ts'
import { useOrder } from '../data/order-view.ts'
import { useDone } from '../data/paper-mark.ts'
import { NotYet } from '../forms/NotYet.tsx'
import { type Part, Parts } from '../forms/Parts.tsx'
import { CheckNotice } from './arrival/CheckNotice.tsx'
import { FileSlip } from './arrival/FileSlip.tsx'
import { ConfirmReceipt } from './fax/ConfirmReceipt.tsx'
import { RecordSending } from './fax/RecordSending.tsx'

/** Step 16: each dispatch checked against the confirmation, the customer told legibly, the slip filed (R16). */
export function Step16DispatchNotice() {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const done = useDone()
  const dispatches = papersOf(file.papers, 'dispatch')
  if (dispatches.length === 0) return <NotYet action="checkDispatchNotice" />
  const parts = dispatches.flatMap((dispatch, index): Part[] => {
    const notice = dispatchNoticeOf(file, dispatch.id)
    const matches = notice?.body.contentMatches && notice.body.arrivalMatches
    const { sending, receipt } = sendingOf(file, 'dispatchNotice', notice?.id ?? '')
    const slip = papersOf(file.papers, 'slipFiled').findLast(({ body }) => body.dispatchId === dispatch.id)
    const nth = dispatches.length > 1 ? t('dispatch.nth', { number: index + 1 }) : ''
    return [
      {
        key: `check${dispatch.id}`,
        title: t('notice.title', { nth }),
        action: 'checkDispatchNotice',
        done: matches ? done(notice, notice?.body.number) : undefined,
        content: <CheckNotice dispatch={dispatch} notice={notice} />,
      },
      {
        key: `send${dispatch.id}`,
        title: t('notice.send', { nth }),
        action: 'recordSending',
        done: sending?.body.result === 'sent' && receipt?.body.legible !== false ? done(sending) : undefined,
        content: <RecordSending subject="dispatchNotice" subjectId={notice?.id ?? ''} />,
      },
      {
        key: `confirm${dispatch.id}`,
        title: t('receipt.titleNth', { nth }),
        action: 'confirmReceipt',
        done: receipt?.body.legible ? done(receipt, receipt.body.confirmedBy) : undefined,
        content: <ConfirmReceipt sending={sending} receipt={receipt} />,
      },
      {
        key: `slip${dispatch.id}`,
        title: t('slip.title', { nth }),
        action: 'fileSlip',
        optional: true,
        done: done(slip, slip?.body.month),
        content: <FileSlip dispatch={dispatch} isFiled={slip !== undefined} />,
      },
    ]
  })
  return <Parts parts={parts} />
}
