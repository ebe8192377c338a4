import type { KeyboardEvent } from 'react'

/** The cells of a row that are typed one after the other, as a line is said: what, how much, for how much, until when. */
const TYPED = ['product', 'quantity', 'price', 'requestedDate'] as const
type TypedCell = (typeof TYPED)[number]

/** Where a key puts the cursor: the cell, and how many rows further down. */
export type GridStep = { readonly cell: TypedCell; readonly rows: -1 | 0 | 1 }

/**
 * Where Enter goes from a cell, or Shift+Enter with `back`: along the row, over its end into the next row's product.
 *
 * The specification belongs to its product; unit and note stand under the row, so behind its last cell.
 */
export function enterFrom(cell: string | undefined, back = false): GridStep {
  if (cell === 'specification') return { cell: back ? 'product' : 'quantity', rows: 0 }
  const at = TYPED.findIndex((one) => one === cell)
  if (at < 0) return back ? { cell: 'requestedDate', rows: 0 } : { cell: 'product', rows: 1 }
  const beside = TYPED[back ? at - 1 : at + 1]
  if (beside !== undefined) return { cell: beside, rows: 0 }
  return back ? { cell: 'requestedDate', rows: -1 } : { cell: 'product', rows: 1 }
}

/** Enter goes on and Shift+Enter back; ↓ and ↑ stay in their column. What concerns whole lines: `useGridKeys`. */
export function onGridKey(event: KeyboardEvent<HTMLElement>): void {
  const { target, key } = event
  if (!(target instanceof HTMLInputElement) || event.defaultPrevented || event.nativeEvent.isComposing) return
  const row = target.closest<HTMLElement>('[data-line]')
  if (!row || event.ctrlKey || event.altKey || event.metaKey) return
  const { cell } = target.dataset
  if (key === 'Enter') {
    const step = enterFrom(cell, event.shiftKey)
    cellOf(rowAt(row, step.rows), step.cell)?.focus()
  } else if (key === 'ArrowDown') cellOf(rowAt(row, 1), cell)?.focus()
  else if (key === 'ArrowUp') cellOf(rowAt(row, -1), cell)?.focus()
  else return
  event.preventDefault()
}

function rowAt(row: Element, rows: GridStep['rows']): Element | null {
  if (rows === 0) return row
  return rows === 1 ? row.nextElementSibling : row.previousElementSibling
}

const cellOf = (row: Element | null, cell = 'product'): HTMLElement | null =>
  row?.querySelector<HTMLElement>(`[data-cell="${cell}"]`) ?? null
