import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import css from '#renderer/order-file/forms/forms.module.css'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Money } from '#renderer/ui/Figures.tsx'
import { ReverseDialog } from './ReverseDialog.tsx'

/** The receipts of this order, each with what of it came here; a bounced one stays, struck through (R13.4). */
export function ReceiptList() {
  const { file, me } = useOrder()
  const { q } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const [reversing, setReversing] = useState<string | null>(null)
  const receipts = useQuery(q.finance.receipts.queryOptions({ input: { orderId: file.order.id } }))
  if (!receipts.data && receipts.error) return <RefusalBar error={receipts.error} />
  if (!receipts.data) return <p className={css.small}>{t('payment.readingReceipts')}</p>
  const rows = receipts.data
  if (rows.length === 0) return <p className={css.small}>{t('payment.noReceipts')}</p>
  return (
    <>
      <table className={css.table} aria-label={t('payment.receipts')}>
        <thead>
          <tr>
            <th>{t('payment.receivedOn')}</th>
            <th>{t('payment.reference')}</th>
            <th className={css.right}>{t('payment.amountIn')}</th>
            <th className={css.right}>{t('payment.toThis')}</th>
            <th aria-label={t('payment.reverse')} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.reversedAt === null ? undefined : css.reversed}>
              <td>{text.day(row.receivedOn)}</td>
              <td>
                {row.reference} {row.reversedAt !== null && <span className={css.late}>{t('payment.bounced')}</span>}
              </td>
              <td className={css.right}>
                <Money value={row.amount} />
              </td>
              <td className={css.right}>
                <Money value={row.allocated.find((one) => one.orderId === file.order.id)?.amount} />
              </td>
              <td className={css.right}>
                {row.reversedAt === null && me.roles.includes('finance') && (
                  <ActionButton size="small" onClick={() => setReversing(row.id)}>
                    {t('payment.reverse')}
                  </ActionButton>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {reversing !== null && <ReverseDialog receiptId={reversing} onClose={() => setReversing(null)} />}
    </>
  )
}
