import { useTranslation } from 'react-i18next'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { Icon } from '#renderer/ui/icons/Icon.tsx'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import type { LinePrices } from '#shared/rules/order-file.ts'
import type { FormLine } from '#shared/rules/order-form.ts'
import { comparePrice, priceException } from '#shared/rules/prices.ts'
import { type UnitPrice, unitPrice } from '#shared/values/unit-price.ts'
import css from './PriceBand.module.css'

/** R4.4 the typed price beside contract, plan and last transaction, and R4.5 what it will cause. */
export function PriceBand({ line, prices, compact }: { line: FormLine; prices: LinePrices; compact: boolean }) {
  const { t } = useTranslation('intake')
  const text = useText()
  const { policy } = useSession()
  const compared = comparePrice(line.unitPrice ?? unitPrice(0), prices)
  const exception = priceException(line, prices, policy)
  if (compared.length === 0 && exception === null) return null
  const when = prices.lastOn === null ? '' : text.day(prices.lastOn)
  return (
    <div className={joinClasses(css.band, compact && css.compact)} role="note" aria-label={t('price.label')}>
      {compared.map(({ source, price, difference, differenceBp }) => (
        <div key={source} className={css.one}>
          <span className={css.source}>{t(`price.${source}`, { when })}</span>
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
      {exception !== null && (
        <div className={css.exception}>
          <Icon name="warning" size={16} />
          <div>
            <b>{t('price.exception')}</b>
            <span>{t(`price.why.${exception}`, { tolerance: text.percent(policy.priceToleranceBp) })}</span>
            {!compact && <span>{t('price.chain')}</span>}
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
