const FIELDS = 'input:not([disabled]), textarea:not([disabled])'

/** Puts the cursor where an item is typed: into its first field that is still open, else into its first. */
export function jumpTo(item: string, within: ParentNode = document): void {
  const places = [...within.querySelectorAll<HTMLElement>(`[data-item="${CSS.escape(item)}"]`)]
  const fields = places.flatMap((place) => [...place.querySelectorAll<HTMLElement>(FIELDS)])
  const field = fields.find((one) => one.dataset.open !== undefined) ?? fields[0]
  field?.focus()
  field?.scrollIntoView({ block: 'nearest' })
}

/** The item whose field has the cursor; null outside of the form. */
export function itemAtCursor(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset.item ?? null
}
