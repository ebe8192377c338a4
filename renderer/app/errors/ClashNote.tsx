import { useTranslation } from 'react-i18next'
import type { Clash } from '#shared/contract/errors.ts'
import { instant } from '#shared/values/instant.ts'
import { useText } from '../text/useText.ts'
import { ClashBar } from './ClashBar.tsx'
import css from './ClashNote.module.css'

type Props = {
  readonly clash: Clash
  /** What a field of the clash is called on this form. */
  readonly nameOf: (path: string) => string
  /** Left out where what the other saved leaves nothing of mine to save. */
  readonly onSaveMine?: () => void
  /** Why mine cannot be saved as it is typed. */
  readonly locked?: string
  readonly onTakeTheirs: () => void
}

/** R19.3 somebody saved first: who, what he changed field by field, and the choice. */
export function ClashNote({ clash, nameOf, onSaveMine, locked, onTakeTheirs }: Props) {
  const { t } = useTranslation('app')
  const text = useText()
  return (
    <ClashBar
      title={t('clash.title', { by: clash.by, at: text.moment(instant(clash.at)) })}
      mine={onSaveMine && { label: t('clash.overwrite'), run: onSaveMine, locked }}
      theirs={{ label: t('clash.takeTheirs'), run: onTakeTheirs }}
    >
      <ul className={css.changes}>
        {clash.changes.map(({ path, before, after }) => (
          <li key={path}>
            {nameOf(path)}: {before || t('clash.empty')} → <b>{after || t('clash.empty')}</b>
          </li>
        ))}
      </ul>
    </ClashBar>
  )
}
