import type { MarkTools } from './mark-tools.ts'
import type { ViewerProblem } from './problems.ts'

/** A fax as the tray hands it to the viewer. */
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
  /** Where items were read, while a form stands beside it. */
  marking?: MarkTools | null
}
