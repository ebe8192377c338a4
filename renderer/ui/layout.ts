import { createContext, useContext } from 'react'

/** How much room there is: one column (200 % zoom), narrow (125 % on 1366, large type), regular, wide (1920). */
export type Layout = 'single' | 'narrow' | 'regular' | 'wide'

/** How much bigger everything is drawn in large-type mode. */
export const LARGE_TYPE_ZOOM = 1.15

/** The layout for a window of `width` CSS pixels; large type takes part of that room away. */
export function layoutFor(width: number, largeType: boolean): Layout {
  const room = largeType ? width / LARGE_TYPE_ZOOM : width
  if (room < 800) return 'single'
  if (room < 1200) return 'narrow'
  return room < 1800 ? 'regular' : 'wide'
}

export const LayoutContext = createContext<Layout>('regular')

/** The layout of the window now, for what CSS alone cannot change (the ruler becomes three dates). */
export function useLayout(): Layout {
  return useContext(LayoutContext)
}
