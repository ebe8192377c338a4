import { StampBox } from '../parts/StampBox.tsx'
import { TickBox } from '../parts/TickList.tsx'
import type { Words } from '../words.ts'
import styles from './ReceiptBlock.module.css'

const LOOKS = ['intact', 'damaged', 'short'] as const

/** The customer's receipt: what really came, how it looked, who took it, and the chop (R18.1). Never split. */
export function ReceiptBlock({ unit, t }: { unit: string; t: Words }) {
  return (
    <section className={styles.block}>
      <h2 className={styles.title}>{t('receipt.title')}</h2>
      <div className={styles.lines}>
        <p className={styles.line}>
          <span>{t('receipt.received')}</span>
          <span className={styles.blank}>{t('receipt.blankAmount', { unit })}</span>
        </p>
        <p className={styles.line}>{t('receipt.signer')}</p>
        <p className={styles.line}>
          <span>{t('receipt.looks')}</span>
          {LOOKS.map((look) => (
            <span key={look} className={styles.look}>
              <TickBox />
              {t(`receipt.look.${look}`)}
            </span>
          ))}
        </p>
        <p className={styles.line}>
          <span>{t('receipt.when')}</span>
          <span className={styles.blank}>{t('blank.dateHour')}</span>
        </p>
      </div>
      <StampBox label={t('receipt.stamp')} low />
    </section>
  )
}
