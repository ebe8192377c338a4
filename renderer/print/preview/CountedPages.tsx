import { createPortal } from 'react-dom'
import type { PrintDocument } from '../models.ts'
import styles from './CountedPages.module.css'
import { Sheets } from './Sheets.tsx'

type Props = { readonly paper: PrintDocument; readonly onPages: (pages: number) => void }

/** Lays a paper out where nobody sees it, in its real size, to say how many pages it has. */
export function CountedPages({ paper, onPages }: Props) {
  return createPortal(
    <div className={styles.unseen} aria-hidden="true" inert>
      <Sheets paper={paper} zoom={1} onPages={onPages} />
    </div>,
    document.body,
  )
}
