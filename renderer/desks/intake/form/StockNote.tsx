import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import type { FormLine } from '#shared/rules/order-form.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import css from './LineGrid.module.css'

/** R6.2 what of the line lies finished in the warehouse and is free for anybody, in the product's unit. */
export function StockNote({ line, free }: { line: FormLine; free: Quantity }) {
  const { t } = useTranslation('intake')
  const text = useText()
  const covers = line.quantity !== null && line.quantity > 0 && free >= line.quantity
  const amount = `${text.quantity(free)} ${line.unit}`.trim()
  return (
    <span className={covers ? css.stockEnough : css.stock} role="note">
      {free > 0 ? t(covers ? 'stock.enough' : 'stock.free', { amount }) : t('stock.none')}
    </span>
  )
}
