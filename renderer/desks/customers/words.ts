import { useTranslation } from 'react-i18next'
import type { HistoryWords } from '#renderer/desks/master-data/history/HistoryPanel.tsx'
import { formatMoney, type Money } from '#shared/values/money.ts'

const LISTS = ['contacts', 'addresses', 'articles'] as const

/** How a customer's fields are called and written, for history, clashes and refusals. */
export function useCustomerWords(): HistoryWords {
  const { t } = useTranslation('customers')
  return {
    fieldOf: (path) => {
      const [list = '', ...rest] = path.split('.')
      const field = rest.at(-1) ?? ''
      if (!LISTS.some((one) => one === list)) return t(`field.${path}`, { defaultValue: path })
      const row = rest.length > 1 ? t('row', { number: Number(rest[0]) + 1 }) : ''
      return [t(`part.${list}`), row, t(`field.${list}.${field}`, { defaultValue: field })]
        .filter((one) => one !== '')
        .join(' ')
    },
    valueOf: (path, value) => (path === 'creditLimit' ? formatMoney(Number(value) as Money) : undefined),
  }
}
