import { useTranslation } from 'react-i18next'
import { useSession } from '#renderer/app/session/session-context.ts'
import type { Memo } from './use-memo.ts'

/** R2.3 why a memo cannot become an order yet, in as few words as a button holds; the items stand beside the form. */
export function useOrderLock({ open }: Memo, wait: string | undefined): string | undefined {
  const { t } = useTranslation('intake')
  const { may } = useSession()
  if (wait !== undefined) return wait
  if (open.length > 0) return t('toOrder.count', { count: open.length })
  return may('intake', 'toOrder') ? undefined : t('toOrder.notYours')
}
