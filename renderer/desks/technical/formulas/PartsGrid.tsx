import { Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import css from '#renderer/desks/technical/Technical.module.css'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { MaterialRow } from '#shared/contract/technical-desk.ts'
import type { PartDraft } from './formula-draft.ts'

type Props = {
  readonly unit: string
  readonly rows: readonly PartDraft[]
  readonly materials: readonly MaterialRow[]
  readonly onChange: (rows: readonly PartDraft[]) => void
}

const EMPTY: PartDraft = { materialId: '', perUnit: '' }

/** What a unit of the product takes, a row for each material; the last row is always an empty one. */
export function PartsGrid({ unit, rows, materials, onChange }: Props) {
  const { t } = useTranslation('technical')
  const shown = [...rows, EMPTY]
  const set = (at: number, patch: Partial<PartDraft>) =>
    onChange(
      shown.map((row, index) => (index === at ? { ...row, ...patch } : row)).slice(0, Math.max(rows.length, at + 1)),
    )
  return (
    <>
      <h3 className={css.head}>{unit === '' ? t('formulas.parts') : t('facts.parts', { unit })}</h3>
      {shown.map((row, index) => (
        // Rows have no name of their own: a material may stand twice until it is put right.
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
        <div key={index} className={css.parts}>
          <Select
            aria-label={t('formulas.material', { row: index + 1 })}
            placeholder={t('formulas.pickMaterial')}
            showSearch={{ optionFilterProp: 'label' }}
            value={row.materialId === '' ? undefined : row.materialId}
            onChange={(materialId: string) => set(index, { materialId })}
            options={materials.map((one) => ({ value: one.id, label: `${one.number} ${one.name}（${one.unit}）` }))}
          />
          <Input
            aria-label={t('formulas.perUnit', { row: index + 1 })}
            inputMode="decimal"
            value={row.perUnit}
            onFocus={(event) => event.target.select()}
            onChange={(event) => set(index, { perUnit: event.target.value })}
          />
          {index < rows.length && (
            <ActionButton icon="close" size="small" onClick={() => onChange(rows.filter((_, at) => at !== index))}>
              <span className="visually-hidden">{t('formulas.dropRow', { row: index + 1 })}</span>
            </ActionButton>
          )}
        </div>
      ))}
    </>
  )
}
