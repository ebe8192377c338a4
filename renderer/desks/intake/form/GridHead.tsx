import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import css from './LineGrid.module.css'

/** The names of the columns, with the unit where all lines have the same. */
export const GridHead = memo(function GridHead({ compact, unit }: { compact: boolean; unit: string | undefined }) {
  const { t } = useTranslation('intake')
  return (
    <thead>
      <tr>
        <th scope="col" className={css.number}>
          <span className="visually-hidden">{t('grid.line')}</span>
        </th>
        <th scope="col" className={css.productHead}>
          {t('grid.product')}
        </th>
        {!compact && <th scope="col">{t('grid.specification')}</th>}
        <th scope="col" className={css.quantityHead}>
          {t('grid.quantity', { unit: unit ?? '' })}
        </th>
        <th scope="col" className={css.priceHead}>
          {t(compact ? 'grid.priceShort' : 'grid.price', { unit: unit ? `/${unit}` : '' })}
        </th>
        {!compact && (
          <th scope="col" className={css.amountHead}>
            {t('grid.amount')}
          </th>
        )}
        <th scope="col" className={css.dateHead}>
          {t('grid.date')}
        </th>
      </tr>
    </thead>
  )
})
