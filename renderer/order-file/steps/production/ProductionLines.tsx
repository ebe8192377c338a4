import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { lineNumber } from '#renderer/order-file/data/format.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import css from '#renderer/order-file/forms/forms.module.css'
import { LineName } from '#renderer/order-file/forms/LineName.tsx'
import { Qty } from '#renderer/ui/Figures.tsx'
import { toleranceRange } from '#shared/rules/amounts.ts'
import { lineDates } from '#shared/rules/dates.ts'
import { linesToProduce, productionAnswerOf } from '#shared/rules/lines.ts'

/** What is to be made: quantity, allowable error, dates. No price and no customer's date (R10.1). */
export function ProductionLines() {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const dates = lineDates(file)
  return (
    <table className={css.table} aria-label={t('productionOrder.lines')}>
      <thead>
        <tr>
          <th>{t('price.line')}</th>
          <th className={css.right}>{t('productionOrder.quantity')}</th>
          <th className={css.right}>{t('productionOrder.allowed')}</th>
          <th className={css.right}>{t('production.date')}</th>
          <th className={css.right}>{t('production.scheduled')}</th>
        </tr>
      </thead>
      <tbody>
        {linesToProduce(file).map(({ lineId }) => {
          const line = file.form.lines.find((one) => one.id === lineId)
          const answer = productionAnswerOf(file, lineId)?.body
          if (!line || !answer) return null
          const range = toleranceRange(answer.quantity, file.form.terms.toleranceBp)
          return (
            <tr key={lineId}>
              <td>
                <LineName line={line} number={lineNumber(file, lineId)} />
              </td>
              <td className={css.right}>
                <Qty value={answer.quantity} /> {line.unit}
              </td>
              <td className={css.right}>
                <Qty value={range.least} />–<Qty value={range.most} />
              </td>
              <td className={css.right}>{text.day(answer.productionDate)}</td>
              <td className={css.right}>
                {text.day(dates.find((one) => one.lineId === lineId)?.scheduled?.current ?? answer.scheduledDate)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
