import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import type { CreditDetail } from '#shared/contract/check.ts'
import { isOverCredit } from '#shared/rules/credit.ts'
import type { CreditFigure } from '#shared/rules/credit-figures.ts'
import { type Money, NO_MONEY, subtractMoney, sumMoney } from '#shared/values/money.ts'
import css from './credit.module.css'

type Props = {
  readonly detail: CreditDetail
  readonly figure: CreditFigure
  readonly onFigure: (figure: CreditFigure) => void
}

/** The credit arithmetic as on paper; each figure that is a sum over orders can be chosen (R4.2). */
export function CreditSums({ detail, figure, onFigure }: Props) {
  const { t } = useTranslation('credit')
  const { position, figures, depositsCounted, balance, unconfirmed, thisOrder, customer } = detail
  const unused = subtractMoney(sumMoney([figures.deposits.total, balance]), depositsCounted)
  const text = useText()
  const row = (name: CreditFigure, amount: Money, look?: string) => (
    <button
      type="button"
      className={joinClasses(css.row, css.figure, look, name === figure && css.chosen)}
      aria-pressed={name === figure}
      onClick={() => onFigure(name)}
    >
      <span>{t(`figure.${name}`)}</span>
      <span className={css.count}>{t('orders', { count: figures[name].count })}</span>
      <b>{text.money(amount)}</b>
    </button>
  )
  const plain = (name: string, amount: Money, look?: string) => (
    <div className={joinClasses(css.row, look)}>
      <span>{name}</span>
      <b>{text.money(amount)}</b>
    </div>
  )
  return (
    <div className={css.sums} role="group" aria-label={t('sums', { name: customer.name })}>
      <p className={css.customer}>{customer.name}</p>
      {row('receivables', figures.receivables.total)}
      {row('overdue', figures.overdue.total, joinClasses(css.within, position.overdue > 0 && css.late))}
      {row('undelivered', figures.undelivered.total)}
      {row('deposits', subtractMoney(NO_MONEY, depositsCounted))}
      {unused > 0 && <p className={css.remark}>{t('unused', { amount: text.money(unused) })}</p>}
      {unconfirmed.count > 0 && (
        <p className={css.remark}>
          {t(unconfirmed.more ? 'unconfirmedMore' : 'unconfirmed', {
            count: unconfirmed.count,
            amount: text.money(unconfirmed.amount),
          })}
        </p>
      )}
      {thisOrder &&
        plain(
          thisOrder.number === null ? t('typedOrder') : t('thisOrder', { number: thisOrder.number }),
          position.thisOrder,
        )}
      {thisOrder && thisOrder.received > 0 && (
        <p className={css.remark}>
          {t('thisOrderPaid', { amount: text.money(thisOrder.amount), received: text.money(thisOrder.received) })}
        </p>
      )}
      {plain(t('exposure'), position.exposure, css.total)}
      {plain(t('limit'), position.limit)}
      {plain(t('headRoom'), position.headRoom, position.headRoom < 0 ? css.late : undefined)}
      <p className={joinClasses(css.verdict, isOverCredit(position) && css.late)}>{t(verdictOf(position))}</p>
    </div>
  )
}

function verdictOf(position: CreditDetail['position']): string {
  if (position.overdue > 0) return 'verdict.overdue'
  if (position.headRoom === 0) return 'verdict.exact'
  return position.headRoom < 0 ? 'verdict.over' : 'verdict.within'
}
