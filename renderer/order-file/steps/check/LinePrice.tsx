import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import css from '#renderer/order-file/forms/forms.module.css'
import { Price } from '#renderer/ui/Figures.tsx'
import type { FormLine } from '#shared/rules/order-form.ts'
import { comparePrice, type PriceSource, priceException } from '#shared/rules/prices.ts'
import { Compared } from './Compared.tsx'
import own from './check.module.css'
import { usePlanWords } from './use-plan-words.ts'

/** One line's typed price and what it is compared with, side by side, as low as it goes (R4.4). */
export function LinePrice({ line }: { line: FormLine }) {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const planWords = usePlanWords()
  const facts = file.prices.find((one) => one.lineId === line.id)
  const compared = facts && line.unitPrice !== null ? comparePrice(line.unitPrice, facts) : []
  const exception = facts ? priceException(line, facts, file.policy) : null
  const heads: Readonly<Record<PriceSource, string>> = {
    contract: `${t('price.contract')} ${file.contract?.number ?? ''}`,
    plan: `${t('price.plan')} ${planWords(line.id)}`,
    last: `${t('price.last')} ${facts?.lastOn ? text.day(facts.lastOn) : ''}`,
  }
  return (
    <table className={`${css.table} ${own.linePrice}`} aria-label={t('price.table')}>
      <thead>
        <tr>
          <th>{`${t('price.typed')} ${t('price.per', { unit: line.unit })}`}</th>
          {compared.map(({ source }) => (
            <th key={source} className={css.right}>
              {heads[source]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>
            <Price value={line.unitPrice} bold />
            {exception && <div className={css.late}>{t(`price.exception.${exception}`)}</div>}
          </td>
          {compared.map((one) => (
            <td key={one.source} className={css.right}>
              <Compared one={one} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}
