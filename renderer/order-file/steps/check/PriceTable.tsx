import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import css from '#renderer/order-file/forms/forms.module.css'
import { LineName } from '#renderer/order-file/forms/LineName.tsx'
import { Price } from '#renderer/ui/Figures.tsx'
import { comparePrice, type PriceSource, priceException } from '#shared/rules/prices.ts'
import { Compared } from './Compared.tsx'
import { usePlanWords } from './use-plan-words.ts'

const SOURCES = ['contract', 'plan', 'last'] as const satisfies readonly PriceSource[]

/** Each line's typed price beside contract, plan and last transaction, with the difference (R4.4). */
export function PriceTable() {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const planWords = usePlanWords()
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
          const facts = file.prices.find((one) => one.lineId === line.id)
          const compared = facts && line.unitPrice !== null ? comparePrice(line.unitPrice, facts) : []
          const exception = facts ? priceException(line, facts, file.policy) : null
          const remarks: Readonly<Record<PriceSource, string>> = {
            contract: '',
            plan: planWords(line.id),
            last: facts?.lastOn ? text.day(facts.lastOn) : '',
          }
          return (
            <tr key={line.id}>
              <td>
                <LineName line={line} number={index + 1} />
              </td>
              <td className={css.right}>
                <Price value={line.unitPrice} bold />
                <div className={css.small}>{t('price.per', { unit: line.unit })}</div>
              </td>
              {SOURCES.map((source) => (
                <td key={source} className={css.right}>
                  <Compared one={compared.find((other) => other.source === source)} remark={remarks[source]} />
                </td>
              ))}
              <td className={exception ? css.late : undefined}>
                {exception ? t(`price.exception.${exception}`) : t('price.fine')}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
