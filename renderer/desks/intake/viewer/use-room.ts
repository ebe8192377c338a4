import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** How wide an element is inside, in CSS pixels, kept up to date. The scroll bar's room is always taken off. */
export function useRoom<Element extends HTMLElement>(): [RefObject<Element | null>, number] {
  const element = useRef<Element>(null)
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    const watched = element.current
    if (watched === null) return
    const measure = (): void => setRoom(watched.clientWidth)
    const observer = new ResizeObserver(measure)
    observer.observe(watched)
    measure()
    return () => observer.disconnect()
  }, [])
  return [element, room]
}
