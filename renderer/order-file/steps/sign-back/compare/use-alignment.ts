import { type PointerEvent, useState } from 'react'

/** How the returned page lies over ours: a fax is a little larger, a little lower and often not upright. */
export type Alignment = { readonly x: number; readonly y: number; readonly scale: number; readonly degrees: number }

const UPRIGHT: Alignment = { x: 0, y: 0, scale: 1, degrees: 0 }
const SMALLEST = 0.5
const LARGEST = 2

/** The alignment with what changes it: drawing with the pointer, and small steps for the keys. */
export function useAlignment() {
  const [alignment, setAlignment] = useState(UPRIGHT)
  const [grip, setGrip] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const change = (by: Partial<Alignment>) =>
    setAlignment((now) => ({
      x: now.x + (by.x ?? 0),
      y: now.y + (by.y ?? 0),
      scale: Math.min(LARGEST, Math.max(SMALLEST, now.scale * (by.scale ?? 1))),
      degrees: now.degrees + (by.degrees ?? 0),
    }))
  return {
    alignment,
    change,
    reset: () => setAlignment(UPRIGHT),
    drag: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setGrip({ x: event.clientX, y: event.clientY })
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (!grip) return
        change({ x: event.clientX - grip.x, y: event.clientY - grip.y })
        setGrip({ x: event.clientX, y: event.clientY })
      },
      onPointerUp: () => setGrip(null),
      onPointerCancel: () => setGrip(null),
    },
  }
}
