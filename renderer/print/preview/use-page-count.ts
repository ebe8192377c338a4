import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { repeatHeads } from './repeat-heads.ts'

/**
 * How many pages the paper in the stack runs over.
 *
 * Rules on the screen are never thinner than a dot, so a small paper is laid out a little longer than in print. Before it
 * is printed it is counted once more in its real size: a page too many would be an empty one.
 */
export function usePageCount(): [RefObject<HTMLDivElement | null>, number] {
  const stack = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState(1)
  useLayoutEffect(() => {
    const content = stack.current?.querySelector('[data-paper]')
    if (!content) return
    const count = () => setPages(pagesOf(content))
    const countInPrint = () => {
      const zoom = stack.current?.style.zoom ?? ''
      stack.current?.style.setProperty('zoom', '1')
      flushSync(count)
      stack.current?.style.setProperty('zoom', zoom)
    }
    const observer = new ResizeObserver(count)
    observer.observe(content)
    void document.fonts.ready.then(count)
    count()
    addEventListener('beforeprint', countInPrint)
    addEventListener('afterprint', count)
    return () => {
      observer.disconnect()
      removeEventListener('beforeprint', countInPrint)
      removeEventListener('afterprint', count)
    }
  }, [])
  return [stack, pages]
}

/** A box has one rectangle in each column it runs through. */
function pagesOf(content: Element): number {
  repeatHeads(content)
  return Math.max(1, content.getClientRects().length)
}
