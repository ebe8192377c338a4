import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import css from '#renderer/order-file/forms/forms.module.css'
import { confirmationModel } from '#renderer/order-file/papers/confirmation.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import type { PaperOf } from '#shared/rules/papers.ts'
import { currentSheet } from '#shared/rules/steps/07-sheet.ts'
import { CompareDialog } from './CompareDialog.tsx'

/** Lays the returned page over the sheet that was sent, while that sheet still says what the order says (R9.1). */
export function CompareSheet({ signBack }: { signBack: PaperOf<'signBack'> }) {
  const { answer, file } = useOrder()
  const { company } = useSession()
  const { t } = useTranslation('orderFile')
  const [isOpen, setOpen] = useState(false)
  const sheet = currentSheet(file)
  const returned = answer.files.find((one) => one.id === signBack.body.fileId)
  const isCurrent = sheet !== null && sheet.id === signBack.body.sheetId
  useKeys([{ keys: 'C', label: t('compare.open'), enabled: isCurrent, run: () => setOpen(true) }])
  if (!returned) return null
  const office = { company, now: file.now, timeZone: file.policy.timeZone }
  return (
    <>
      <ActionButton size="small" block keyHint="C" locked={isCurrent ? undefined : ''} onClick={() => setOpen(true)}>
        {t('compare.open')}
      </ActionButton>
      {/* The button is as wide as the small page above it: the reason has no room on it. */}
      {!isCurrent && <p className={css.small}>{t('compare.superseded')}</p>}
      {isOpen && sheet && (
        <CompareDialog
          sheet={confirmationModel(answer, sheet, office)}
          file={returned}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
