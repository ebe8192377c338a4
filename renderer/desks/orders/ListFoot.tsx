import { useTranslation } from 'react-i18next'
import { Money, Qty } from '#renderer/ui/Figures.tsx'
import type { OrderPage, OrderRow } from '#shared/contract/orders.ts'
import css from './Orders.module.css'

type Props = {
  readonly sums: OrderPage | undefined
  readonly units: readonly OrderRow[]
  readonly at: number
  readonly sight: readonly [number, number]
  readonly loaded: number
}

/** Where one is in the list, and the sums of the whole filter, not only of the rows in sight. */
export function ListFoot({ sums, units, at, sight: [from, to], loaded }: Props) {
  const { t } = useTranslation('orders')
  if (!sums) return <div className={css.foot} />
  // A sum of tons and rolls would be no figure.
  const unit = new Set(units.map((row) => row.unit)).size === 1 ? (units[0]?.unit ?? '') : null
  return (
    <div className={css.foot}>
      <span>{t('foot.selected', { at, count: sums.count, more: sums.more ? '+' : '' })}</span>
      {unit !== null && (
        <span>
          {t('foot.quantity')} <Qty value={sums.totalQuantity} bold /> {unit}
        </span>
      )}
      <span>
        {t('foot.amount')} <Money value={sums.totalAmount} bold /> {t('foot.currency')}
      </span>
      <span className={css.sight}>
        {loaded > 0 && t(to < sums.count ? 'foot.sightMore' : 'foot.sight', { from, to: Math.min(to, loaded) })}
      </span>
    </div>
  )
}
