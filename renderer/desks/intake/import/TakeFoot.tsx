import { useTranslation } from 'react-i18next'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'

interface Props {
  count: number
  /** Rows that stay outside. */
  left: number
  isBusy: boolean
  onTake: () => void
  onClose: () => void
}

/** Takes the lines, or none of them. */
export function TakeFoot({ count, left, isBusy, onTake, onClose }: Props) {
  const { t } = useTranslation('reading')
  const locked = count === 0 ? t('nothingToTake') : undefined
  const label = left > 0 ? t('takeGood', { count, left }) : t('takeLines', { count })
  useKeys([{ keys: 'Ctrl+Enter', label, primary: true, enabled: count > 0 && !isBusy, run: onTake }])
  return (
    <>
      <ActionButton keyHint="Esc" onClick={onClose}>
        {t('takeNone')}
      </ActionButton>
      <ActionButton kind="primary" keyHint="Ctrl ↵" locked={locked} busy={isBusy} onClick={onTake}>
        {label}
      </ActionButton>
    </>
  )
}
