import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '#renderer/app/desk/new-key.ts'
import { useClock } from '#renderer/app/text/clock.ts'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import { orderAmount } from '#shared/rules/amounts.ts'
import { civilDateOf } from '#shared/values/instant.ts'
import { formatMoney } from '#shared/values/money.ts'
import { formatQuantity, sumQuantities } from '#shared/values/quantity.ts'
import { onGridKey } from './grid-keys.ts'
import css from './LineGrid.module.css'
import { LineRow } from './LineRow.tsx'
import { emptyLine, isEmptyLine } from './memo-values.ts'
import { useTyped } from './use-memo.ts'

interface Props {
  compact?: boolean
  /** Gets what is pasted into a cell; true when it took it for rows, so that it does not land in the cell. */
  onPaste?: (text: string) => boolean
}

/** What he wants, line by line: Enter and Tab go on from cell to cell, and under the last line there is always an empty one. */
export function LineGrid({ compact = false, onPaste }: Props) {
  const { t } = useTranslation('intake')
  const { values, prices, setLine, dropLine } = useTyped()
  const { now, timeZone } = useClock()
  const [active, setActive] = useState<string | null>(null)
  const onActive = useCallback((id: string) => setActive(id), [])
  const { lines, unclear } = values.form
  const fresh = useFresh(lines.at(-1)?.id)
  const units = [...new Set(lines.map((line) => line.unit).filter((unit) => unit !== ''))]
  const unit = units.length === 1 ? units[0] : undefined
  const today = civilDateOf(now, timeZone)
  const quantities = lines.flatMap((line) => (line.quantity === null ? [] : [line.quantity]))

  const onBlur = (event: React.FocusEvent) => {
    const row = event.target.closest<HTMLElement>('[data-line]')
    if (!row || row.contains(event.relatedTarget)) return
    const left = lines.find((line) => line.id === row.dataset.line)
    if (left && isEmptyLine(left)) dropLine(left.id)
    if (!event.currentTarget.contains(event.relatedTarget)) setActive(null)
  }
  const common = { compact, showUnit: units.length > 1, unclear, today, setLine, dropLine, onActive }
  return (
    <table
      className={joinClasses(css.grid, compact && css.compact)}
      aria-label={t('grid.label')}
      onKeyDown={onGridKey}
      onBlur={onBlur}
      onPaste={(event) => {
        if (onPaste?.(event.clipboardData.getData('text/plain'))) event.preventDefault()
      }}
    >
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
      {[...lines, emptyLine(fresh)].map((line, index) => (
        <LineRow
          {...common}
          key={line.id}
          line={line}
          number={index + 1}
          active={line.id === active}
          fresh={index === lines.length}
          prices={prices.find((one) => one.lineId === line.id) ?? null}
        />
      ))}
      {lines.length > 0 && !compact && (
        <tfoot>
          <tr>
            <td aria-hidden="true" />
            <td colSpan={2}>{t('grid.sum')}</td>
            <td className={css.sum}>{units.length > 1 ? '' : formatQuantity(sumQuantities(quantities))}</td>
            <td aria-hidden="true" />
            <td className={css.sum}>{formatMoney(orderAmount(values.form))}</td>
            <td aria-hidden="true" />
          </tr>
        </tfoot>
      )}
    </table>
  )
}

/** The id of the empty row: it stays the row's own when the first letter makes a line of it. */
function useFresh(last: string | undefined): string {
  const [id, setId] = useState(newKey)
  if (last === id) setId(newKey())
  return id
}
