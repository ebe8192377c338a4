import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import type { FaxRow } from '#shared/contract/memos.ts'
import { ReasonDialog } from '../form/ReasonDialog.tsx'

interface Props {
  fax: FaxRow
  onClose: () => void
  onDone: () => void
}

const USUAL = ['advert', 'wrongNumber', 'twice', 'unreadable', 'privateMatter'] as const

/** R1.3 a fax that is no order leaves the tray with a reason; it is kept and can come back. */
export function NotOrderDialog({ fax, onClose, onDone }: Props) {
  const { t } = useTranslation('intake')
  const { call } = useDesk()
  return (
    <ReasonDialog
      title={t('notOrder.title', { number: fax.number })}
      consequence={t('notOrder.consequence')}
      button={t('notOrder.button')}
      kind="primary"
      needs={t('notOrder.needsReason')}
      usual={USUAL.map((one) => t(`notOrder.usual.${one}`))}
      run={(key, reason) => call.intake.notAnOrder({ key, faxId: fax.id, reason })}
      onClose={onClose}
      onDone={onDone}
    />
  )
}
