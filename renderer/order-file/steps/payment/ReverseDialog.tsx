import { useQueryClient } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { LongField } from '#renderer/app/forms/fields.tsx'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { DialogKeys } from '#renderer/order-file/forms/DialogKeys.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'

/** A receipt bounced: reversed with a reason, never deleted; it takes finance's signature with it (R13.4). */
export function ReverseDialog({ receiptId, onClose }: { receiptId: string; onClose: () => void }) {
  const { call, q } = useDesk()
  const queries = useQueryClient()
  const { t } = useTranslation('orderFile')
  const { form, change, save } = useForm(`reverse/${receiptId}`, { reason: '' })
  const reverse = async () => {
    const saved = await save.run(({ key }) => call.finance.reverseReceipt({ key, receiptId, reason: form.reason }))
    if (!saved) return
    await queries.invalidateQueries({ queryKey: q.finance.receipts.key() })
    onClose()
  }
  return (
    <Modal open title={t('payment.reverseTitle')} onCancel={onClose} footer={null} width={480} destroyOnHidden>
      <DialogKeys onClose={onClose} />
      <p className={css.needs}>{t('payment.reverseMeans')}</p>
      <LongField label={t('reason')} required value={form.reason} onChange={(reason) => change({ reason })} />
      <RefusalBar error={save.failure} />
      <div className={css.foot}>
        <ActionButton
          kind="danger"
          busy={save.busy}
          locked={form.reason.trim() === '' ? t('reasonMissing') : undefined}
          onClick={() => void reverse()}
        >
          {t('payment.reverseNow')}
        </ActionButton>
        <ActionButton onClick={onClose}>{t('back')}</ActionButton>
      </div>
    </Modal>
  )
}
