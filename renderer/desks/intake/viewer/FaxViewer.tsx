import { lazy, Suspense } from 'react'
import { Opening } from './Opening.tsx'
import css from './Viewer.module.css'
import type { FaxViewerProps } from './viewer-props.ts'

const Viewer = lazy(() => import('./Viewer.tsx'))

/**
 * Shows a fax or scan: PDF, TIFF of group 3 and 4 with several pages, PNG, JPEG. Fills the element it stands in.
 *
 * Its readers are large and loaded only when the first file is opened.
 */
export function FaxViewer(props: FaxViewerProps) {
  return (
    <div className={css.viewer}>
      <Suspense fallback={<Opening pages={props.pages} />}>
        <Viewer {...props} />
      </Suspense>
    </div>
  )
}
