import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { lineAmount } from '#shared/rules/amounts.ts'
import { formatMoney, sumMoney } from '#shared/values/money.ts'
import { formatQuantity, sumQuantities } from '#shared/values/quantity.ts'
import css from './LineGrid.module.css'
import { useSettled } from './use-memo.ts'

/** What all lines come to, exact; quantities only where they have one unit. */
export const GridFoot = memo(function GridFoot({ mixed }: { mixed: boolean }) {
  const { t } = useTranslation('intake')
  const { lines } = useSettled().values.form
  const quantities = lines.flatMap((line) => (line.quantity === null ? [] : [line.quantity]))
  return (
    <tfoot>
      <tr>
        <td aria-hidden="true" />
        <td colSpan={2}>{t('grid.sum')}</td>
        <td className={css.sum}>{mixed ? '' : formatQuantity(sumQuantities(quantities))}</td>
        <td aria-hidden="true" />
        <td className={css.sum}>{formatMoney(sumMoney(lines.map(lineAmount)))}</td>
        <td aria-hidden="true" />
      </tr>
    </tfoot>
  )
})
