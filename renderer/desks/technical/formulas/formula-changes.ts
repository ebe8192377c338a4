import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import type { Clash } from '#shared/contract/errors.ts'
import type { FormulaRow, MaterialRow } from '#shared/contract/technical-desk.ts'

/** R19.3 what a formula says otherwise than when one began to write, field by field in words. */
export function useFormulaChanges(
  materials: readonly MaterialRow[],
): (seen: FormulaRow, now: FormulaRow) => Clash['changes'] {
  const { t } = useTranslation('technical')
  const text = useText()
  const saidOf = (formula: FormulaRow): Readonly<Record<string, string>> => {
    const [newest] = formula.versions
    const parts = (newest?.materials ?? []).map(({ materialId, perUnit }) => {
      const { name = '', unit = '' } = materials.find((one) => one.id === materialId) ?? {}
      return `${name} ${text.quantity(perUnit)} ${unit}`
    })
    return {
      active: t(formula.active ? 'formulas.inUse' : 'formulas.off'),
      version: `v${formula.currentVersion}`,
      name: formula.name,
      parts: parts.join(t('comma')),
      process: newest?.process ?? '',
      note: newest?.note ?? '',
    }
  }
  return (seen, now) => {
    const [before, after] = [saidOf(seen), saidOf(now)]
    return Object.keys(after)
      .filter((path) => before[path] !== after[path])
      .map((path) => ({ path, before: before[path] ?? '', after: after[path] ?? '' }))
  }
}
