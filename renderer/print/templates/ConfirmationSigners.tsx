import type { ConfirmationModel } from '../models.ts'
import { SignCells } from '../parts/SignCells.tsx'
import type { Words } from '../words.ts'
import styles from './ConfirmationSigners.module.css'

/** Who stands behind the sheet, and how the customer looks up the progress himself (R22.2). */
export function ConfirmationSigners({ model, t }: { model: ConfirmationModel; t: Words }) {
  const cells = [
    { label: t('signer.proofread'), signed: model.proofread, blank: t('blank.date') },
    { label: t('signer.reviewed'), signed: model.reviewed, blank: t('blank.date') },
  ]
  return (
    <SignCells head={model} cells={cells}>
      {model.lookupCode !== '' && (
        <>
          <p className={styles.label}>{t('lookup.title')}</p>
          <p className={styles.code}>{t('lookup.code', { code: model.lookupCode })}</p>
          <p className={styles.how}>{t('lookup.how')}</p>
        </>
      )}
    </SignCells>
  )
}
