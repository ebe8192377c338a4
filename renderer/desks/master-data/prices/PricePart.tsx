import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { rowsOf } from '../draft-values.ts'
import type { FormPart } from '../section.ts'
import { PriceGrid } from './PriceGrid.tsx'
import css from './PricePart.module.css'
import { asPriceDraft, readPrices } from './price-draft.ts'

/** The prices of a record under its fields: how many there are, the keys of the grid, what stands in the way. */
export function PricePart({ part, above }: { readonly part: FormPart; readonly above?: ReactNode }) {
  const { t } = useTranslation('prices')
  const rows = rowsOf(part.draft, 'prices').map(asPriceDraft)
  const read = readPrices(rows)
  const error = part.errorOf('prices')
  return (
    <section className={css.part} aria-label={t('title')}>
      <header className={css.head}>
        <h3>{t('title')}</h3>
        <span>{t('count', { count: read.rows.length })}</span>
        {!part.disabled && (
          <span className={css.keys}>
            <Kbd>Alt ↵</Kbd> {t('breakKey')} <Kbd>Ctrl Del</Kbd> {t('removeKey')}
          </span>
        )}
      </header>
      {above}
      {error && <p className={css.error}>{error}</p>}
      <PriceGrid
        label={t('title')}
        rows={rows}
        disabled={part.disabled}
        showsNotes={error !== undefined}
        onChange={(prices) => part.change({ prices })}
      />
    </section>
  )
}
