import { useTranslation } from 'react-i18next'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import { lineAmount } from '#shared/rules/amounts.ts'
import { type FormItem, type FormLine, isAskable } from '#shared/rules/order-form.ts'
import { usualPrice } from '#shared/rules/prices.ts'
import { readDay } from '#shared/rules/reading/typed-day.ts'
import { formatShort } from '#shared/values/civil-date.ts'
import { formatMoney } from '#shared/values/money.ts'
import { formatQuantity } from '#shared/values/quantity.ts'
import { formatUnitPrice, parseUnitPrice } from '#shared/values/unit-price.ts'
import { SourceMark } from '../sources/SourceMark.tsx'
import { FigureInput } from './FigureInput.tsx'
import { gotoCell } from './goto-cell.ts'
import css from './LineGrid.module.css'
import { withAnswer, withFigure } from './line-edits.ts'
import { ProductPicker } from './ProductPicker.tsx'
import { readAmount } from './read-amount.ts'
import { SpecificationInput } from './SpecificationInput.tsx'
import { type LineProps, useCell } from './use-cell.ts'

const valueOf = <Value,>(result: { ok: true; value: Value } | { ok: false }): Value | null =>
  result.ok ? result.value : null
/** What the data owner would refuse is not read as a figure either: it stays to be seen, as it was typed. */
const accepted = <Value,>(value: Value | null, fits: (value: Value) => boolean): Value | null =>
  value !== null && fits(value) ? value : null
const priceOf = (text: string) => accepted(valueOf(parseUnitPrice(text)), isAskable)

/** The cells of a line, as a line is said: what, how much, for how much, until when. */
export function LineCells(props: LineProps) {
  const { line, number, compact, fresh, showUnit, today, setLine, active, facts } = props
  const { t } = useTranslation('intake')
  const cell = useCell(props)
  const set = (patch: Partial<FormLine>) => setLine(line.id, withAnswer(line, patch))
  const quantityOf = (text: string) => readAmount(text, line.unit)
  const dayOf = (text: string) => readDay(text, today)
  const doubtful = (item: FormItem) => line.unclear?.includes(item) === true
  const mark = (item: FormItem) => <SourceMark item={item} lineId={line.id} corner />
  const usual = active && facts !== null ? usualPrice(facts) : null
  const isPast = line.requestedDate !== null && line.requestedDate < today
  const dateTitle = isPast
    ? t('grid.past', { day: line.requestedDate })
    : (cell('requestedDate', false).title ?? line.requestedDate ?? t('grid.dateHint'))
  return (
    <tr className={css.row}>
      <td className={css.number}>{number}</td>
      <td data-item="product" colSpan={fresh && !compact ? 2 : 1}>
        <ProductPicker
          {...props}
          onChange={set}
          onDone={() => gotoCell(line.id, 'quantity')}
          label={t('grid.productOf', { number })}
          placeholder={fresh ? t(compact ? 'grid.hintShort' : 'grid.hint') : undefined}
          className={cell('product', false).className}
        />
        {mark('product')}
      </td>
      {!compact && !fresh && (
        <td data-item="specification">
          <div className={css.goods}>
            <span className={css.name}>{line.productName}</span>
            <SpecificationInput {...props} onText={(specification) => set({ specification })} />
          </div>
          {mark('specification')}
        </td>
      )}
      <td className={css.right} data-item="quantity">
        <FigureInput
          {...cell('quantity', line.quantity === null)}
          doubtful={doubtful('quantity')}
          aria-label={t('grid.quantityOf', { number })}
          inputMode="decimal"
          maxLength={100}
          shown={line.quantity === null ? (line.heard?.quantity ?? '') : formatQuantity(line.quantity)}
          read={quantityOf}
          onText={(text) =>
            set(withFigure(line, { item: 'quantity', field: 'quantity', value: quantityOf(text), text }))
          }
        />
        {showUnit && line.unit !== '' && <span className={css.unit}>{line.unit}</span>}
        {mark('quantity')}
      </td>
      <td className={css.right} data-item="price">
        <FigureInput
          {...cell('price', line.unitPrice === null)}
          {...(usual === null ? {} : { placeholder: t('grid.usualPrice', { price: formatUnitPrice(usual) }) })}
          doubtful={doubtful('price')}
          aria-label={t('grid.priceOf', { number })}
          inputMode="decimal"
          maxLength={100}
          shown={line.unitPrice === null ? (line.heard?.price ?? '') : formatUnitPrice(line.unitPrice)}
          read={priceOf}
          onText={(text) => set(withFigure(line, { item: 'price', field: 'unitPrice', value: priceOf(text), text }))}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && event.currentTarget.value === '')
              props.onUsualPrice(line.id)
          }}
        />
        {mark('price')}
      </td>
      {!compact && (
        <td className={css.amount}>
          {line.quantity !== null && line.unitPrice !== null ? formatMoney(lineAmount(line)) : ''}
        </td>
      )}
      <td className={css.right} data-item="requestedDate">
        <FigureInput
          {...cell('requestedDate', line.requestedDate === null)}
          doubtful={doubtful('requestedDate')}
          aria-label={t('grid.dateOf', { number })}
          title={dateTitle}
          {...(isPast ? { className: joinClasses(css.cell, css.unclear, css.past) } : {})}
          maxLength={100}
          shown={
            line.requestedDate === null
              ? (line.heard?.requestedDate ?? '')
              : isPast
                ? line.requestedDate
                : formatShort(line.requestedDate)
          }
          read={dayOf}
          onText={(text) =>
            set(withFigure(line, { item: 'requestedDate', field: 'requestedDate', value: dayOf(text), text }))
          }
        />
        {mark('requestedDate')}
      </td>
    </tr>
  )
}
