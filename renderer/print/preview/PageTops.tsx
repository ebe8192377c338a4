import { pageCode } from '#shared/rules/paper-code.ts'
import { codeOf } from '../code-of.ts'
import type { PaperHead } from '../models.ts'
import { paperFonts } from '../paper-fonts.ts'
import { QrCode } from '../parts/QrCode.tsx'
import { wordsIn } from '../words.ts'
import styles from './PageTops.module.css'

/**
 * The top of every page after the first: whose paper it is, and a code of its own (R9.1).
 *
 * The page that comes back signed is often the last one, and often alone. The printing engine has no running heads with
 * a code in them; these are laid on the room that the paper keeps free on top of each page (parts/Paper.module.css).
 */
export function PageTops({ head, pages }: { head: PaperHead; pages: number }) {
  const code = codeOf(head)
  if (code === null) return null
  const t = wordsIn(head.language)
  const { sans, serif } = paperFonts[head.language]
  const style = { '--paper-sans': sans, '--paper-serif': serif } as React.CSSProperties
  return Array.from({ length: pages - 1 }, (_, index) => index + 2).map((page) => (
    <div
      key={page}
      className={styles.top}
      style={{ ...style, '--page': page - 1 } as React.CSSProperties}
      lang={head.language}
    >
      <div>
        <p className={styles.company}>{head.letterhead.name}</p>
        <p className={styles.paper}>
          <b>{head.number}</b> <span>{t('footer.revision', { revision: head.revision })}</span>{' '}
          <span>{t('continued', { page: page - 1 })}</span>
        </p>
      </div>
      <QrCode text={pageCode(code, page)} />
    </div>
  ))
}
