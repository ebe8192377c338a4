import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useText } from '#renderer/app/text/useText.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Money, Qty } from '#renderer/ui/Figures.tsx'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import type { CallerFacts } from '#shared/contract/caller.ts'
import css from './Call.module.css'
import strip from './CallStrip.module.css'

/** What the customer has under way: he asks for it before he orders. What was typed stays; F2 comes back to it. */
export const OpenOrders = memo(function OpenOrders({ open }: { open: CallerFacts['openOrders'] }) {
  const { t } = useTranslation('intake')
  const text = useText()
  const navigate = useNavigate()
  const [isListed, setListed] = useState(false)
  const said = t(open.more ? 'open.many' : 'open.count', { count: open.count })
  useKeys([
    {
      keys: 'Alt+0',
      label: t('open.list'),
      strip: false,
      enabled: open.count > 0,
      run: () => setListed(true),
    },
  ])
  if (open.count === 0) return <span className={strip.contact}>{t('open.none')}</span>
  return (
    <>
      <button type="button" className={strip.other} onClick={() => setListed(true)}>
        {said} <Kbd>Alt 0</Kbd>
      </button>
      <Dialog open={isListed} title={said} width={760} onClose={() => setListed(false)}>
        <p className={css.kept}>{t('open.kept')}</p>
        <table className={joinClasses(css.last, css.openOrders)} aria-label={said}>
          <tbody>
            {open.rows.map((order) => (
              <tr key={order.id}>
                <th scope="row">
                  <button type="button" onClick={() => void navigate(`/orders/${order.id}`)}>
                    {order.number}
                  </button>
                </th>
                <td className={css.goods}>{order.productText}</td>
                <td className={joinClasses(css.figure, css.quantity)}>
                  <Qty value={order.quantity} /> {order.unit}
                </td>
                <td className={joinClasses(css.figure, css.amount)}>
                  <Money value={order.amount} />
                </td>
                <td className={joinClasses(css.figure, css.stage)}>{text.stage(order.stage)}</td>
                <td className={joinClasses(css.figure, css.stage)}>
                  {order.lateDays > 0
                    ? text.late(order.lateDays)
                    : text.day(order.preDeliveryDate ?? order.scheduledDate ?? order.requestedDate ?? '')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Dialog>
    </>
  )
})
