import { useTranslation } from 'react-i18next'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import type { OrderRow } from '#shared/contract/orders.ts'

/** The sender's order waits for a paper, its sign-back or its arrival receipt: the fax may be that. */
export function AwaitingNote({ order, onJoin }: { order: OrderRow; onJoin: () => void }) {
  const { t } = useTranslation('intake')
  return (
    <NoteBar
      tone="soon"
      sign
      action={
        <ActionButton kind="link" onClick={onJoin}>
          {t('fax.join')}
        </ActionButton>
      }
    >
      {t(order.currentStep === 9 ? 'fax.awaitsSignBack' : 'fax.awaitsReceipt', { number: order.number })}
    </NoteBar>
  )
}
