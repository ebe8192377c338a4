import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import type { FieldChange } from '#shared/rules/paper-bodies.ts'

/** A changed field in words: its name, and the values formatted as the field is (`lines.0.quantity`, '12000', '15000'). */
export function useChangeText(): (change: FieldChange) => { name: string; before: string; after: string } {
  const { t } = useTranslation('orderFile')
  const text = useText()
  return ({ path, before, after }) => {
    const parts = path.split('.')
    const field = parts.at(-1) ?? ''
    const line = parts.includes('lines') ? Number(parts[parts.indexOf('lines') + 1]) : Number.NaN
    const isWhole = parts.length === 2 && !Number.isNaN(line)
    const fieldName = isWhole ? '' : t(`field.${field}`, { defaultValue: field })
    const value = (raw: string | null): string => {
      if (raw === null || raw === '') return isWhole ? '' : t('facet.empty')
      if (isWhole) return raw
      const plain = raw.replace(/^"|"$/g, '')
      if (field === 'quantity') return text.quantity(Number(plain))
      if (field === 'unitPrice') return text.price(Number(plain))
      if (field === 'toleranceBp') return text.percent(Number(plain))
      return text.day(plain)
    }
    return {
      name: Number.isNaN(line) ? fieldName : `${t('line.number', { line: line + 1 })} ${fieldName}`.trim(),
      before: value(before),
      after: value(after),
    }
  }
}
