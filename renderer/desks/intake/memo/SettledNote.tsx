import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import type { MemoRow } from '#shared/contract/memos.ts'

/** R1.5 what became of a memo, and the way to the order that it went into. */
export function SettledNote({ row }: { row: MemoRow }) {
  const { t } = useTranslation('intake')
  const navigate = useNavigate()
  const { orderId } = row
  return (
    <NoteBar
      tone="ok"
      action={
        orderId !== null && (
          <ActionButton kind="link" onClick={() => void navigate(`/orders/${orderId}`)}>
            {t('openOrder')}
          </ActionButton>
        )
      }
    >
      {t(`memo.status.${row.status}`, { reason: row.closeReason })}
    </NoteBar>
  )
}
