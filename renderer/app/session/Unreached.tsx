import { useTranslation } from 'react-i18next'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { ErrorBar } from '#renderer/ui/NoteBar.tsx'
import css from './Unreached.module.css'

/** The window is open, its data owner does not answer: what that means, and a way to try again. */
export function Unreached({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation('app')
  return (
    <main className={css.page}>
      <h1 className={css.title}>{t('unreached.title')}</h1>
      <ErrorBar
        happened={t('unreached.happened')}
        safe={t('unreached.safe')}
        next={t('unreached.next')}
        action={
          <ActionButton kind="primary" autoFocus onClick={onAgain}>
            {t('unreached.again')}
          </ActionButton>
        }
      />
    </main>
  )
}
