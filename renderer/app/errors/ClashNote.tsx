import { useTranslation } from 'react-i18next'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import type { Clash } from '#shared/contract/errors.ts'
import { instant } from '#shared/values/instant.ts'
import { useText } from '../text/useText.ts'
import css from './ClashNote.module.css'

type Props = {
  readonly clash: Clash
  /** What a field of the clash is called on this form. */
  readonly nameOf: (path: string) => string
  readonly onSaveMine: () => void
  readonly onTakeTheirs: () => void
}

/** R19.3 somebody saved first: who, what he changed, and the choice, with everything typed still in the form. */
export function ClashNote({ clash, nameOf, onSaveMine, onTakeTheirs }: Props) {
  const { t } = useTranslation('app')
  const text = useText()
  return (
    <NoteBar tone="late" sign>
      <b>{t('clash.title', { by: clash.by, at: text.moment(instant(clash.at)) })}</b>
      <ul className={css.changes}>
        {clash.changes.map(({ path, before, after }) => (
          <li key={path}>
            {nameOf(path)}: {before || t('clash.empty')} → <b>{after || t('clash.empty')}</b>
          </li>
        ))}
      </ul>
      <span className={css.choices}>
        <ActionButton size="small" onClick={onSaveMine}>
          {t('clash.overwrite')}
        </ActionButton>
        <ActionButton size="small" onClick={onTakeTheirs}>
          {t('clash.takeTheirs')}
        </ActionButton>
      </span>
    </NoteBar>
  )
}
