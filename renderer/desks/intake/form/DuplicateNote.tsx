import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import { useTyped } from './use-memo.ts'

/** R1.4 an earlier order that looks the same, before this one is saved. It warns; it does not forbid. */
export function DuplicateNote() {
  const { t } = useTranslation('intake')
  const text = useText()
  const navigate = useNavigate()
  const { duplicates } = useTyped()
  return duplicates.slice(0, 3).map((order) => (
    <NoteBar
      key={order.id}
      tone="soon"
      sign
      action={
        <ActionButton kind="link" onClick={() => void navigate(`/orders/${order.id}`)}>
          {t('duplicate.look')}
        </ActionButton>
      }
    >
      {t('duplicate.same', {
        number: order.number,
        goods: order.productText,
        quantity: `${text.quantity(order.quantity)} ${order.unit}`,
        stage: text.stage(order.stage),
      })}
    </NoteBar>
  ))
}
