import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Qty } from '#renderer/ui/Figures.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { LateTag } from '#renderer/ui/Tag.tsx'
import type { CustomerAnswers } from '#shared/contract/customer-page.ts'
import css from '../Customer.module.css'

const SHOWN = 5

/** What is still to be delivered: how many lines of how many orders, what is late, and the next to come. */
export function DeliverAnswer({ answer, onAll }: { answer: CustomerAnswers['toDeliver']; onAll: () => void }) {
  const { t } = useTranslation('customers')
  const text = useText()
  const { lines, orders, moreOrders, late, amount } = answer
  return (
    <Sheet
      title={t('deliver.title')}
      aside={
        <ActionButton kind="link" onClick={onAll}>
          {t('deliver.all')}
        </ActionButton>
      }
    >
      <p className={css.figure}>
        <b>{t('deliver.lines', { count: lines.length, more: moreOrders ? '+' : '' })}</b>
        <span>{t('deliver.orders', { count: orders, more: moreOrders ? '+' : '', amount: text.money(amount) })}</span>
        {late > 0 && <LateTag>{t(moreOrders ? 'deliver.lateMore' : 'deliver.late', { count: late })}</LateTag>}
      </p>
      {lines.length === 0 && <p className={css.none}>{t('deliver.none')}</p>}
      <ul className={css.rows}>
        {lines.slice(0, SHOWN).map((line) => (
          <li key={line.lineId}>
            <Link to={`/orders/${line.orderId}`}>{line.orderNumber}</Link>
            <span className={css.goods} title={`${line.productName} ${line.specification}`}>
              {line.productNumber || line.productName} {line.productNumber && line.specification}
            </span>
            <span>
              <Qty value={line.left} /> {line.unit}
            </span>
            <span className={css.promised}>
              {line.lateDays > 0 ? (
                <LateTag>{text.late(line.lateDays)}</LateTag>
              ) : (
                (line.preDelivery ?? line.requested) && text.day(line.preDelivery ?? line.requested ?? '')
              )}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
