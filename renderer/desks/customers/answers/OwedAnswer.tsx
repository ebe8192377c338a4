import { useTranslation } from 'react-i18next'
import { CreditDetail } from '#renderer/app/credit/CreditDetail.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { CustomerAnswers } from '#shared/contract/customer-page.ts'
import { isOverCredit } from '#shared/rules/credit.ts'
import type { CreditFigure } from '#shared/rules/credit-figures.ts'
import type { Money } from '#shared/values/money.ts'
import css from '../Customer.module.css'

type Props = {
  readonly answer: CustomerAnswers['owed']
  readonly customerId: string
  readonly onAll: () => void
}

const AGES = ['notDue', 'upTo30', 'upTo60', 'over60'] as const

/** What does he owe: by age, deposits in hand, and how much of his credit is used (R4.2); each figure opens to its orders. */
export function OwedAnswer({ answer, customerId, onAll }: Props) {
  const { t } = useTranslation('customers')
  const text = useText()
  const { position, ages, depositsInHand, balance } = answer
  const isOver = isOverCredit(position)
  const opens = (figure: CreditFigure, amount: Money) => (
    <CreditDetail customerId={customerId} orderId={null} figure={figure}>
      {text.money(amount)}
    </CreditDetail>
  )
  const share = Math.max(0, Math.min(100, (position.exposure / (position.limit || 1)) * 100))
  return (
    <Sheet
      title={t('owed.title')}
      aside={
        <ActionButton kind="link" onClick={onAll}>
          {t('owed.all')}
        </ActionButton>
      }
    >
      <p className={css.figure}>
        <b className={position.overdue > 0 ? css.late : undefined}>{opens('receivables', position.receivables)}</b>
        <span>
          {position.overdue > 0
            ? t('owed.overdue', { amount: text.money(position.overdue) })
            : t(position.receivables > 0 ? 'owed.inTime' : 'owed.nothing')}
        </span>
      </p>
      <dl className={css.ages}>
        {AGES.map((age) => (
          <div key={age}>
            <dt>{t(`owed.age.${age}`)}</dt>
            <dd className={age !== 'notDue' && ages[age] > 0 ? css.late : undefined}>{text.money(ages[age])}</dd>
          </div>
        ))}
      </dl>
      <dl className={css.sums}>
        <div>
          <dt>{t('owed.undelivered')}</dt>
          <dd>{opens('undelivered', position.undelivered)}</dd>
        </div>
        <div>
          <dt>{t('owed.deposits')}</dt>
          <dd>{opens('deposits', depositsInHand)}</dd>
        </div>
        {balance !== 0 && (
          <div>
            <dt>{t('owed.balance')}</dt>
            <dd>{text.money(balance)}</dd>
          </div>
        )}
        <div>
          <dt>{t('owed.credit', { limit: text.money(position.limit) })}</dt>
          <dd className={isOver ? css.late : undefined}>{text.money(position.exposure)}</dd>
        </div>
      </dl>
      <div className={joinClasses(css.bar, isOver && css.barOver)} aria-hidden="true">
        <i style={{ width: `${share}%` }} />
      </div>
      <p className={joinClasses(css.note, isOver && css.late)}>
        {t(position.headRoom < 0 ? 'owed.over' : 'owed.room', {
          amount: text.money(Math.abs(position.headRoom) as Money),
        })}
      </p>
    </Sheet>
  )
}
