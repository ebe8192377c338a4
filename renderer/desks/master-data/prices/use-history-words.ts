import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { formatUnitPrice, unitPrice } from '#shared/values/unit-price.ts'
import type { HistoryWords } from '../history/HistoryPanel.tsx'

/** How the history of plans, contracts and products writes its values. */
export function useHistoryWords(): HistoryWords['valueOf'] {
  const { t } = useTranslation('prices')
  const text = useText()
  return (path, value) => {
    if ((path.endsWith('price') || path === 'cost') && typeof value === 'number')
      return formatUnitPrice(unitPrice(value))
    if (path === 'scope') return t(`scope.${value}`)
    if (path === 'payment.kind') return text.paymentTerms({ kind: String(value), days: 0, depositBp: 0 })
    return path === 'payment.depositBp' && typeof value === 'number' ? text.percent(value) : undefined
  }
}
