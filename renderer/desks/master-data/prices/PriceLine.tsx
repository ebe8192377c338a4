import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#renderer/ui/icons/Icon.tsx'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import { formatUnitPrice } from '#shared/values/unit-price.ts'
import css from './PriceGrid.module.css'
import { ProductCell } from './ProductCell.tsx'
import { minimumText, type PriceDraft, type PriceNote, readMinimum, readPrice } from './price-draft.ts'

type Props = {
  readonly index: number
  readonly row: PriceDraft
  /** The first row of its product: the others are its quantity breaks. */
  readonly isFirst: boolean
  readonly note: PriceNote | undefined
  readonly isDearer: boolean
  readonly disabled: boolean
  readonly onChange: (index: number, patch: Partial<PriceDraft>) => void
  readonly onRemove: (index: number) => void
  readonly onBreak: (index: number) => void
  readonly onDone: (index: number, cell: 'minimum') => void
}

/** One price: product, the quantity from which it counts, the price; drawn anew only when something of it changed. */
export const PriceLine = memo(function PriceLine(props: Props) {
  const { index, row, isFirst, note, isDearer, disabled, onChange, onRemove, onBreak, onDone } = props
  const { t } = useTranslation('prices')
  const line = index + 1
  const isKnown = row.productId !== ''
  return (
    <tr className={joinClasses(isFirst ? css.first : css.break)}>
      <td className={css.product}>
        {isKnown ? (
          <span className={isFirst ? css.number : css.again}>{row.number}</span>
        ) : (
          <ProductCell
            index={index}
            text={row.number}
            isWrong={note?.cell === 'product'}
            disabled={disabled}
            onPick={(patch) => onChange(index, patch)}
            onDone={() => onDone(index, 'minimum')}
          />
        )}
      </td>
      <td className={css.name}>{isFirst ? row.name : ''}</td>
      <td className={css.figure}>
        <input
          className={css.cell}
          data-at={`${index} minimum`}
          aria-label={t('minimumOf', { line })}
          aria-invalid={note?.cell === 'minimum' || undefined}
          inputMode="decimal"
          autoComplete="off"
          placeholder={isKnown ? t('fromFirst') : undefined}
          disabled={disabled}
          value={row.minimum}
          onFocus={(event) => event.target.select()}
          onChange={(event) => onChange(index, { minimum: event.target.value })}
          onBlur={() => {
            const minimum = readMinimum(row.minimum)
            if (minimum !== null) onChange(index, { minimum: minimumText(minimum) })
          }}
        />
        <span className={css.unit}>{row.unit}</span>
      </td>
      <td className={css.figure}>
        <input
          className={css.cell}
          data-at={`${index} price`}
          aria-label={t('priceOf', { line })}
          aria-invalid={note?.cell === 'price' || undefined}
          inputMode="decimal"
          autoComplete="off"
          disabled={disabled}
          value={row.price}
          onFocus={(event) => event.target.select()}
          onChange={(event) => onChange(index, { price: event.target.value })}
          onBlur={() => {
            const price = readPrice(row.price)
            if (price !== null) onChange(index, { price: formatUnitPrice(price) })
          }}
        />
      </td>
      <td className={css.note}>
        {note && <span className={css.wrong}>{t(`wrong.${note.code}`)}</span>}
        {!note && isDearer && <span className={css.dearer}>{t('dearer')}</span>}
        {isKnown && !disabled && (
          <span className={css.tools}>
            {isFirst && (
              <button type="button" tabIndex={-1} onClick={() => onBreak(index)} title={t('breakKey')}>
                {t('break')}
              </button>
            )}
            <button type="button" tabIndex={-1} onClick={() => onRemove(index)} aria-label={t('remove', { line })}>
              <Icon name="close" size={16} />
            </button>
          </span>
        )}
      </td>
    </tr>
  )
})
