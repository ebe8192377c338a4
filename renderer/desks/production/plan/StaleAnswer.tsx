import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { Seal } from '#renderer/ui/Seal.tsx'
import { stalePaper } from '#shared/rules/find.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { LinePlan } from './line-plans.ts'
import css from './Plan.module.css'

/** R19.1 production signed this line before, but something else: what the seal covered, and what it is now. */
export function StaleAnswer({ file, plan }: { readonly file: OrderFile; readonly plan: LinePlan }) {
  const { t } = useTranslation('production')
  const text = useText()
  const { line, position, toProduce } = plan
  const stale = stalePaper(file, 'productionAnswer', ({ body }) => body.lineId === line.id)
  if (!stale) return null
  const signer = stale.signature?.signer.name ?? stale.by.name
  const { quantity, scheduledDate } = stale.body
  return (
    <section className={css.stale} aria-label={t('plan.stale.title')}>
      <Seal name={signer} state="stale" size={32} />
      <p>
        <b>{t('plan.stale.title')}</b>
        {t('plan.stale.covered', {
          line: position,
          quantity: text.quantity(quantity),
          now: text.quantity(toProduce),
          unit: line.unit,
          date: text.day(scheduledDate),
        })}
      </p>
    </section>
  )
}
