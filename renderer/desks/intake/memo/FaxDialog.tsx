import { useTranslation } from 'react-i18next'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { MemoRow } from '#shared/contract/intake.ts'
import { FaxSheet } from '../tray/FaxSheet.tsx'
import css from './Memo.module.css'

/** The faxes that a memo was typed off, to look again at what the customer wrote. */
export function FaxDialog({ row, onClose }: { row: MemoRow; onClose: () => void }) {
  const { t } = useTranslation('intake')
  return (
    <Dialog open title={t('memo.faxTitle', { number: row.number })} onClose={onClose} width={900}>
      {row.faxes.map((fax) => (
        <div key={fax.id} className={css.fax}>
          <FaxSheet fax={fax} />
        </div>
      ))}
    </Dialog>
  )
}
