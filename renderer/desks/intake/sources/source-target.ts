import { FORM_ITEMS, type FormItem } from '#shared/rules/order-form.ts'
import { itemAtCursor } from '../form/jump.ts'

/** What was read: an item of the whole form, or of one of its lines. */
export type SourceTarget = { readonly item: FormItem; readonly lineId: string | null }

/** One place for each item of each line. */
export const sourceKey = ({ item, lineId }: SourceTarget): string => `${lineId ?? ''}/${item}`

/** The item that has the cursor; null outside of the form. */
export function targetAtCursor(): SourceTarget | null {
  const item = FORM_ITEMS.find((one) => one === itemAtCursor())
  if (item === undefined) return null
  const line = document.activeElement?.closest<HTMLElement>('[data-line]')
  return { item, lineId: line?.dataset.line ?? null }
}
