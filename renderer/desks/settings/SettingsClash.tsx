import { useTranslation } from 'react-i18next'
import { ClashBar } from '#renderer/app/errors/ClashBar.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import type { Clash } from '#shared/contract/errors.ts'
import type { PolicyChange } from '#shared/rules/policy-changes.ts'
import { instant } from '#shared/values/instant.ts'
import { usePolicyText } from './policy-text.ts'
import css from './Settings.module.css'
import type { SettingsDifference } from './settings-differences.ts'

type Props = {
  readonly clash: Clash
  readonly differences: readonly SettingsDifference[]
  /** Why mine cannot be saved yet. */
  readonly locked?: string
  readonly onSaveMine: () => void
  readonly onTakeTheirs: () => void
}

/** R19.3 somebody saved first: point by point what he saved and what I typed; what I typed is still there, and so is his. */
export function SettingsClash({ clash, differences, locked, onSaveMine, onTakeTheirs }: Props) {
  const { t } = useTranslation(['settings', 'app'])
  const text = useText()
  const { nameOf, sidesOf } = usePolicyText()
  const sideOf = (change: PolicyChange | null): string => {
    if (!change) return t('clash.asBefore')
    const [gone, come] = sidesOf(change)
    return Array.isArray(change.after) ? [gone, come].filter((one) => one !== '').join(t('list')) : come
  }
  return (
    <div className={css.clash}>
      <ClashBar
        title={t('clash.title', { by: clash.by, at: text.moment(instant(clash.at)) })}
        mine={{ label: t('clash.merge'), locked, run: onSaveMine }}
        theirs={{ label: t('clash.takeTheirs'), run: onTakeTheirs }}
      >
        <div className={css.differences}>
          <table className={css.changes} aria-label={t('clash.label')}>
            <thead>
              <tr>
                <th scope="col">{t('clash.point')}</th>
                <th scope="col">{t('clash.theirs', { by: clash.by })}</th>
                <th scope="col">{t('clash.mine')}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ path, theirs, mine }) => (
                <tr key={path}>
                  <th scope="row">{nameOf(path)}</th>
                  <td>{mine ? sideOf(theirs) : <b>{sideOf(theirs)}</b>}</td>
                  <td>{mine ? <b>{sideOf(mine)}</b> : sideOf(mine)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </ClashBar>
    </div>
  )
}
