import { useText } from '#renderer/app/text/useText.ts'
import css from '#renderer/order-file/forms/forms.module.css'
import { Price } from '#renderer/ui/Figures.tsx'
import type { PriceComparison } from '#shared/rules/prices.ts'

/** One price to compare with, and by how much the typed one differs: `−250.00　−2.53%`. */
export function Compared({ one, remark }: { one?: PriceComparison; remark?: string }) {
  const text = useText()
  if (!one) return null
  const { price, difference, differenceBp } = one
  const sign = difference > 0 ? '+' : ''
  return (
    <>
      <Price value={price} />
      {difference !== 0 && (
        <div className={difference < 0 ? css.late : css.small}>
          {`${sign}${text.price(difference)}　${sign}${differenceBp / 100}%`.replaceAll('-', '−')}
        </div>
      )}
      {remark && <div className={css.small}>{remark}</div>}
    </>
  )
}
