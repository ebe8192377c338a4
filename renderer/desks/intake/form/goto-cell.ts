import type { FormItem } from '#shared/rules/order-form.ts'

/** So many frames a far row gets to be drawn after it was scrolled to. */
const FRAMES = 30

const cellOf = (row: Element | null, cell: FormItem): HTMLElement | null =>
  row?.querySelector<HTMLElement>(`[data-cell="${cell}"]`) ?? null

const rowOf = (lineId: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-line="${CSS.escape(lineId)}"]`)

/** Puts the cursor into a cell of a line, wherever it stands: a row far away is drawn once it was scrolled to. */
export function gotoCell(lineId: string, cell: FormItem, frames = FRAMES): void {
  const row = rowOf(lineId)
  const field = cellOf(row, cell)
  if (field) {
    field.focus()
    field.scrollIntoView({ block: 'nearest' })
    return
  }
  row?.scrollIntoView({ block: 'center' })
  if (frames > 0) requestAnimationFrame(() => gotoCell(lineId, cell, frames - 1))
}

/** The line and the item that the cursor is in; null outside of the grid. */
export function cellAtCursor(): { readonly lineId: string; readonly cell: HTMLElement } | null {
  const cell = document.activeElement?.closest<HTMLElement>('[data-line] input')
  const lineId = cell?.closest<HTMLElement>('[data-line]')?.dataset.line
  return cell && lineId !== undefined ? { lineId, cell } : null
}
