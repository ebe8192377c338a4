import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Money } from '#renderer/ui/Figures.tsx'
import type { CreditDetail, CreditOrders } from '#shared/contract/check.ts'
import type { CreditFigure } from '#shared/rules/credit-figures.ts'
import type { CreditQuestion } from './CreditSheet.tsx'
import css from './credit.module.css'

const AT_ONCE = 100

type Props = { readonly detail: CreditDetail; readonly question: CreditQuestion; readonly figure: CreditFigure }

/** The orders that one figure is made of, oldest first, each with its part; the parts add up to the figure (R4.2). */
export function FigureOrders({ detail, question, figure }: Props) {
  const { t } = useTranslation('credit')
  const text = useText()
  const { call } = useDesk()
  const { total, count, ...first } = detail.figures[figure]
  const [shown, setShown] = useState<CreditOrders>(first)
  const more = useMutation({
    mutationFn: (after: string) =>
      call.check.creditOrders({
        customerId: question.customerId,
        orderId: question.orderId,
        figure,
        after,
        limit: AT_ONCE,
      }),
    onSuccess: (page) => setShown((before) => ({ ...page, rows: [...before.rows, ...page.rows] })),
  })
  const { nextAfter } = shown
  const withDays = figure === 'overdue' || figure === 'receivables'
  const balance = figure === 'deposits' ? detail.balance : 0
  if (count === 0 && balance === 0) return <p className={css.none}>{t(`none.${figure}`)}</p>
  return (
    <div className={css.orders}>
      <table className={css.table} aria-label={t(`figure.${figure}`)}>
        <thead>
          <tr>
            <th>{t('head.order')}</th>
            <th>{t('head.goods')}</th>
            <th>{t('head.stage')}</th>
            <th className={css.right}>{t('head.amount')}</th>
            <th className={css.right}>{t('head.delivered')}</th>
            <th className={css.right}>{t('head.received')}</th>
            {withDays && <th>{t('head.payableOn')}</th>}
            <th className={css.right}>{t(`head.part.${figure}`)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.rows.map((order) => (
            <tr key={order.orderId}>
              <td>
                <Link to={`/orders/${order.orderId}`}>{order.number}</Link>
              </td>
              <td className={css.goods} title={order.productText}>
                {order.productText}
              </td>
              <td>{text.stage(order.stage)}</td>
              <td className={css.right}>
                <Money value={order.amount} />
              </td>
              <td className={css.right}>
                <Money value={order.delivered} />
              </td>
              <td className={css.right}>
                <Money value={order.received} />
              </td>
              {withDays && (
                <td className={order.overdueDays > 0 ? css.late : undefined}>
                  {order.payableOn && text.day(order.payableOn)}
                  {order.overdueDays > 0 && ` ${t('overdueDays', { count: order.overdueDays })}`}
                </td>
              )}
              <td className={css.right}>
                <Money value={order.part} bold />
              </td>
            </tr>
          ))}
          {balance > 0 && (
            <tr>
              <td colSpan={6}>{t('balance')}</td>
              <td className={css.right}>
                <Money value={detail.balance} bold />
              </td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={withDays ? 7 : 6}>{t('sum', { count })}</td>
            <td className={css.right}>{text.money(total + balance)}</td>
          </tr>
        </tfoot>
      </table>
      {more.error !== null && <RefusalBar error={more.error} />}
      {nextAfter !== null && (
        <ActionButton kind="link" busy={more.isPending} onClick={() => more.mutate(nextAfter)}>
          {t('more', { count: count - shown.rows.length })}
        </ActionButton>
      )}
    </div>
  )
}
