import { useTranslation } from 'react-i18next'
import { useRefusal } from '#renderer/app/errors/useRefusal.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { ErrorBar } from '#renderer/ui/NoteBar.tsx'
import { instant } from '#shared/values/instant.ts'
import css from './SaveTrouble.module.css'
import { useChangeWords } from './use-change-words.ts'

interface Props {
  error: unknown
  /** After a clash: saves over the other's version, once it was looked at. */
  onOver?: (version: number) => void
  /** After a clash: drops what was typed here for what the other saved. */
  onTheirs?: () => void
}

/** Why it was not saved, beside what was typed; a clash shows what the other changed and leaves the choice (R19.3). */
export function SaveTrouble({ error, onOver, onTheirs }: Props) {
  const { t } = useTranslation('app')
  const text = useText()
  const say = useChangeWords()
  const refusal = useRefusal()(error)
  if (!refusal) return null
  const { clash } = refusal
  const changes = [...new Set(clash?.changes.flatMap((change) => say(change) ?? []))]
  return (
    <div className={css.trouble}>
      <ErrorBar happened={refusal.happened} safe={refusal.safe} next={refusal.next} />
      {clash && (
        <div className={css.clash}>
          <p>{t('clash.title', { by: clash.by, at: text.moment(instant(clash.at)) })}</p>
          <ul>
            {changes.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <p className={css.choice}>
            {onOver && (
              <ActionButton size="small" onClick={() => onOver(clash.version)}>
                {t('clash.overwrite')}
              </ActionButton>
            )}
            {onTheirs && (
              <ActionButton size="small" onClick={onTheirs}>
                {t('clash.takeTheirs')}
              </ActionButton>
            )}
          </p>
        </div>
      )}
    </div>
  )
}
