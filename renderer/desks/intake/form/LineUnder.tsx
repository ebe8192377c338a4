import { useTranslation } from 'react-i18next'
import { Icon } from '#renderer/ui/icons/Icon.tsx'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import type { FormLine } from '#shared/rules/order-form.ts'
import { gotoCell } from './goto-cell.ts'
import css from './LineGrid.module.css'
import { PriceBand } from './PriceBand.tsx'
import { SpecificationBand } from './SpecificationBand.tsx'
import { SpecificationInput } from './SpecificationInput.tsx'
import { StockNote } from './StockNote.tsx'
import type { LineProps } from './use-cell.ts'
import { useFaultWords } from './use-fault-words.ts'

/** What belongs to the line that is being typed: unit, note, what is in stock, and its prices. */
export function LineUnder(props: LineProps & { columns: number }) {
  const { line, number, compact, facts, columns, specifying, setLine, onDrop } = props
  const { t } = useTranslation('intake')
  const faultWords = useFaultWords()
  const set = (patch: Partial<FormLine>) => setLine(line.id, patch)
  return (
    <tr className={css.under}>
      <td aria-hidden="true" />
      <td colSpan={columns - 1}>
        {specifying !== null && props.attributes.length > 0 && (
          <SpecificationBand
            attributes={props.attributes}
            specification={line.specification}
            faults={props.faults}
            onChange={(specification) => set({ specification })}
            onDone={(back) => {
              props.onSpecify(null)
              gotoCell(line.id, back ? specifying : 'quantity')
            }}
          />
        )}
        {specifying === null && props.faults.length > 0 && (
          <p className={css.fault}>{faultWords(props.faults, props.attributes)}</p>
        )}
        <div className={css.detail}>
          {compact && (
            <>
              <span className={css.name}>{line.productName}</span>
              <span className={css.specification} data-item="specification">
                <SpecificationInput {...props} onText={(specification) => set({ specification })} />
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
          {facts && <StockNote line={line} free={facts.free} />}
          <button
            type="button"
            className={css.drop}
            tabIndex={-1}
            title={t('grid.drop')}
            aria-label={t('grid.dropOf', { number })}
            onClick={() => onDrop(line.id)}
          >
            <Icon name="close" size={14} />
          </button>
        </div>
        {facts && <PriceBand line={line} facts={facts} compact={compact} />}
      </td>
    </tr>
  )
}
