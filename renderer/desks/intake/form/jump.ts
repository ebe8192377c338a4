import { openLines } from '#shared/rules/completeness.ts'
import { FORM_ITEMS } from '#shared/rules/order-form.ts'
import { gotoCell } from './goto-cell.ts'
import type { Memo } from './use-memo.ts'

const FIELDS = 'input:not([disabled]), textarea:not([disabled])'

/** Puts the cursor where an item is typed: into its first field that is still open, else into its first. */
export function jumpTo(item: string, within: ParentNode = document): void {
  const places = [...within.querySelectorAll<HTMLElement>(`[data-item="${CSS.escape(item)}"]`)]
  const fields = places.flatMap((place) => [...place.querySelectorAll<HTMLElement>(FIELDS)])
  const field = fields.find((one) => one.dataset.open !== undefined) ?? fields[0]
  field?.focus()
  field?.scrollIntoView({ block: 'nearest' })
}

/** The same for an item of the lines: into the first line on which it is open, however far down that is. */
export function jumpToItem(key: string, { values: { form }, isSpecified }: Memo, within?: ParentNode): void {
  const item = FORM_ITEMS.find((one) => one === key)
  const { unclear, missing } = item === undefined ? { unclear: [], missing: [] } : openLines(form, item, isSpecified)
  const first = [...unclear, ...missing].toSorted((a, b) => a - b)[0]
  const line = first === undefined ? undefined : form.lines[first - 1]
  if (item !== undefined && line !== undefined) gotoCell(line.id, item)
  else jumpTo(key, within)
}

/** The item whose field has the cursor; null outside of the form. */
export function itemAtCursor(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset.item ?? null
}
