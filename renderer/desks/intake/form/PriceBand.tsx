import { useTranslation } from 'react-i18next'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { Icon } from '#renderer/ui/icons/Icon.tsx'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import type { LineFacts } from '#shared/contract/caller.ts'
import type { FormLine } from '#shared/rules/order-form.ts'
import { comparePrice, type PriceSource, priceException } from '#shared/rules/prices.ts'
import { type UnitPrice, unitPrice } from '#shared/values/unit-price.ts'
import css from './PriceBand.module.css'

/** R4.4 the typed price beside contract, plan and last transaction, and R4.5 what it will cause. */
export function PriceBand({ line, facts, compact }: { line: FormLine; facts: LineFacts; compact: boolean }) {
  const { t } = useTranslation('intake')
  const text = useText()
  const { policy } = useSession()
  const compared = comparePrice(line.unitPrice ?? unitPrice(0), facts)
  const exception = priceException(line, facts, policy)
  const { nextBreak, planOffer } = facts
  if (compared.length === 0 && exception === null) return null
  const quantity = (value: number) => `${text.quantity(value)} ${line.unit}`.trim()
  const named: Readonly<Record<PriceSource, string>> = {
    contract: t('price.contract', { number: facts.contractNumber ?? '' }),
    plan: planOffer
      ? t(`price.planFor.${planOffer.scope}`, {
          from: planOffer.minimum > 0 ? t('price.from', { quantity: quantity(planOffer.minimum) }) : '',
        })
      : t('price.plan'),
    last: t('price.last', { when: facts.lastOn === null ? '' : text.day(facts.lastOn) }),
  }
  return (
    <div className={joinClasses(css.band, compact && css.compact)} role="note" aria-label={t('price.label')}>
      {compared.map(({ source, price, difference, differenceBp }) => (
        <div key={source} className={css.one}>
          <span className={css.source} title={named[source]}>
            {named[source]}
          </span>
          <b className={css.price}>{text.price(price)}</b>
          {line.unitPrice !== null && (
            <span className={difference < 0 ? css.low : css.same}>
              {difference === 0
                ? t('price.same')
                : t(difference < 0 ? 'price.lower' : 'price.higher', {
                    by: text.price(Math.abs(difference) as UnitPrice),
                    percent: percent(differenceBp),
                  })}
            </span>
          )}
        </div>
      ))}
      {nextBreak && exception === null && (
        <div className={css.next}>
          <span className={css.source}>{t('price.nextFrom', { quantity: quantity(nextBreak.minimum) })}</span>
          <b className={css.price}>{text.price(nextBreak.price)}</b>
          {line.quantity !== null && (
            <span className={css.same}>
              {t('price.nextLacks', { quantity: quantity(nextBreak.minimum - line.quantity) })}
            </span>
          )}
        </div>
      )}
      {exception !== null && (
        <div className={css.exception}>
          <Icon name="warning" size={16} />
          <div>
            <b>{t('price.exception')}</b>
            <span>{t(`price.why.${exception}`, { tolerance: text.percent(policy.priceToleranceBp) })}</span>
            {!compact && <span>{t('price.chain')}</span>}
            {nextBreak && (
              <span>
                {t('price.nextShort', { quantity: quantity(nextBreak.minimum), price: text.price(nextBreak.price) })}
              </span>
            )}
          </div>
        </div>
      )}
    </div>
  )
}

/** `−1.9%` from basis points, one decimal, cut towards zero. */
function percent(bp: number): string {
  const tenths = Math.trunc(Math.abs(bp) / 10)
  return `${bp < 0 ? '−' : '+'}${Math.trunc(tenths / 10)}.${tenths % 10}%`
}
