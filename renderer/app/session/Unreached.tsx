import { useTranslation } from 'react-i18next'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { ErrorBar } from '#renderer/ui/NoteBar.tsx'
import css from './Unreached.module.css'

type Props = { readonly onAgain: () => void }

/** The window is open, its data owner does not answer: what that means, and a way to try again. */
export const Unreached = ({ onAgain }: Props) => <Silence of="unreached" onAgain={onAgain} />

/** Somebody left his screen while the line is down: nothing is shown, and the lock follows with the line. */
export const NotLocked = ({ onAgain }: Props) => <Silence of="notLocked" onAgain={onAgain} />

function Silence({ of, onAgain }: Props & { readonly of: 'unreached' | 'notLocked' }) {
  const { t } = useTranslation('app')
  return (
    <main className={css.page}>
      <h1 className={css.title}>{t(`${of}.title`)}</h1>
      <ErrorBar
        happened={t(`${of}.happened`)}
        safe={t(`${of}.safe`)}
        next={t(`${of}.next`)}
        action={
          <ActionButton kind="primary" autoFocus onClick={onAgain}>
            {t(`${of}.again`)}
          </ActionButton>
        }
      />
    </main>
  )
}
