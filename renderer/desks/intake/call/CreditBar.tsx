import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { CreditDetail } from '#renderer/app/credit/CreditDetail.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import type { CallerFacts } from '#shared/contract/caller.ts'
import { orderAmount } from '#shared/rules/amounts.ts'
import { creditPosition, isOverCredit } from '#shared/rules/credit.ts'
import { NO_MONEY } from '#shared/values/money.ts'
import { useSettled } from '../form/use-memo.ts'
import css from './CallStrip.module.css'

// Less than a sixth of the limit left is worth a look before one promises more.
const SHORT_OF = 6

/** R4.2 what is left of the limit with this order in it: computed, never typed. */
export const CreditBar = memo(function CreditBar({ facts }: { facts: CallerFacts }) {
  const { t } = useTranslation('intake')
  const text = useText()
  const { values } = useSettled()
  const position = creditPosition(facts.credit, orderAmount(values.form), NO_MONEY)
  const taken = position.exposure - position.thisOrder
  const share = (amount: number) => `${Math.max(0, Math.min(100, (amount / (position.limit || 1)) * 100))}%`
  const isOver = isOverCredit(position)
  const isShort = position.headRoom * SHORT_OF < position.limit
  return (
    <div className={css.credit}>
      <p className={css.room}>
        <span>{t('credit.room')}</span>
        <b className={isOver ? css.over : isShort ? css.left : undefined}>
          <CreditDetail customerId={facts.customer.id} orderId={null} form={values.form}>
            {text.money(position.headRoom)}
          </CreditDetail>
        </b>
      </p>
      <div className={joinClasses(css.bar, isOver && css.barOver)} aria-hidden="true">
        <i className={css.taken} style={{ width: share(taken) }} />
        <i className={css.this} style={{ width: share(position.thisOrder) }} />
      </div>
      <p className={css.figures}>
        <span>{t('credit.limit', { amount: whole(text.money(position.limit)) })}</span>
        <span>{t('credit.taken', { amount: whole(text.money(taken)) })}</span>
        <span>{t('credit.thisOrder', { amount: whole(text.money(position.thisOrder)) })}</span>
        {position.overdue > 0 && (
          <b className={css.over}>{t('credit.overdue', { amount: whole(text.money(position.overdue)) })}</b>
        )}
      </p>
    </div>
  )
})

/** Whole yuan where there are no fen: the small print has no room for `.00`. */
const whole = (amount: string): string => amount.replace(/\.00$/, '')
