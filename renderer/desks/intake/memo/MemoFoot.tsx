import { useTranslation } from 'react-i18next'
import { SaveTrouble } from '../form/SaveTrouble.tsx'
import css from './Memo.module.css'
import { MemoButtons } from './MemoButtons.tsx'
import type { useOpenMemo } from './use-open-memo.ts'

interface Props {
  open: ReturnType<typeof useOpenMemo>
  /** Saves; over another's version where one is named. */
  onSave: (version?: number) => void
  onTheirs: () => void
  onJoin: () => void
  onClose: () => void
}

/** Under an open memo: what kept it from being saved, and what can become of it. */
export function MemoFoot({ open, onSave, onTheirs, onJoin, onClose }: Props) {
  const { t } = useTranslation('intake')
  const { wait, isTyped, locked } = open
  return (
    <div className={css.foot}>
      <SaveTrouble error={open.failure} onOver={onSave} onTheirs={onTheirs} />
      <MemoButtons
        locked={{ save: wait ?? (isTyped ? undefined : t('memo.nothingTyped')), toOrder: locked, join: wait }}
        busy={open.isBusy}
        onSave={() => onSave()}
        onToOrder={() => void open.toOrder()}
        onJoin={onJoin}
        onClose={onClose}
      />
    </div>
  )
}
