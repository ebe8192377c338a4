import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { ReasonDialog } from '../form/ReasonDialog.tsx'

interface Props {
  memo: { readonly id: string; readonly number: string; readonly version: number }
  onClose: () => void
  onDone: () => Promise<void>
}

/** R1.5 a memo of which nothing comes is closed with a reason; it is kept and can be found. */
export function CloseDialog({ memo: { id, number, version }, onClose, onDone }: Props) {
  const { t } = useTranslation('intake')
  const { call } = useDesk()
  return (
    <ReasonDialog
      title={t('close.title', { number })}
      consequence={t('close.consequence')}
      button={t('close.button')}
      kind="danger"
      needs={t('close.needsReason')}
      run={(key, reason) => call.intake.closeMemo({ key, memoId: id, version, reason })}
      onClose={onClose}
      onDone={async () => {
        await onDone()
        onClose()
      }}
    />
  )
}
