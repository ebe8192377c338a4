import { type RefObject, useEffect, useState } from 'react'

const OVERSCAN = 12

/** The rows that are drawn (`from` inclusive, `to` exclusive), those in sight, and the room before and after, in pixels. */
export interface RowWindow {
  from: number
  to: number
  inSight: readonly [number, number]
  before: number
  after: number
}

/** Which rows of a long list are worth drawing, for rows of one height under a head of the same height. */
export function useRowWindow(body: RefObject<HTMLElement | null>, count: number, rowPx: number): RowWindow {
  const [view, setView] = useState({ top: 0, height: 0 })
  useEffect(() => {
    const element = body.current
    if (!element) return
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    element.addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', measure)
    }
  }, [body])
  const first = Math.min(Math.floor(view.top / rowPx), Math.max(0, count - 1))
  const last = Math.min(count, Math.max(first, Math.floor((view.top + view.height) / rowPx) - 1))
  const from = Math.max(0, first - OVERSCAN)
  const to = Math.min(count, last + OVERSCAN)
  return { from, to, inSight: [first, last], before: from * rowPx, after: (count - to) * rowPx }
}

/** Scrolls just so far that a row can be seen; the head sticks at the top and covers one row. */
export function revealRow(body: HTMLElement | null, index: number, rowPx: number): void {
  if (!body) return
  const start = index * rowPx
  const end = start + 2 * rowPx
  if (start < body.scrollTop) body.scrollTop = start
  else if (end > body.scrollTop + body.clientHeight) body.scrollTop = end - body.clientHeight
}
