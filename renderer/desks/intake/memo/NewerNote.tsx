import { useTranslation } from 'react-i18next'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'

interface Props {
  isTyped: boolean
  onTheirs: () => void
  onMine: () => void
}

/** R19.3 somebody else saved this memo: said where nothing was typed, asked where something was. */
export function NewerNote({ isTyped, onTheirs, onMine }: Props) {
  const { t } = useTranslation('intake')
  return (
    <NoteBar
      tone="soon"
      sign
      action={
        <>
          {isTyped && (
            <ActionButton kind="link" size="small" onClick={onTheirs}>
              {t('newer.theirs')}
            </ActionButton>
          )}
          <ActionButton kind="link" size="small" onClick={onMine}>
            {t(isTyped ? 'newer.mine' : 'newer.seen')}
          </ActionButton>
        </>
      }
    >
      <span role="status">{t(isTyped ? 'newer.ask' : 'newer.taken')}</span>
    </NoteBar>
  )
}
