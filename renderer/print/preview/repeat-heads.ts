const MARK = 'data-repeated-head'

/**
 * Puts the head of a table on top of each sheet that the table runs on to.
 *
 * The printing engine repeats heads by itself, columns on a screen do not: without this the preview would break the
 * pages elsewhere. Row by row, because each head moves the rows after it.
 */
export function repeatHeads(content: Element): void {
  for (const old of content.querySelectorAll(`[${MARK}]`)) old.remove()
  for (const table of content.querySelectorAll('table')) {
    const head = table.tHead?.rows[0]
    if (!head) continue
    let sheet = sheetOf(head, content)
    for (const row of [...table.tBodies].flatMap((body) => [...body.rows])) {
      const next = sheetOf(row, content)
      if (next > sheet) row.before(copyOf(head))
      sheet = next
    }
  }
}

/** On which sheet an element begins: the content has one rectangle on each. */
function sheetOf(element: Element, content: Element): number {
  const { top, left } = element.getBoundingClientRect()
  return [...content.getClientRects()].findIndex(
    (sheet) => top >= sheet.top - 1 && top < sheet.bottom && left >= sheet.left - 1 && left < sheet.right,
  )
}

function copyOf(head: HTMLTableRowElement): Node {
  const copy = head.cloneNode(true) as HTMLTableRowElement
  copy.setAttribute(MARK, '')
  copy.setAttribute('aria-hidden', 'true')
  return copy
}
