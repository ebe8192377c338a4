import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import type { Facet } from '#shared/rules/coverage.ts'
import { canonicalJson } from '#shared/values/canonical.ts'
import { isCivilDate } from '#shared/values/civil-date.ts'

export type FacetDifference = { readonly lineId: string | null; readonly before: string; readonly after: string }

type PerLine = Readonly<Record<string, unknown>>
const isPerLine = (value: unknown): value is PerLine =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Puts what a facet said and says into words: line by line where it speaks of lines, only where it differs. */
export function useFacetText(): (facet: Facet, before: unknown, after: unknown) => readonly FacetDifference[] {
  const { t } = useTranslation('orderFile')
  const text = useText()

  const said = (facet: Facet, value: unknown): string => {
    if (facet === 'materialDay' && value === null) return t('facet.noDay')
    if (value === null || value === undefined || value === '') return t('facet.empty')
    if (Array.isArray(value)) {
      if (facet === 'formulas') return value[1] === null ? t('facet.empty') : `v${value[1]}`
      if (facet === 'reference') return `${t(`facet.source.${value[0]}`)} ${text.price(value[1])}`
      if (facet === 'schedule') return [text.quantity(value[0]), text.day(value[1]), text.day(value[2])].join(' ')
      return value.map((part: unknown) => said(facet, part)).join(' ')
    }
    if (typeof value === 'boolean') return t(value ? 'facet.yes' : 'facet.no')
    if (typeof value === 'number')
      return facet === 'quantities'
        ? text.quantity(value)
        : facet === 'prices'
          ? text.price(value)
          : facet === 'special'
            ? text.percent(value)
            : String(value)
    const words = typeof value === 'string' ? value : canonicalJson(value)
    return isCivilDate(words) ? text.day(words) : words
  }
  return (facet, before, after) => {
    if (!isPerLine(before) || !isPerLine(after) || facet === 'customer')
      return [{ lineId: null, before: said(facet, before), after: said(facet, after) }]
    const lines = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return lines
      .filter((id) => canonicalJson(before[id] ?? null) !== canonicalJson(after[id] ?? null))
      .map((id) => ({
        lineId: id,
        before: said(facet, before[id]),
        after: id in after ? said(facet, after[id]) : t('facet.gone'),
      }))
  }
}
