import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import css from '#renderer/desks/technical/Technical.module.css'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { Tag } from '#renderer/ui/Tag.tsx'
import type { FormulaRow, MaterialRow } from '#shared/contract/technical-desk.ts'

type Props = { readonly formula: FormulaRow; readonly materials: readonly MaterialRow[] }

/** A formula with its history: the version in use first, each with what a unit takes, how it is made, who wrote it and why. */
export function FormulaVersions({ formula, materials }: Props) {
  const { t } = useTranslation('technical')
  const text = useText()
  const { number, name, productNumber, productName, unit, versions, currentVersion, active } = formula
  return (
    <Sheet grow title={number} label={t('formulas.versions')} aside={`${productNumber} ${productName}`}>
      <p className={css.quiet}>{name}</p>
      {versions.map((one) => {
        const isUsed = active && one.version === currentVersion
        return (
          <section
            key={one.version}
            className={css.version}
            aria-label={t('version', { number, version: one.version })}
          >
            <h3>
              v{one.version}
              {isUsed && <Tag tone="ok">{t('formulas.inUse')}</Tag>}
              <span className={css.quiet}>{t('formulas.since', { date: one.from, by: one.byName })}</span>
            </h3>
            {one.note !== '' && <p>{one.note}</p>}
            <p className={css.quiet}>{one.process}</p>
            <dl className={css.made} aria-label={t('facts.parts', { unit })}>
              {one.materials.map(({ materialId, perUnit }) => {
                const material = materials.find((row) => row.id === materialId)
                return (
                  <div key={materialId} style={{ display: 'contents' }}>
                    <dt>{material?.name ?? ''}</dt>
                    <dd>
                      {text.quantity(perUnit)} {material?.unit ?? ''}
                    </dd>
                  </div>
                )
              })}
            </dl>
          </section>
        )
      })}
    </Sheet>
  )
}
