import type { CSSProperties, ReactNode } from 'react'
import '@fontsource/noto-serif-sc/400.css'
import '@fontsource/noto-serif-sc/700.css'
import { codeOf } from '../code-of.ts'
import type { PaperHead } from '../models.ts'
import { paperFonts } from '../paper-fonts.ts'
import { usePageRules } from '../use-page-rules.ts'
import styles from './Paper.module.css'
import { PaperTop } from './PaperTop.tsx'
import { VoidMark } from './VoidMark.tsx'
import './page.css'

interface Props {
  head: PaperHead
  title: string
  remark?: string
  /** Sits closer, so that more lines stay on the page that is signed. */
  tight?: boolean
  children: ReactNode
}

/**
 * The frame of every paper: its top, its content in the paper's type, its running footer.
 *
 * One paper is shown at a time, because the page rules belong to the whole document.
 */
export function Paper({ head, title, remark, tight = false, children }: Props) {
  usePageRules(head)
  const fonts = paperFonts[head.language]
  const style = { '--paper-sans': fonts.sans, '--paper-serif': fonts.serif } as CSSProperties
  return (
    <article
      className={styles.paper}
      style={style}
      lang={head.language}
      data-paper=""
      data-coded={codeOf(head) !== null}
      data-tight={tight}
    >
      <PaperTop head={head} title={title} {...(remark !== undefined && { remark })} />
      {children}
      <div className={styles.voidInPrint}>
        <VoidMark head={head} />
      </div>
    </article>
  )
}
