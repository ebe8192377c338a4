import { useEffect } from 'react'
import { footerTexts, pageText } from '../footer.ts'
import type { PaperHead, PrintDocument } from '../models.ts'
import { PrintedPaper } from '../PrintedPaper.tsx'
import { VoidMark } from '../parts/VoidMark.tsx'
import { PageTops } from './PageTops.tsx'
import styles from './Sheets.module.css'
import { usePageCount } from './use-page-count.ts'

type Props = {
  readonly paper: PrintDocument
  readonly zoom: number
  /** Told how many pages it has, and again when that changes: its letters come a moment later. */
  readonly onPages?: (pages: number) => void
}

/**
 * The paper flowing over white A4 sheets.
 *
 * The sheets are columns of the height of a page: the browser breaks them by the rules by which it breaks pages. In
 * print the columns go away, and the printing engine makes the same pages itself.
 */
export function Sheets({ paper, zoom, onPages }: Props) {
  const [stack, pages] = usePageCount()
  useEffect(() => onPages?.(pages), [onPages, pages])
  return (
    <div className={styles.desk}>
      <div className={styles.stack} ref={stack} style={{ zoom, '--pages': pages } as React.CSSProperties}>
        {Array.from({ length: pages }, (_, index) => (
          <SheetGround key={index} head={paper.model} page={index + 1} pages={pages} />
        ))}
        <div className={styles.flow}>
          <div className={styles.content} data-pages={pages}>
            <PrintedPaper paper={paper} />
            <PageTops head={paper.model} pages={pages} />
          </div>
        </div>
      </div>
    </div>
  )
}

/** One empty sheet with what the margin carries; in print the page itself carries it. */
function SheetGround({ head, page, pages }: { head: PaperHead; page: number; pages: number }) {
  const { paper, run } = footerTexts(head)
  return (
    <div
      className={styles.sheet}
      style={{ '--page': page - 1 } as React.CSSProperties}
      lang={head.language}
      data-sheet={page}
    >
      <VoidMark head={head} />
      <footer className={styles.footer}>
        <span>{paper}</span>
        <span>{run}</span>
        <span>{pageText(head, page, pages)}</span>
      </footer>
    </div>
  )
}
