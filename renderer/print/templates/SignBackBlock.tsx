import { formatMoney } from '#shared/values/money.ts'
import { currencyWord } from '../figures.ts'
import type { ConfirmationModel } from '../models.ts'
import { StampBox } from '../parts/StampBox.tsx'
import { TickList } from '../parts/TickList.tsx'
import type { Words } from '../words.ts'
import styles from './SignBackBlock.module.css'

const CHECKS = ['goods', 'money', 'delivery', 'packing'] as const

/** What the customer ticks, signs, stamps and faxes back (R9.1): the heaviest thing on the page, and never split. */
export function SignBackBlock({ model, t }: { model: ConfirmationModel; t: Words }) {
  const signer = model.signer === '' ? t('signBack.signer') : t('signBack.namedSigner', { signer: model.signer })
  return (
    <section className={styles.block}>
      <div className={styles.checks}>
        <h2 className={styles.title}>{t('signBack.title')}</h2>
        <p>{t('signBack.ask')}</p>
        <TickList items={CHECKS.map((check) => t(`signBack.check.${check}`))} />
        <p className={styles.changes}>{t('signBack.changes')}</p>
      </div>
      <div className={styles.signing}>
        <div className={styles.lines}>
          <p className={styles.line}>{signer}</p>
          <p className={styles.line}>
            <span>{t('signBack.date')}</span>
            <span className={styles.blank}>{t('blank.date')}</span>
          </p>
          {/* Behind a long order the block stands on a page of its own: what is signed and sealed still says what it is of. */}
          <p className={styles.of}>
            {t('signBack.of', {
              number: model.number,
              revision: model.revision,
              lines: model.lines.length,
              total: `${formatMoney(model.total)} ${currencyWord(t, model.currency)}`,
            })}
          </p>
          <div className={styles.back}>
            <p className={styles.label}>{t('signBack.faxBack')}</p>
            <p className={styles.fax}>{model.letterhead.fax}</p>
          </div>
        </div>
        <StampBox label={t('signBack.stamp')} />
      </div>
    </section>
  )
}
