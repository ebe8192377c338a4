import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#renderer/app/text/useLanguage.ts'
import { LANGUAGES } from '#shared/contract/office.ts'

/** The language of this window, each said in itself. */
export function LanguageChoice({ id }: { id?: string }) {
  const { t } = useTranslation('app')
  const [language, choose] = useLanguage()
  return (
    <Select
      id={id}
      aria-label={t('languageLabel')}
      value={language}
      onChange={choose}
      options={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
      style={{ width: 128 }}
    />
  )
}
