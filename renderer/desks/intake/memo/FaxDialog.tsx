import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { MemoRow } from '#shared/contract/intake.ts'
import { FaxSheet } from '../tray/FaxSheet.tsx'
import css from './Memo.module.css'

/** The faxes that a memo was typed off, to look again at what the customer wrote. */
export function FaxDialog({ row, onClose }: { row: MemoRow; onClose: () => void }) {
  const { t } = useTranslation('intake')
  const { q } = useDesk()
  const filed = useQuery(q.intake.faxes.queryOptions({ input: { status: 'filed', limit: 200 } }))
  const faxes = filed.data?.rows.filter((fax) => row.faxIds.includes(fax.id)) ?? []
  return (
    <Dialog open title={t('memo.faxTitle', { number: row.number })} onClose={onClose} width={900}>
      {faxes.map((fax) => (
        <div key={fax.id} className={css.fax}>
          <FaxSheet fax={fax} />
        </div>
      ))}
      {filed.data && faxes.length === 0 && <p>{t('memo.faxOld')}</p>}
      {filed.error !== null && <RefusalBar error={filed.error} />}
    </Dialog>
  )
}
