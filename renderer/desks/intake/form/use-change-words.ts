import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import type { Clash } from '#shared/contract/errors.ts'

type Change = Clash['changes'][number]

// Ids change along with what they stand for, and say nothing to a reader.
const UNSAID = ['id', 'customerId', 'productId']
const LINE_FIELDS: Readonly<Record<string, string>> = {
  productNumber: 'product',
  productName: 'product',
  specification: 'specification',
  unit: 'quantity',
  quantity: 'quantity',
  unitPrice: 'price',
  requestedDate: 'requestedDate',
}

/** R19.3 what the other one changed, in the words of the form; null for what says nothing to a reader. */
export function useChangeWords(): (change: Change) => string | null {
  const { t } = useTranslation(['intake', 'app'])
  const text = useText()
  const say = (field: string, value: string | null): string => {
    if (value === null || value === '') return t('app:clash.empty')
    if (field === 'quantity') return text.quantity(Number(value))
    if (field === 'unitPrice') return text.price(Number(value))
    if (field === 'toleranceBp') return text.percent(Number(value))
    if (field === 'orderType') return text.orderType(value)
    return value
  }
  return ({ path, before, after }) => {
    const parts = path.replace(/^form\./, '').split('.')
    const field = parts.at(-1) ?? ''
    if (UNSAID.includes(field)) return null
    const label = (): string => {
      if (parts[0] === 'terms') return t(`term.${field === 'toleranceBp' ? 'tolerance' : field}`)
      const ofLine = LINE_FIELDS[field]
      const what = ofLine === undefined ? t('grid.note') : t(`itemShort.${ofLine}`)
      if (parts[0] === 'lines') return t('grid.ofLine', { number: Number(parts[1]) + 1, what })
      if (parts[0] === 'unclear') return t('unclear')
      return field === 'orderType' ? t('orderType') : t('memo.title')
    }
    if (parts[0] === 'unclear') {
      const item = after ?? before
      return item === null ? null : `${label()}: ${t(`itemShort.${item}`)}`
    }
    return t('changed', { what: label(), before: say(field, before), after: say(field, after) })
  }
}
