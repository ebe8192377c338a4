import type { ReactNode } from 'react'
import { codeOf } from '../code-of.ts'
import type { Letterhead, PaperHead } from '../models.ts'
import { type Words, wordsIn } from '../words.ts'
import styles from './PaperTop.module.css'
import { QrCode } from './QrCode.tsx'

interface Props {
  head: PaperHead
  title: string
  /** What stands in the box after the name of the copy: `请签回`. */
  remark?: string
}

/** Letterhead, title, the box that says whose copy this is, and the code to find it by. */
export function PaperTop({ head, title, remark }: Props) {
  const t = wordsIn(head.language)
  const code = codeOf(head)
  return (
    <header className={styles.top}>
      <div className={styles.words}>
        <LetterheadBlock letterhead={head.letterhead} t={t} />
        <div className={styles.titleRow}>
          <h1 className={styles.title}>{title}</h1>
          {/* A blank form is nobody's copy yet. */}
          {head.number !== '' && (
            <CopyBox>
              {t(`copy.${head.copy}`)}
              {remark && <span>{remark}</span>}
              {head.copyNumber > 1 && <span>{t('reprint', { copyNumber: head.copyNumber })}</span>}
            </CopyBox>
          )}
        </div>
      </div>
      {code !== null && <QrCode text={code} />}
    </header>
  )
}

const CopyBox = ({ children }: { children: ReactNode }) => <p className={styles.copy}>{children}</p>

function LetterheadBlock({ letterhead, t }: { letterhead: Letterhead; t: Words }) {
  const characters = [...letterhead.mark].map((character, place) => ({ character, key: `${place}${character}` }))
  return (
    <div className={styles.letterhead}>
      <div className={styles.mark} aria-hidden="true">
        {characters.map(({ character, key }) => (
          <span key={key}>{character}</span>
        ))}
      </div>
      <div>
        <p className={styles.company}>{letterhead.name}</p>
        <p className={styles.latin}>{letterhead.latinName}</p>
        <p className={styles.address}>
          <span>{letterhead.address}</span>
          {letterhead.phone && <span>{t('phoneOf', { phone: letterhead.phone })}</span>}
          {letterhead.fax && <span>{t('faxOf', { fax: letterhead.fax })}</span>}
        </p>
      </div>
    </div>
  )
}
