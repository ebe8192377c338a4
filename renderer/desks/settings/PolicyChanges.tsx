import { useTranslation } from 'react-i18next'
import type { PolicyChange } from '#shared/rules/policy-changes.ts'
import { usePolicyText } from './policy-text.ts'
import css from './Settings.module.css'

/** What two versions of the written policy say differently, point by point: from, to. */
export function PolicyChanges({ changes, label }: { changes: readonly PolicyChange[]; label: string }) {
  const { t } = useTranslation('settings')
  const { nameOf, sidesOf } = usePolicyText()
  return (
    <table className={css.changes} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('classes.rule')}</th>
          <th scope="col">{t('versions.from')}</th>
          <th scope="col">{t('versions.to')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => {
          const [before, after] = sidesOf(change)
          return (
            <tr key={change.path}>
              <th scope="row">{nameOf(change.path)}</th>
              <td>
                <s>{before}</s>
              </td>
              <td>
                <b>{after}</b>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
