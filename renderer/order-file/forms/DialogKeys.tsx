import { useTranslation } from 'react-i18next'
import { DialogFocus } from '#renderer/ui/DialogFocus.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'

/** First child of a dialog: Esc closes it, the keys of the page below rest until then, and the hand begins at its first field. */
export function DialogKeys({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('orderFile')
  useKeys([{ keys: 'Escape', label: t('back'), run: onClose }], { modal: true })
  return <DialogFocus />
}
