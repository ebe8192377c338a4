import { Opening } from './Opening.tsx'
import { Pages } from './Pages.tsx'
import { ProblemNote } from './ProblemNote.tsx'
import { useOpened } from './use-pages.ts'
import css from './Viewer.module.css'
import type { FaxViewerProps } from './viewer-props.ts'

/** The viewer itself, in a chunk of its own: see `FaxViewer`. */
export default function Viewer({ url, mime, pages, problem = null, onPageChange, marking = null }: FaxViewerProps) {
  // What is known to be broken all through is not even opened; a damaged file may have pages that can be read.
  const isHopeless = problem !== null && (problem !== 'damaged' || pages === null)
  const opened = useOpened(isHopeless ? null : url, mime ?? '')
  const shown = isHopeless || url === null ? (problem ?? 'lost') : opened.state === 'failed' ? opened.problem : null
  if (shown !== null) {
    return (
      <div className={css.failed}>
        <ProblemNote problem={shown} />
      </div>
    )
  }
  if (opened.state !== 'open') return <Opening pages={pages} />
  return (
    <>
      {problem !== null && <ProblemNote problem={problem} />}
      <Pages key={url} source={opened.source} onPageChange={onPageChange} marking={marking} />
    </>
  )
}
