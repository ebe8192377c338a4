import { type RefObject, useEffect, useState } from 'react'

/** Whether an element has more in it than it shows; then the keyboard must be able to reach and scroll it. */
export function useScrolls(ref: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => {
      const mayScroll = getComputedStyle(element).overflowY === 'auto'
      setScrolls(mayScroll && element.scrollHeight > element.clientHeight + 1)
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [ref])
  return scrolls
}
