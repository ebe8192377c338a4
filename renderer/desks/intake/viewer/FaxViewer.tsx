import { lazy, Suspense } from 'react'
import type { ViewerProblem } from './problems.ts'
import css from './Viewer.module.css'

export interface FaxViewerProps {
  /** Where the file is served; null when nothing was stored (empty, too large, unreadable). */
  url: string | null
  /** As the file store recognised it; null when it did not. */
  mime: string | null
  /** As counted on arrival; null when they could not be. */
  pages: number | null
  /** What the fax folder found wrong. */
  problem?: ViewerProblem | null
  /** Told the page, from 1, whenever another one is turned up. */
  onPageChange?: (page: number) => void
}

const Viewer = lazy(() => import('./Viewer.tsx'))

/**
 * Shows a fax or scan: PDF, TIFF of group 3 and 4 with several pages, PNG, JPEG. Fills the element it stands in.
 *
 * Its readers are large and loaded only when the first file is opened.
 */
export function FaxViewer(props: FaxViewerProps) {
  return (
    <div className={css.viewer}>
      <Suspense fallback={<div className={css.ground} aria-busy="true" />}>
        <Viewer {...props} />
      </Suspense>
    </div>
  )
}
