import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import css from '#renderer/order-file/forms/forms.module.css'
import { LineName } from '#renderer/order-file/forms/LineName.tsx'
import { Price } from '#renderer/ui/Figures.tsx'
import { comparePrice, type PriceComparison, priceException } from '#shared/rules/prices.ts'

/** Each line's typed price beside contract, plan and last transaction, with the difference (R4.4). */
export function PriceTable({ lineId }: { lineId?: string }) {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  return (
    <table className={css.table} aria-label={t('price.table')}>
      <thead>
        <tr>
          <th>{t('price.line')}</th>
          <th className={css.right}>{t('price.typed')}</th>
          <th className={css.right}>{t('price.contract')}</th>
          <th className={css.right}>{t('price.plan')}</th>
          <th className={css.right}>{t('price.last')}</th>
          <th>{t('price.result')}</th>
        </tr>
      </thead>
      <tbody>
        {file.form.lines.map((line, index) => {
          if (lineId !== undefined && line.id !== lineId) return null
          const facts = file.prices.find((one) => one.lineId === line.id)
          const compared = facts && line.unitPrice !== null ? comparePrice(line.unitPrice, facts) : []
          const exception = facts ? priceException(line, facts, file.policy) : null
          return (
            <tr key={line.id}>
              <td>
                <LineName line={line} number={index + 1} />
              </td>
              <td className={css.right}>
                <Price value={line.unitPrice} bold />
              </td>
              {(['contract', 'plan', 'last'] as const).map((source) => (
                <td key={source} className={css.right}>
                  <Compared one={compared.find((other) => other.source === source)} />
                </td>
              ))}
              <td className={exception ? css.late : undefined}>
                {exception ? t(`price.exception.${exception}`) : t('price.fine')}
                {facts?.lastOn && (
                  <span className={css.small}> {t('price.lastOn', { day: text.day(facts.lastOn) })}</span>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Compared({ one }: { one?: PriceComparison }) {
  if (!one) return null
  const percent = `${one.differenceBp > 0 ? '+' : ''}${one.differenceBp / 100}%`.replace('-', '−')
  return (
    <>
      <Price value={one.price} />
      {one.difference !== 0 && <div className={one.difference < 0 ? css.late : css.small}>{percent}</div>}
    </>
  )
}
