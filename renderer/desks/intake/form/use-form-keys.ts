import { useTranslation } from 'react-i18next'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { FORM_ITEMS } from '#shared/rules/order-form.ts'
import { itemAtCursor } from './jump.ts'
import type { Memo } from './use-memo.ts'

/** F6 marks the item under the cursor as unclear, or takes the mark away (R2.2). */
export function useFormKeys(memo: Memo, strip = true): void {
  const { t } = useTranslation('intake')
  const mark = () => {
    const item = FORM_ITEMS.find((one) => one === itemAtCursor())
    if (item !== undefined) memo.toggleUnclear(item)
  }
  useKeys([{ keys: 'F6', label: t('keys.unclear'), run: mark, strip }])
}
