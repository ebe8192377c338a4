import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { type CancelledParts, formWithout } from '#shared/rules/cancelling.ts'
import { type Freed, type FreedLine, freedBy, type VoidPaper } from '#shared/rules/freed.ts'
import { lineNumber } from '../data/format.ts'
import { useOrder } from '../data/order-view.ts'
import { peopleOf } from '../data/people.ts'
import { Facts } from '../forms/Facts.tsx'
import css from './change.module.css'
import { papersThatGoStale } from './goes-stale.ts'
import { StaleWarning } from './StaleWarning.tsx'

/** What a cancelling frees, which papers it makes void, which sign-offs a part costs, who must sign before and who is told; by the core's own rule (R19.2). */
export function CancelEffect({ parts }: { parts: CancelledParts }) {
  const { file, answer } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const freed = freedBy(file, parts)
  const named = (roles: Freed['told']) =>
    roles
      .map((role) => {
        const own = role === 'clerk' ? file.order.clerk : role === 'sales' ? file.order.sales : null
        const people = own ? [own] : peopleOf(answer, role)
        return `${text.role(role)} ${people.map(({ name }) => name).join(t('list.comma'))}`
      })
      .join(t('list.semicolon'))
  const line = ({ lineId }: FreedLine) => file.form.lines.find((one) => one.id === lineId)
  const each = (say: (one: FreedLine) => string) =>
    freed.lines
      .map(say)
      .filter((said) => said !== '')
      .join(t('list.semicolon'))
  const amount = (key: string, one: FreedLine, quantity: FreedLine['stock']) =>
    quantity > 0
      ? t(key, {
          line: lineNumber(file, one.lineId),
          quantity: text.quantity(quantity),
          unit: line(one)?.unit ?? '',
        })
      : ''
  const plan = (one: FreedLine) =>
    one.plan
      ? t('cancel.planOf', {
          line: lineNumber(file, one.lineId),
          machine: one.plan.line,
          from: text.day(one.plan.from),
          until: text.day(one.plan.until),
        })
      : ''
  const paper = ({ kind, number, isOut }: VoidPaper) => {
    if (kind === 'sheet') return t(isOut ? 'cancel.voidSheet' : 'cancel.voidUnsent', { number })
    return t(kind === 'productionOrder' ? 'cancel.voidProduction' : 'cancel.voidDelivery', { number })
  }
  const stock = each((one) => amount('cancel.stockOf', one, one.stock))
  const material = each((one) => amount('cancel.materialOf', one, one.material))
  const plans = each(plan)
  const frees = [stock, material, plans].some((said) => said !== '') || freed.money > 0
  return (
    <section className={css.effect} aria-label={t('cancel.effect')}>
      <h4>{t('cancel.effect')}</h4>
      {!frees && <p>{t('cancel.nothingFreed')}</p>}
      <Facts
        rows={[
          [t('cancel.stock'), stock],
          [t('cancel.material'), material],
          [t('cancel.plan'), plans],
          [t(parts === null ? 'cancel.money' : 'cancel.moneyPart'), freed.money > 0 ? text.money(freed.money) : ''],
          [t('cancel.void'), freed.papers.map(paper).join(t('list.comma'))],
          [
            t('cancel.signers'),
            freed.signers.length > 0 ? <b key="signers">{named(freed.signers)}</b> : t('cancel.signersNone'),
          ],
          [t('cancel.told'), named(freed.told)],
        ]}
      />
      {parts !== null && <StaleWarning papers={papersThatGoStale(file, formWithout(file.form, parts))} />}
    </section>
  )
}
