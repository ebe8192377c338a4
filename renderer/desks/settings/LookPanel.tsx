import { Segmented, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { setAppearance, useAppearance } from '#renderer/app/appearance.ts'
import { useLanguage } from '#renderer/app/text/useLanguage.ts'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { LANGUAGES } from '#shared/contract/office.ts'
import css from './Settings.module.css'

/** Language, light or dark, type size: of this PC, and at once. */
export function LookPanel() {
  const { t } = useTranslation(['settings', 'app'])
  const [language, choose] = useLanguage()
  const { mode, largeType } = useAppearance()
  return (
    <Sheet title={t('tab.look')}>
      <dl className={css.rows}>
        <dt>{t('app:languageLabel')}</dt>
        <dd>
          <Segmented
            aria-label={t('app:languageLabel')}
            value={language}
            onChange={choose}
            options={LANGUAGES.map((value) => ({ value, label: t(`app:language.${value}`) }))}
          />
        </dd>
        <dt>{t('look.mode')}</dt>
        <dd>
          <Segmented
            aria-label={t('look.mode')}
            value={mode}
            onChange={(next) => setAppearance({ mode: next })}
            options={(['light', 'dark'] as const).map((value) => ({ value, label: t(`look.${value}`) }))}
          />
        </dd>
        <dt>{t('look.large')}</dt>
        <dd>
          <Switch
            aria-label={t('look.large')}
            checked={largeType}
            onChange={(next) => setAppearance({ largeType: next })}
          />
          <span className={css.quiet}>{t('look.largeHint')}</span>
        </dd>
      </dl>
    </Sheet>
  )
}
