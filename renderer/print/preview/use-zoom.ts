import { useState } from 'react'

const STEP = 0.1
export const LEAST_ZOOM = 0.3
export const MOST_ZOOM = 2

const PX_PER_MM = 96 / 25.4
/** Height of the bar and of the desk seen above and below the page, in CSS pixels. */
const AROUND = 44 + 2 * 16

const clamp = (zoom: number) => Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom))

/** The next tenth up or down, within the limits. */
export const stepZoom = (zoom: number, steps: 1 | -1): number => clamp(Math.round((zoom + steps * STEP) * 10) / 10)

/** The zoom at which one whole A4 page fits into the window. */
export const fitZoom = (): number => clamp((window.innerHeight - AROUND) / (297 * PX_PER_MM))

/** The zoom of the preview, beginning at reading size: the width of a page, at most its real size. */
export function useZoom() {
  return useState(() => clamp(Math.min(1, (window.innerWidth - 80) / (210 * PX_PER_MM))))
}
