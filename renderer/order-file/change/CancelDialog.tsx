import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { cancellationSigners, openCancellation, partsOf } from '#shared/rules/cancelling.ts'
import { latest, papersOf } from '#shared/rules/papers.ts'
import { isMine } from '../data/actor.ts'
import { useOrder } from '../data/order-view.ts'
import { sealOf, useDone } from '../data/paper-mark.ts'
import { DialogKeys } from '../forms/DialogKeys.tsx'
import { type Part, Parts } from '../forms/Parts.tsx'
import { ApproveCancellation } from './ApproveCancellation.tsx'
import { CancellationDropped } from './CancellationDropped.tsx'
import { CancelOrder } from './CancelOrder.tsx'
import { CancelPart } from './CancelPart.tsx'
import css from './change.module.css'
import { usePartText } from './part-text.ts'
import { RequestCancellation } from './RequestCancellation.tsx'
import { WithdrawCancellation } from './WithdrawCancellation.tsx'

/** Cancelling, whole or in part: asked with a reason, approved where production has begun, then done; nothing is deleted (R19.2). */
export function CancelDialog({ onClose }: { onClose: () => void }) {
  const { file, me } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const done = useDone()
  const partText = usePartText()
  const request = openCancellation(file)
  const asked = request && partsOf(request)
  const cancelled = latest(file.papers, 'cancellation')
  const approvals = request ? cancellationSigners(file) : []
  const parts: Part[] = [
    {
      key: 'request',
      title: t('cancel.request'),
      action: 'requestCancellation',
      done: done(request, request ? partText(asked) : undefined),
      content: <RequestCancellation request={request} />,
    },
    ...approvals.map((tier): Part => {
      const approval = papersOf(file.papers, 'cancellationApproval').find(
        ({ body }) => body.requestId === request?.id && body.tier === tier,
      )
      return {
        key: tier,
        title: t('cancel.approve', { role: text.role(tier) }),
        action: 'approveCancellation',
        done: done(approval),
        seal: sealOf(approval),
        content: (
          <ApproveCancellation
            tier={tier}
            requestId={request?.id ?? ''}
            isDone={approval !== undefined}
            onRefused={onClose}
          />
        ),
      }
    }),
    request && asked
      ? {
          key: 'part',
          title: t('cancel.nowPart'),
          action: 'cancelPart',
          content: <CancelPart requestId={request.id} parts={asked} onDone={onClose} />,
        }
      : {
          key: 'cancel',
          title: t('cancel.now'),
          action: 'cancelOrder',
          done: done(cancelled),
          content: <CancelOrder onDone={onClose} />,
        },
    ...(request && isMine('withdrawCancellation', me)
      ? [
          {
            key: 'withdraw',
            title: t('cancel.withdraw'),
            action: 'withdrawCancellation' as const,
            optional: true,
            content: <WithdrawCancellation requestId={request.id} onDone={onClose} />,
          },
        ]
      : []),
  ]
  return (
    <Modal
      open
      title={t('cancel.title', { number: file.order.number })}
      onCancel={onClose}
      footer={null}
      width={680}
      centered
      destroyOnHidden
    >
      <DialogKeys onClose={onClose} />
      <div className={css.cancel}>
        <CancellationDropped />
        <Parts parts={parts} />
      </div>
    </Modal>
  )
}
