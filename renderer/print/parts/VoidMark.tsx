import type { PaperHead } from '../models.ts'
import { paperFonts } from '../paper-fonts.ts'
import { wordsIn } from '../words.ts'
import styles from './VoidMark.module.css'

/** `作废，见版本 3` across the page in outline letters: the text under it stays readable, also as a fax. */
export function VoidMark({ head }: { head: PaperHead }) {
  if (head.supersededBy === null) return null
  const t = wordsIn(head.language)
  return (
    <svg
      className={styles.mark}
      viewBox="0 0 177 60"
      role="img"
      aria-label={t('void', { revision: head.supersededBy })}
    >
      <text
        x="88.5"
        y="36"
        textAnchor="middle"
        className={styles.letters}
        style={{ fontFamily: paperFonts[head.language].sans }}
      >
        {t('void', { revision: head.supersededBy })}
      </text>
    </svg>
  )
}
