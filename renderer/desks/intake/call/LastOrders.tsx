import { useMutation } from '@tanstack/react-query'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { newKey } from '#renderer/app/desk/new-key.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { Money, Qty } from '#renderer/ui/Figures.tsx'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { DuplicateNote } from '../form/DuplicateNote.tsx'
import { copiedFrom } from '../form/memo-values.ts'
import { useSettled } from '../form/use-memo.ts'
import css from './Call.module.css'

const COPIED = 5

/** The customer's last five orders; Alt and its place copies one into the form: 'the same as last time'. */
export const LastOrders = memo(function LastOrders() {
  const { t } = useTranslation('intake')
  const text = useText()
  const { call } = useDesk()
  const { facts, editForm } = useSettled()
  const orders = (facts?.lastOrders ?? []).slice(0, COPIED)
  const copying = useMutation({
    mutationFn: (orderId: string) => call.orders.file({ orderId }),
    onSuccess: ({ file }) => editForm((form) => copiedFrom(form, file.form, newKey)),
  })
  const copy = (index: number) => {
    const order = orders[index]
    if (order && !copying.isPending) copying.mutate(order.id)
  }
  useKeys(
    Array.from({ length: COPIED }, (_, index) => ({
      keys: `Alt+${index + 1}`,
      label: t('last.copyKey', { number: orders[index]?.number ?? '' }),
      run: () => copy(index),
      enabled: index < orders.length,
      strip: false,
    })),
  )
  return (
    <Sheet
      title={t('last.title')}
      aside={
        orders.length > 0 && (
          <span>
            {t('last.copy')} <Kbd>{orders.length === 1 ? 'Alt 1' : `Alt 1–${orders.length}`}</Kbd>
          </span>
        )
      }
      flush
      grow
    >
      <table className={css.last} aria-label={t('last.title')}>
        <tbody>
          {orders.map((order, index) => (
            <tr key={order.id}>
              <th scope="row">
                <button type="button" title={t('last.copyKey', { number: order.number })} onClick={() => copy(index)}>
                  {order.number}
                </button>
              </th>
              <td className={css.goods} title={order.productText}>
                {order.productText}
              </td>
              <td className={joinClasses(css.figure, css.quantity)}>
                <Qty value={order.quantity} /> {order.unit}
              </td>
              <td className={joinClasses(css.figure, css.amount)}>
                <Money value={order.amount} />
              </td>
              <td className={joinClasses(css.figure, css.stage)}>{text.stage(order.stage)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {orders.length === 0 && <p className={css.none}>{t(facts === null ? 'last.unknown' : 'last.none')}</p>}
      {copying.error !== null && <RefusalBar error={copying.error} />}
      <div className={css.duplicates}>
        <DuplicateNote />
      </div>
    </Sheet>
  )
})
