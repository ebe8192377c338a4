import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { type ReadRow, saidIn } from '#shared/rules/reading/cell.ts'
import type { TableLayout } from '#shared/rules/reading/columns.ts'
import type { ColumnUse } from '#shared/rules/reading/headings.ts'
import { READ_FIELDS } from '#shared/rules/reading/problems.ts'
import css from './Import.module.css'

interface Props {
  rows: readonly ReadRow[]
  layout: TableLayout
  onChange: (layout: TableLayout) => void
}

/** Which column is what, as it was recognised; the clerk may change each. */
export function ColumnStrip({ rows, layout, onChange }: Props) {
  const { t } = useTranslation('reading')
  const { headingRow, uses } = layout
  const below = rows.slice(headingRow + 1)
  const use = (at: number, next: ColumnUse) =>
    // A field has one column: where it moves to another, the old one is free.
    onChange({ ...layout, uses: uses.map((one, index) => (index === at ? next : one === next ? 'none' : one)) })
  return (
    <fieldset className={css.strip}>
      <legend>{headingRow < 0 ? t('columnsByContent') : t('columnsByHeading', { row: headingRow + 1 })}</legend>
      <div className={css.columns}>
        {uses.map((one, at) => {
          const letter = columnLetter(at)
          const example = saidIn(below.find((row) => saidIn(row[at]) !== '')?.[at])
          const heading = headingRow < 0 ? '' : saidIn(rows[headingRow]?.[at])
          return (
            <label key={letter} className={css.column}>
              <span title={heading || example}>
                <b>{letter}</b> {heading || example}
              </span>
              <Select
                size="small"
                value={one}
                aria-label={t('columnIs', { column: letter })}
                onChange={(next: ColumnUse) => use(at, next)}
                options={[...READ_FIELDS, 'none' as const].map((value) => ({ value, label: t(`field.${value}`) }))}
              />
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

/** As Excel names its columns: A … Z, AA … */
function columnLetter(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : columnLetter(Math.floor(at / 26) - 1) + last
}
