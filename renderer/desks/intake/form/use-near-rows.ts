import { type RefObject, useEffect, useState } from 'react'

/** Fewer rows are drawn whole: nothing is won by leaving some out. */
const WHOLE = 40

/** So far beyond what can be seen rows are drawn, so that the next key finds the next row there. */
const MARGIN = '320px 0px'

/**
 * The rows of a long grid that are worth drawing with their fields: those in sight and near it.
 *
 * A field costs the browser layout and paint at every keystroke anywhere on the page, seen or not; a row that is far away
 * keeps its place and its height, and nothing else. Null while all rows are drawn.
 */
export function useNearRows(table: RefObject<HTMLElement | null>, ids: readonly string[]): ReadonlySet<string> | null {
  const [near, setNear] = useState<ReadonlySet<string>>(() => new Set(ids.slice(0, WHOLE)))
  const isLong = ids.length > WHOLE
  const rows = isLong ? ids.join(' ') : ''
  useEffect(() => {
    if (rows === '') return
    const observer = new IntersectionObserver(
      (changes) =>
        setNear((before) => {
          const after = new Set(before)
          for (const { target, isIntersecting } of changes) {
            const id = (target as HTMLElement).dataset.line ?? ''
            if (isIntersecting) after.add(id)
            else after.delete(id)
          }
          return after
        }),
      // The first is for the window, the second for the sheet that scrolls inside of it.
      { rootMargin: MARGIN, scrollMargin: MARGIN },
    )
    for (const row of table.current?.querySelectorAll('[data-line]') ?? []) observer.observe(row)
    return () => observer.disconnect()
  }, [rows, table])
  return isLong ? near : null
}
