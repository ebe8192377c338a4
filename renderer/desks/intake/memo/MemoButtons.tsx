import { useTranslation } from 'react-i18next'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import css from './Memo.module.css'

interface Props {
  /** Why it cannot be saved, become an order, or join one. */
  locked: {
    readonly save: string | undefined
    readonly toOrder: string | undefined
    readonly join: string | undefined
  }
  busy: { readonly save: boolean; readonly toOrder: boolean }
  onSave: () => void
  onToOrder: () => void
  onJoin: () => void
  onClose: () => void
}

/** R1.5 what may become of an open memo: saved, an order, part of an order, or closed. */
export function MemoButtons({ locked, busy, onSave, onToOrder, onJoin, onClose }: Props) {
  const { t } = useTranslation('intake')
  return (
    <div className={css.buttons}>
      <ActionButton kind="primary" keyHint="F10" busy={busy.save} locked={locked.save} onClick={onSave}>
        {t('memo.save')}
      </ActionButton>
      <ActionButton keyHint="Ctrl ↵" locked={locked.toOrder} busy={busy.toOrder} onClick={onToOrder}>
        {t('toOrder.button')}
      </ActionButton>
      <ActionButton keyHint="A" locked={locked.join} onClick={onJoin}>
        {t('fax.join')}
      </ActionButton>
      <ActionButton kind="danger" onClick={onClose}>
        {t('close.ask')}
      </ActionButton>
    </div>
  )
}
