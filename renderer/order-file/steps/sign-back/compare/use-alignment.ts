import { type PointerEvent, useState } from 'react'
import { PAPER_WIDTH } from '#renderer/desks/intake/viewer/page-source.ts'
import { type Affine, about, combined, IDENTITY, moved, scaled, turned } from '#shared/values/affine.ts'
import type { Aligned } from './alignment.ts'

/** A step by hand: to the side or down in CSS pixels, larger or smaller, crooked in degrees. */
export type Nudge = { readonly x?: number; readonly y?: number; readonly scale?: number; readonly degrees?: number }

/** How one returned page was laid: by itself or by hand, and what the hand did to it since. */
type Laid = { readonly byHand: boolean; readonly turns: number; readonly nudged: Affine }

const CENTRE = { x: PAPER_WIDTH / 2, y: PAPER_WIDTH / Math.SQRT2 }

/**
 * How the returned page lies over ours: as it was found, until the hand corrects it (R9.1).
 *
 * What the hand does is done in the sheet's own directions, whichever way round the page was scanned.
 */
export function useAlignment(found: Aligned | null, page: number) {
  const [pages, setPages] = useState<Readonly<Record<number, Laid>>>({})
  const [grip, setGrip] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const first: Laid = { byHand: found === null, turns: found?.turns ?? 0, nudged: IDENTITY }
  const laid = pages[page] ?? first
  const base = laid.byHand || !found ? IDENTITY : found.onto
  const lay = (changed: Partial<Laid>) =>
    setPages((all) => ({ ...all, [page]: { ...(all[page] ?? first), ...changed } }))
  const change = ({ x = 0, y = 0, scale = 1, degrees = 0 }: Nudge) => {
    const step = combined(moved(x, y), about(CENTRE, combined(turned(degrees), scaled(scale))))
    setPages((all) => {
      const now = all[page] ?? first
      return { ...all, [page]: { ...now, nudged: combined(step, now.nudged) } }
    })
  }
  return {
    onto: combined(laid.nudged, base),
    turns: laid.turns,
    /** Lies as it was found, with nothing corrected. */
    isAsFound: found !== null && !laid.byHand && laid.nudged === IDENTITY,
    change,
    turn: () => lay({ byHand: true, turns: (laid.turns + 1) % 4, nudged: IDENTITY }),
    /** Plainly on top of ours, as wide as it. */
    layPlainly: () => lay({ byHand: true, nudged: IDENTITY }),
    layAsFound: () => lay(first),
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
