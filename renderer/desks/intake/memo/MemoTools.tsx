import { useTranslation } from 'react-i18next'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { MemoRow } from '#shared/contract/memos.ts'

interface Props {
  row: MemoRow
  isFaxShown: boolean
  onFax: () => void
  onPrint: () => void
}

/** At the head of a memo: the fax that it was typed off, its print, and its number where there is room. */
export function MemoTools({ row, isFaxShown, onFax, onPrint }: Props) {
  const { t } = useTranslation('intake')
  return (
    <>
      {row.faxes.length > 0 && (
        <ActionButton size="small" icon="fax" onClick={onFax}>
          {t(isFaxShown ? 'memo.hideFax' : 'memo.fax')}
        </ActionButton>
      )}
      <ActionButton size="small" icon="print" keyHint={isFaxShown ? undefined : 'Ctrl P'} onClick={onPrint}>
        {t('memo.print')}
      </ActionButton>
      {!isFaxShown && <span>{row.number}</span>}
    </>
  )
}
