import type { InputHTMLAttributes } from 'react'
import { useTranslation } from 'react-i18next'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import type { LineFacts } from '#shared/contract/caller.ts'
import { isLineUnclear } from '#shared/rules/completeness.ts'
import type { FormItem, FormLine } from '#shared/rules/order-form.ts'
import type { SpecificationAttribute, SpecificationFault } from '#shared/rules/specification.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import css from './LineGrid.module.css'

/** What a line of the grid is drawn from, and what it asks the grid to do. */
export interface LineProps {
  line: FormLine
  number: number
  /** The row that is being typed in; it shows what belongs to it underneath. */
  active: boolean
  /** Without name, specification and amount in columns of their own (the fax tray's narrow form). */
  compact: boolean
  /** The row under the last one, always empty. */
  fresh: boolean
  showUnit: boolean
  /** What is known of its product, price and stock; null until it is. */
  facts: LineFacts | null
  /** Items of the whole form that nobody understood. */
  unclear: readonly FormItem[]
  /** What its specification is made of, and what of it is not clear. */
  attributes: readonly SpecificationAttribute[]
  faults: readonly SpecificationFault[]
  /** The attributes lie open (F8): the cell in which the cursor was, to which Esc leads back; null while they are closed. */
  specifying: FormItem | null
  onSpecify: (id: string | null, from?: FormItem) => void
  customerId: string | null
  today: CivilDate
  /** The look-up is open (F4), whatever stands in the cell. */
  looking: boolean
  onLooked: () => void
  setLine: (id: string, patch: Partial<FormLine>) => void
  onDrop: (id: string) => void
  /** Enter on an empty price: the one that counts is taken as soon as it is known. */
  onUsualPrice: (id: string) => void
}

/** How a cell of a line looks and is found: missing, not understood, or simply there. */
export function useCell({ line, active, fresh, unclear, faults }: LineProps) {
  const { t } = useTranslation('intake')
  // While a row is being typed nothing in it is called missing yet.
  const isShown = !fresh && !active
  return (item: FormItem, isMissing: boolean) => {
    const isUnclear = !fresh && (unclear.includes(item) || isLineUnclear(line, item, () => faults.length === 0))
    return {
      'data-cell': item,
      title: line.unclear?.includes(item) === true ? t('grid.unmark') : undefined,
      'data-open': isMissing || isUnclear ? '' : undefined,
      className: joinClasses(css.cell, isShown && isMissing && css.missing, isUnclear && css.unclear),
      placeholder: isShown && isMissing ? t('grid.missing') : undefined,
    } satisfies InputHTMLAttributes<HTMLInputElement> & { readonly [name: `data-${string}`]: string | undefined }
  }
}
