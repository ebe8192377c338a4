import { useTranslation } from 'react-i18next'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'

/** First child of a dialog: Esc closes it, and the keys of the page below rest until then. */
export function DialogKeys({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('orderFile')
  useKeys([{ keys: 'Escape', label: t('back'), run: onClose }], { modal: true })
  return null
}
