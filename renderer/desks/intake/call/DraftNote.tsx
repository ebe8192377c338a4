import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import type { Instant } from '#shared/values/instant.ts'
import css from './Call.module.css'

interface Props {
  at: Instant
  /** Who it was, as far as it is known: customer, name as heard, or number. */
  who: string
  /** Nothing can be put away now. */
  locked: string | undefined
  onGoOn: () => void
  /** Keeps it as a memo and begins anew. */
  onNew: () => void
}

/** R1.1 what stands in the form is from an earlier call: it is gone on with, or kept as a memo to make room for this one. */
export function DraftNote({ at, who, locked, onGoOn, onNew }: Props) {
  const { t } = useTranslation('intake')
  const text = useText()
  useKeys([{ keys: 'Alt+N', label: t('call.new'), run: onNew, enabled: locked === undefined }])
  return (
    <NoteBar
      tone="soon"
      action={
        <span className={css.links}>
          <ActionButton kind="link" onClick={onGoOn}>
            {t('call.goOn')}
          </ActionButton>
          <ActionButton kind="link" keyHint="Alt N" locked={locked} onClick={onNew}>
            {t('call.new')}
          </ActionButton>
        </span>
      }
    >
      <span role="status">{t('call.unfinished', { at: text.moment(at), who })}</span>
    </NoteBar>
  )
}
