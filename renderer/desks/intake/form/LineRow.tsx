import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#renderer/ui/icons/Icon.tsx'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import { lineAmount } from '#shared/rules/amounts.ts'
import type { LinePrices } from '#shared/rules/order-file.ts'
import type { FormItem, FormLine } from '#shared/rules/order-form.ts'
import { type CivilDate, formatShort } from '#shared/values/civil-date.ts'
import { formatMoney } from '#shared/values/money.ts'
import { formatQuantity, parseQuantity } from '#shared/values/quantity.ts'
import { formatUnitPrice, parseUnitPrice } from '#shared/values/unit-price.ts'
import { FigureInput } from './FigureInput.tsx'
import css from './LineGrid.module.css'
import { PriceBand } from './PriceBand.tsx'
import { ProductPicker } from './ProductPicker.tsx'
import { readDay } from './read-day.ts'

interface Props {
  line: FormLine
  number: number
  /** The row that is being typed in; it shows what belongs to it underneath. */
  active: boolean
  /** Without name, specification and amount in columns of their own (the fax tray's narrow form). */
  compact: boolean
  /** The row under the last one, always empty. */
  fresh: boolean
  showUnit: boolean
  prices: LinePrices | null
  unclear: readonly FormItem[]
  today: CivilDate
  setLine: (id: string, patch: Partial<FormLine>) => void
  dropLine: (id: string) => void
  onActive: (id: string) => void
}

const valueOf = <Value,>(result: { ok: true; value: Value } | { ok: false }): Value | null =>
  result.ok ? result.value : null

/** One line of the form. Untouched rows are not drawn again while another one is typed in. */
export const LineRow = memo(function LineRow(props: Props) {
  const { line, number, active, compact, fresh, showUnit, prices, unclear, today, setLine, dropLine, onActive } = props
  const { t } = useTranslation('intake')
  const set = (patch: Partial<FormLine>) => setLine(line.id, patch)
  const quantityOf = (text: string) => valueOf(parseQuantity(text))
  const priceOf = (text: string) => valueOf(parseUnitPrice(text))
  const dayOf = (text: string) => readDay(text, today)
  const columns = compact ? 5 : 7
  const isUnclear = (item: FormItem) => unclear.includes(item)
  // While a row is being typed nothing in it is called missing yet.
  const isShown = !fresh && !active
  const cell = (item: FormItem, isMissing: boolean) => ({
    'data-cell': item,
    'data-open': isMissing || isUnclear(item) ? '' : undefined,
    className: joinClasses(css.cell, isShown && isMissing && css.missing, !fresh && isUnclear(item) && css.unclear),
    placeholder: isShown && isMissing ? t('grid.missing') : undefined,
  })
  const specification = (
    <input
      {...cell('specification', line.specification.trim() === '')}
      aria-label={t('grid.specificationOf', { number })}
      maxLength={200}
      value={line.specification}
      onChange={(event) => set({ specification: event.target.value })}
    />
  )
  const shown = active && !fresh
  return (
    <tbody
      className={joinClasses(css.group, active && css.active)}
      data-line={line.id}
      onFocus={() => onActive(line.id)}
    >
      <tr className={css.row}>
        <td className={css.number}>{number}</td>
        <td data-item="product" colSpan={fresh && !compact ? 2 : 1}>
          <ProductPicker
            line={line}
            onChange={set}
            onDone={() => focusNext(line.id)}
            label={t('grid.productOf', { number })}
            placeholder={fresh ? t(compact ? 'grid.hintShort' : 'grid.hint') : undefined}
            isOpen={line.productId === null}
          />
        </td>
        {!compact && !fresh && (
          <td data-item="specification">
            <div className={css.goods}>
              <span className={css.name}>{line.productName}</span>
              {specification}
            </div>
          </td>
        )}
        <td className={css.right} data-item="quantity">
          <FigureInput
            {...cell('quantity', line.quantity === null)}
            aria-label={t('grid.quantityOf', { number })}
            inputMode="decimal"
            shown={line.quantity === null ? '' : formatQuantity(line.quantity)}
            read={quantityOf}
            onText={(text) => set({ quantity: quantityOf(text) })}
          />
          {showUnit && line.unit !== '' && <span className={css.unit}>{line.unit}</span>}
        </td>
        <td className={css.right} data-item="price">
          <FigureInput
            {...cell('price', line.unitPrice === null)}
            aria-label={t('grid.priceOf', { number })}
            inputMode="decimal"
            shown={line.unitPrice === null ? '' : formatUnitPrice(line.unitPrice)}
            read={priceOf}
            onText={(text) => set({ unitPrice: priceOf(text) })}
          />
        </td>
        {!compact && (
          <td className={css.amount}>
            {line.quantity !== null && line.unitPrice !== null ? formatMoney(lineAmount(line)) : ''}
          </td>
        )}
        <td className={css.right} data-item="requestedDate">
          <FigureInput
            {...cell('requestedDate', line.requestedDate === null)}
            aria-label={t('grid.dateOf', { number })}
            title={line.requestedDate ?? t('grid.dateHint')}
            shown={line.requestedDate === null ? '' : formatShort(line.requestedDate)}
            read={dayOf}
            onText={(text) => set({ requestedDate: dayOf(text) })}
          />
        </td>
      </tr>
      {shown && (
        <tr className={css.under}>
          <td aria-hidden="true" />
          <td colSpan={columns - 1}>
            <div className={css.detail}>
              {compact && (
                <>
                  <span className={css.name}>{line.productName}</span>
                  <span className={css.specification} data-item="specification">
                    {specification}
                  </span>
                </>
              )}
              <input
                className={joinClasses(css.cell, css.unitInput)}
                aria-label={t('grid.unitOf', { number })}
                placeholder={t('grid.unit')}
                maxLength={20}
                value={line.unit}
                onChange={(event) => set({ unit: event.target.value })}
              />
              <input
                className={joinClasses(css.cell, css.note)}
                aria-label={t('grid.noteOf', { number })}
                placeholder={t('grid.note')}
                maxLength={200}
                value={line.note}
                onChange={(event) => set({ note: event.target.value })}
              />
              <button
                type="button"
                className={css.drop}
                tabIndex={-1}
                title={t('grid.drop')}
                aria-label={t('grid.dropOf', { number })}
                onClick={() => dropLine(line.id)}
              >
                <Icon name="close" size={14} />
              </button>
            </div>
            {prices && <PriceBand line={line} prices={prices} compact={compact} />}
          </td>
        </tr>
      )}
    </tbody>
  )
})

function focusNext(id: string): void {
  document.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"] [data-cell="quantity"]`)?.focus()
}
