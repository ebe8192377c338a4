import { useTranslation } from 'react-i18next'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { FORM_ITEMS } from '#shared/rules/order-form.ts'
import { cellAtCursor } from './goto-cell.ts'
import { LINE_ITEMS } from './ItemFields.tsx'
import { itemAtCursor } from './jump.ts'
import type { Memo } from './use-memo.ts'

/** F6 marks what is under the cursor as unclear, or takes the mark away: in the grid of that line alone (R2.2). */
export function useFormKeys(memo: Memo, strip = true): void {
  const { t } = useTranslation('intake')
  const mark = () => {
    const item = FORM_ITEMS.find((one) => one === itemAtCursor())
    if (item !== undefined) memo.toggleUnclear(item, LINE_ITEMS.includes(item) ? cellAtCursor()?.lineId : undefined)
  }
  useKeys([{ keys: 'F6', label: t('keys.unclear'), run: mark, strip }])
}
