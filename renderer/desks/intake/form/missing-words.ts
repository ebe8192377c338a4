import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import type { CompletenessRow } from '#shared/rules/completeness.ts'

const NAMED = 3

/** R2.3 why it cannot become an order yet: how many mandatory items are open, and the first of them by name. */
export function useMissingWords(): (open: readonly CompletenessRow[]) => string | undefined {
  const { t } = useTranslation('intake')
  const text = useText()
  return (open) => {
    if (open.length === 0) return undefined
    const named = open.slice(0, NAMED).map((row) => text.item(row.item))
    const items = named.join(t('comma'))
    return t(open.length > NAMED ? 'toOrder.missingMore' : 'toOrder.missing', { count: open.length, items })
  }
}
