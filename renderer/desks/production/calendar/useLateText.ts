import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { daysBetween } from '#shared/values/civil-date.ts'
import type { ShownBlock } from './shown-blocks.ts'

/** R12.1 a promise that will be broken, in a sentence: by how much, as far as it can be told. */
export function useLateText(): (block: ShownBlock) => string {
  const { t } = useTranslation('production')
  const text = useText()
  return ({ number, customerName, until, lateUntil }) => {
    const named = { number, customer: customerName, until: text.day(until) }
    if (lateUntil === null) return t('overload.never', named)
    if (lateUntil <= until) return t('overload.past', named)
    return t('overload.late', { ...named, finish: text.day(lateUntil), count: daysBetween(until, lateUntil) })
  }
}
