import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import { missingSigners, openCancellation, partsOf } from '#shared/rules/cancelling.ts'
import { useOrder } from '../data/order-view.ts'
import { usePartText } from './part-text.ts'

/** A cancelling was asked for and not carried out: what, by whom, and whose signature it waits for (R19.2). */
export function CancellationAsked() {
  const { file, openDialog } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const partText = usePartText()
  const request = openCancellation(file)
  if (!request) return null
  const open = missingSigners(file)
  return (
    <NoteBar
      tone="soon"
      sign
      action={
        <ActionButton size="small" onClick={() => openDialog('cancel')}>
          {t('cancel.look')}
        </ActionButton>
      }
    >
      <b>
        {t('cancel.wasAsked', {
          name: request.by.name,
          at: text.moment(request.at),
          what: partText(partsOf(request)),
        })}
      </b>
      {request.body.reason}　{open.length > 0 ? t('cancel.waits', { roles: text.roles(open) }) : t('cancel.allSigned')}
    </NoteBar>
  )
}
