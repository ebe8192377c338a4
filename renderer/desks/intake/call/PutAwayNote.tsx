import { useTranslation } from 'react-i18next'
import { useRefusal } from '#renderer/app/errors/useRefusal.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { ErrorBar } from '#renderer/ui/NoteBar.tsx'
import css from './Call.module.css'
import type { PutAway } from './use-put-away.ts'

interface Props {
  waiting: readonly PutAway[]
  failure: unknown
  onAgain: () => void
}

/** Calls that made room and could not be saved as memos yet: they are kept, and saved as soon as it goes. */
export function PutAwayNote({ waiting, failure, onAgain }: Props) {
  const { t } = useTranslation('intake')
  const refusal = useRefusal()(failure)
  if (!refusal || waiting.length === 0) return null
  const who = waiting.map((one) => one.who).join(t('comma'))
  return (
    <ErrorBar
      happened={t('call.notPutAway', { who })}
      safe={t('call.stillKept')}
      next={refusal.happened}
      action={
        <span className={css.links}>
          <ActionButton kind="link" onClick={onAgain}>
            {t('call.putAwayAgain')}
          </ActionButton>
        </span>
      }
    />
  )
}
